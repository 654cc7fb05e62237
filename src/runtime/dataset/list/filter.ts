import type { Contract, Parameter } from '../../model/contract.ts';
import type { SchemaId } from '../../model/schema.ts';
import { normal } from '../../names/words.ts';
import type { Values } from '../../plan/parameters/values.ts';
import { partsOf } from '../../schema/parts.ts';
import type { Shape } from '../../schema/shape.ts';
import { isObject } from '../../synth/json.ts';
import type { Choice } from '../choices.ts';
import type { Dataset } from '../dataset.ts';
import { literalsOf, textsAlong } from '../members.ts';
import { shapeAt } from '../place.ts';
import { type Criterion, compileCriteria } from './criterion.ts';
import { comparisonsIn, isExpression } from './expression.ts';
import { pagingOf } from './paging.ts';

/** Whether an item is among those that were asked for. */
export type Keeps = (item: unknown) => boolean;

/** Reads which items are asked for; `undefined` where all are. */
export type ReadFilter = (query: Values) => Keeps | undefined;

/** What was sent for what can be asked for. */
type Wish = readonly [criterion: Criterion, value: unknown];

/**
 * Compiles the query parameters that name an enumerated or boolean member of the items, one of their `choices`, or one that
 * names another thing.
 * What is free text is ignored, since it would find nothing in made-up data, and so is what no item can have (`state=all`).
 */
export function compileFilter(
  parameters: readonly Parameter[],
  item: SchemaId,
  choices: readonly Choice[],
  dataset: Dataset,
): ReadFilter {
  const find = compileCriteria(item, dataset);
  const { contract } = dataset.options;
  const paging = Object.values(pagingOf(parameters, contract)).map(({ parameter }) => parameter);
  const sources = parameters
    .filter((parameter) => parameter.in === 'query' && !paging.includes(parameter))
    .flatMap((parameter) => sourceOf(parameter, find, choices, contract));
  if (sources.length === 0) return () => undefined;
  return (query) => {
    const wanted = sources
      .flatMap((read) => read(query))
      .flatMap(([criterion, value]) => {
        const texts = value === undefined ? [] : meant(textsAlong(value, []), criterion);
        return texts.length === 0 ? [] : [[criterion.path, texts] as const];
      });
    if (wanted.length === 0) return undefined;
    return (item) => wanted.every(([path, texts]) => textsAlong(item, path).some((text) => texts.includes(text)));
  };
}

type Source = (query: Values) => readonly Wish[];

function sourceOf(
  parameter: Parameter,
  find: (name: string) => Criterion | undefined,
  choices: readonly Choice[],
  contract: Contract,
): readonly Source[] {
  const { name } = parameter;
  const shape = parameter.schema === undefined ? undefined : shapeAt(parameter.schema, contract);
  if (shape?.types.has('object') && shape.propertyNames.length > 0) {
    const inside = shape.propertyNames.flatMap((each) => {
      const criterion = find(each);
      return criterion === undefined ? [] : [[each, criterion] as const];
    });
    return [
      (query) => {
        const sent = query[name];
        return isObject(sent) ? inside.map(([each, criterion]) => [criterion, sent[each]]) : [];
      },
    ];
  }
  const own = name.replace(/^filter\[([^[\]]*)\]$/, '$1').replace(/\[\]$/, '');
  const choice = choices.find(({ member }) => normal(member) === normal(own));
  const criterion = find(own) ?? (choice && { path: [choice.member], literals: choice.words });
  // What is one of a few words is no id: `order=desc` asks for nothing of an `orderId`.
  const isId = criterion?.literals !== undefined || literalsOf(shape, contract) === undefined;
  if (criterion !== undefined && isId) {
    const usual = criterion.literals === undefined ? undefined : defaultOf(shape, contract);
    return [(query) => [[criterion, query[name] ?? usual]]];
  }
  if (!isExpression(name)) return [];
  return [
    (query) =>
      comparisonsIn(query[name]).flatMap(([each, value]) => {
        const compared = find(each);
        return compared === undefined ? [] : [[compared, value] as const];
      }),
  ];
}

/** What the server takes where nothing is sent (OAS 3.2 §4.24.2). */
function defaultOf(shape: Shape | undefined, contract: Contract): unknown {
  const part = shape && partsOf(shape.schema, contract).find((each) => each.default !== undefined);
  return part?.default;
}

/** The texts that are meant by those that were sent: of literals, the ones that there are, however they are spelled. */
function meant(sent: readonly string[], { literals }: Criterion): readonly string[] {
  const texts = sent.filter((text) => text !== '');
  if (literals === undefined) return texts;
  const exact = texts.filter((text) => literals.includes(text));
  if (exact.length > 0) return exact;
  const parts = texts.flatMap((text) => text.split(',')).map((text) => text.trim().toLowerCase());
  return literals.filter((literal) => parts.includes(literal.toLowerCase()));
}

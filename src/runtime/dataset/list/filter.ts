import type { Contract, Parameter } from '../../model/contract.ts';
import type { Values } from '../../plan/parameters/values.ts';
import { partsOf } from '../../schema/parts.ts';
import type { Shape } from '../../schema/shape.ts';
import { isObject } from '../../synth/json.ts';
import { follow } from '../examples.ts';
import { mentionOf } from '../identity.ts';
import { normal, roleOf } from '../names.ts';
import { shapeAt } from '../place.ts';

/** Whether an item is among those that were asked for. */
export type Keeps = (item: unknown) => boolean;

/** Reads which items are asked for; `undefined` where all are. */
export type ReadFilter = (query: Values) => Keeps | undefined;

interface Filter {
  readonly parameter: string;
  /** The member of an object of parameters (`filter[status]`). */
  readonly inside?: string;
  /** The member of the items, or of what holds their members. */
  readonly member: readonly string[];
}

/**
 * Compiles the query parameters that name an enumerated or boolean member of the items, or one that names another thing.
 * What is free text is ignored: it would find nothing in made-up data.
 */
export function compileFilter(parameters: readonly Parameter[], item: Shape, contract: Contract): ReadFilter {
  const filters = parameters.flatMap((parameter) => filtersOf(parameter, item, contract));
  return (query) => {
    const wanted = filters.flatMap(({ parameter, inside, member }) => {
      const value = query[parameter];
      const sent = inside === undefined ? value : isObject(value) ? value[inside] : undefined;
      return sent === undefined || sent === null || sent === '' ? [] : [[member, textsOf(sent)] as const];
    });
    if (wanted.length === 0) return undefined;
    return (item) =>
      wanted.every(([member, texts]) => textsOf(follow(item, member)).some((text) => texts.includes(text)));
  };
}

function filtersOf(parameter: Parameter, item: Shape, contract: Contract): readonly Filter[] {
  if (parameter.in !== 'query') return [];
  const shape = parameter.schema === undefined ? undefined : shapeAt(parameter.schema, contract);
  if (shape?.types.has('object') && shape.propertyNames.length > 0)
    return shape.propertyNames.flatMap((inside) => {
      const member = memberOf(inside, item, contract);
      return member === undefined ? [] : [{ parameter: parameter.name, inside, member }];
    });
  const member = memberOf(parameter.name.replace(/^filter\[(.*)\]$/, '$1').replace(/\[\]$/, ''), item, contract);
  return member === undefined ? [] : [{ parameter: parameter.name, member }];
}

/** What holds the members of a thing beside what it is known by: JSON:API has `attributes`, GeoJSON has `properties`. */
const HOLDERS = ['attributes', 'properties'];

function memberOf(parameter: string, item: Shape, contract: Contract): readonly string[] | undefined {
  const own = ownMember(parameter, item, contract);
  if (own !== undefined) return [own];
  for (const holder of HOLDERS) {
    const held = item.propertyNames.includes(holder) ? item.property(holder) : undefined;
    const member = held && ownMember(parameter, held, contract);
    if (member !== undefined) return [holder, member];
  }
  return undefined;
}

function ownMember(parameter: string, item: Shape, contract: Contract): string | undefined {
  const name = normal(parameter);
  const own = item.propertyNames.find((member) => normal(member) === name);
  if (own !== undefined && (isChoice(item.property(own), contract) || roleOf(own) !== undefined)) return own;
  const mentioned = mentionOf(item, parameter, name);
  return mentioned !== undefined && roleOf(mentioned) !== undefined ? mentioned : undefined;
}

/** Whether a member, or the items of it, is one of some literals. */
function isChoice(member: Shape | undefined, contract: Contract): boolean {
  if (member === undefined) return false;
  if (member.types.has('array')) return isChoice(member.item(), contract);
  const isBoolean = [...member.types].every((type) => type === 'boolean' || type === 'null');
  return (
    isBoolean || partsOf(member.schema, contract).some((part) => part.enum !== undefined || part.const !== undefined)
  );
}

const textsOf = (value: unknown): readonly string[] =>
  [value].flat().map((each) => (isObject(each) ? '' : String(each)));

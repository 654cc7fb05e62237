import type { Operation, Parameter } from '../../model/contract.ts';
import type { DecodedParameters } from '../../plan/parameters/decode.ts';
import { bareValues, textOf } from '../../plan/parameters/values.ts';
import { coerceText } from '../../schema/coerce.ts';
import { seedOf } from '../../synth/seed.ts';
import { compileStrategic, usualStrategy } from '../../synth/synthesize.ts';
import type { Dataset } from '../dataset.ts';
import { cursorTo } from '../list/page.ts';
import { type Paging, pagingOf, type Reading } from '../list/paging.ts';
import { isItemPath, parameterNames, pathTo } from '../paths.ts';
import { shapeAt } from '../place.ts';
import type { Resource } from '../resource.ts';

/** The n-th of the requests that get all there is from an operation: thing by thing, or page by page. */
export type AskNth = (index: number) => { readonly path: string; readonly values: DecodedParameters };

const USUAL_PAGE = 10;

/** Compiles the requests of an operation in their order: every one names things that there are. */
export function compileNth(operation: Operation, dataset: Dataset): AskNth {
  const { contract } = dataset.options;
  const names = parameterNames(operation.path);
  const resource = dataset.resources.at(operation.path);
  const paging = pagingOf(operation.parameters, contract);
  const parameterOf = (name: string): Parameter | undefined =>
    operation.parameters.find((each) => each.in === 'path' && each.name === name);
  return (index) => {
    const texts: string[] = [];
    for (const [place, name] of names.entries()) {
      const isOwn = place === names.length - 1 && isItemPath(operation.path);
      const owner = isOwn ? resource : dataset.resources.at(pathTo(operation.path, name));
      const id = owner && idOf(owner, texts, isOwn ? index : 0, dataset);
      texts.push(id ?? textOf(madeUp(parameterOf(name), dataset)));
    }
    const path = bareValues();
    for (const [place, name] of names.entries()) path[name] = typed(texts[place] ?? '', parameterOf(name), dataset);
    const query = bareValues();
    for (const [reading, value] of page(paging, index)) setPage(query, reading, value);
    const filled = names.reduce(
      (text, name, place) => text.replace(`{${name}}`, encodeURIComponent(texts[place] ?? '')),
      operation.path,
    );
    return { path: filled, values: { path, query, header: bareValues(), cookie: bareValues() } };
  };
}

function idOf(resource: Resource, outer: readonly string[], index: number, dataset: Dataset): string | undefined {
  const { ids } = dataset.collection(resource, outer.slice(0, resource.scope.length));
  return ids[index % Math.max(1, ids.length)];
}

function madeUp(parameter: Parameter | undefined, { options }: Dataset): unknown {
  const [example] = parameter?.examples ?? [];
  if (example !== undefined || parameter?.schema === undefined) return example?.value ?? 'x';
  const { contract, synthesis, seed } = options;
  const make = compileStrategic(parameter.schema, 'request', contract, synthesis, parameter.name);
  return make(seedOf(String(seed), parameter.name), usualStrategy(synthesis));
}

function typed(text: string, parameter: Parameter | undefined, { options: { contract } }: Dataset): unknown {
  const shape = parameter?.schema === undefined ? undefined : shapeAt(parameter.schema, contract);
  return shape === undefined ? text : coerceText(text, shape, contract);
}

/** The parameters that ask for a page; none for the first. */
function page({ limit, offset, page, cursor }: Paging, index: number): readonly (readonly [Reading, unknown])[] {
  const length = limit?.usual ?? USUAL_PAGE;
  const size: readonly (readonly [Reading, unknown])[] = limit === undefined ? [] : [[limit, length]];
  if (index === 0) return [];
  if (page !== undefined) return [...size, [page, page.first + index]];
  if (offset !== undefined) return [...size, [offset, offset.first + index * length]];
  return cursor === undefined ? [] : [...size, [cursor, cursorTo(index * length)]];
}

function setPage(query: Record<string, unknown>, { parameter, member }: Reading, value: unknown): void {
  const { name } = parameter;
  query[name] = member === undefined ? value : { ...(query[name] as object | undefined), [member]: value };
}

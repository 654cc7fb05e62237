import type { Operation, Parameter } from '../../model/contract.ts';
import { encodePath, encodeQuery } from '../../plan/parameters/encode.ts';
import { textOf } from '../../plan/parameters/values.ts';
import { coerceText } from '../../schema/coerce.ts';
import { seedOf } from '../../synth/seed.ts';
import { compileStrategic, usualStrategy } from '../../synth/synthesize.ts';
import type { Dataset } from '../dataset.ts';
import { cursorTo, usualLength } from '../list/page.ts';
import { type Paging, pagingOf, type Reading } from '../list/paging.ts';
import { isItemPath, parameterNames, pathTo } from '../paths.ts';
import { shapeAt } from '../place.ts';

/**
 * The n-th of the requests that get all there is from an operation: thing by thing, or page by page, where `length` tells
 * how long a page was.
 */
export type AskNth = (index: number, length?: number) => NthRequest;

/** What of a request line the dataset decides, as a client would send it. */
export interface NthRequest {
  /** Behind the base path. */
  readonly path: string;
  /** What stands in it for the parameters. */
  readonly pathValues: Readonly<Record<string, string>>;
  /** The query, without `?`. */
  readonly search: string;
}

/**
 * Compiles so many requests of an operation in their order: every one names things that there are, and behind the last
 * of them such as no list has.
 */
export function compileNth(operation: Operation, dataset: Dataset, count: number): AskNth {
  const names = parameterNames(operation.path);
  const paging = pagingOf(operation.parameters, dataset.options.contract);
  let known: NamesThings | undefined;
  return (index, length = usualLength(paging)) => {
    known ??= namesThings(operation, names, dataset, count);
    const { outer, own } = known;
    const texts = own.length === 0 ? outer : [...outer, own[index % own.length] ?? ''];
    const pathValues: Record<string, string> = Object.create(null);
    for (const [place, name] of names.entries())
      pathValues[name] = written(texts[place] ?? '', pathParameter(operation, name), dataset);
    const filled = names.reduce(
      (text, name) => text.replace(`{${name}}`, () => pathValues[name] ?? ''),
      operation.path,
    );
    const [path = '', ...fixed] = filled.split('?');
    const search = [...fixed, ...pageQuery(paging, index, Math.max(1, length))].join('&');
    return { path, pathValues, search };
  };
}

/** The texts of a path's parameters: the same ones around all things, and the ids of those. */
interface NamesThings {
  readonly outer: readonly string[];
  /** None where the path names no thing by its id. */
  readonly own: readonly string[];
}

function namesThings(operation: Operation, names: readonly string[], dataset: Dataset, count: number): NamesThings {
  const outer: string[] = [];
  for (const [place, name] of names.entries()) {
    const isOwn = place === names.length - 1 && isItemPath(operation.path);
    const owner = dataset.resources.at(isOwn ? operation.path : pathTo(operation.path, name));
    const ids = owner && dataset.collection(owner, outer.slice(0, owner.scope.length)).first(isOwn ? count : 1);
    if (isOwn && ids !== undefined && ids.length > 0) return { outer, own: ids };
    outer.push(ids?.[0] ?? textOf(madeUp(pathParameter(operation, name), dataset)));
  }
  return { outer, own: [] };
}

const pathParameter = ({ parameters }: Operation, name: string): Parameter | undefined =>
  parameters.find((each) => each.in === 'path' && each.name === name);

function madeUp(parameter: Parameter | undefined, { options }: Dataset): unknown {
  const [example] = parameter?.examples ?? [];
  if (example !== undefined || parameter?.schema === undefined) return example?.value ?? 'x';
  const { contract, synthesis, seed } = options;
  const make = compileStrategic(parameter.schema, 'request', contract, synthesis, parameter.name);
  return make(seedOf(String(seed), parameter.name), usualStrategy(synthesis));
}

/** A text as it stands in a path. */
function written(text: string, parameter: Parameter | undefined, { options: { contract } }: Dataset): string {
  if (parameter === undefined) return encodeURIComponent(text);
  const shape = parameter.schema === undefined ? undefined : shapeAt(parameter.schema, contract);
  return encodePath(parameter, shape === undefined ? text : coerceText(text, shape, contract));
}

/** The pairs that ask for a page; none for the first. How long it is stays unsaid where it may, as in the links to it. */
function pageQuery(paging: Paging, index: number, length: number): readonly string[] {
  const { limit, offset, page, cursor } = paging;
  const values = new Map<Parameter, unknown>();
  const set = ({ parameter, member }: Reading, value: unknown): void => {
    const others = values.get(parameter) as object | undefined;
    values.set(parameter, member === undefined ? value : { ...others, [member]: value });
  };
  if (limit?.parameter.required) set(limit, length);
  if (index > 0 && page !== undefined) set(page, page.first + index);
  else if (index > 0 && offset !== undefined) set(offset, offset.first + index * length);
  else if (index > 0 && cursor !== undefined) set(cursor, cursorTo(index * length));
  return [...values].map(([parameter, value]) => encodeQuery(parameter, value));
}

import type { Contract, Parameter } from '../../model/contract.ts';
import { normal } from '../../names/words.ts';
import { textOf, type Values } from '../../plan/parameters/values.ts';
import { partsOf } from '../../schema/parts.ts';
import type { Shape } from '../../schema/shape.ts';
import { follow } from '../examples.ts';
import { memberPath } from '../members.ts';
import { shapeAt } from '../place.ts';

/** Which of two items comes first, as `Array.prototype.sort` asks. */
export type Compare = (a: unknown, b: unknown) => number;

/** Reads how a list is to be sorted; `undefined` where the client does not say it. */
export type ReadSort = (query: Values) => Compare | undefined;

const BY = ['sort', 'sortby', 'orderby', 'ordering', 'sortfield', 'orderfield', 'sortkey', 'sortcolumn', 'order'];
const DIRECTION = ['order', 'direction', 'sortorder', 'sortdir', 'sortdirection', 'orderdirection', 'dir', 'orderdir'];

/** Compiles the query parameters that sort: a member's name, with `-` or `desc` for the other way round. */
export function compileSort(parameters: readonly Parameter[], item: Shape, contract: Contract): ReadSort {
  const named = (names: readonly string[], isIt: (parameter: Parameter) => boolean): Parameter | undefined =>
    names
      .map((name) => parameters.find((each) => each.in === 'query' && normal(each.name) === name && isIt(each)))
      .find((found) => found !== undefined);
  const by = named(BY, (parameter) => !isDirection(parameter, contract));
  const direction = named(DIRECTION, (parameter) => isDirection(parameter, contract));
  if (by === undefined) return () => undefined;
  return (query) => {
    const value = query[by.name];
    if (value === undefined || value === null) return undefined;
    const downward = direction !== undefined && /^desc/i.test(textOf(query[direction.name] ?? ''));
    const keys = keysOf([value].flat().map(textOf).join(','), item);
    return keys.length === 0 ? undefined : comparison(keys.map((key) => ({ ...key, down: key.down !== downward })));
  };
}

/** Whether a parameter says which way to sort, not by what. */
function isDirection({ schema }: Parameter, contract: Contract): boolean {
  const shape = schema === undefined ? undefined : shapeAt(schema, contract);
  const literals = shape && partsOf(shape.schema, contract).flatMap((part) => part.enum ?? []);
  return literals !== undefined && literals.length > 0 && literals.every((each) => /^(?:asc|desc)/i.test(String(each)));
}

interface Key {
  readonly member: readonly string[];
  readonly down: boolean;
}

/** A longer wish is not read to its end. */
const LONGEST = 1000;

/** `-name`, `+name`, `name:desc`, `name desc`, `name,desc`. */
function keysOf(text: string, item: Shape): readonly Key[] {
  const keys: Key[] = [];
  for (const part of text.slice(0, LONGEST).split(',')) {
    const wish = part.trim();
    const sign = /^[+-]/.exec(wish)?.[0] ?? '';
    const ending = /[:. ](asc|desc)[a-z]*$/i.exec(wish);
    const [way, end] = ending === null ? [undefined, wish.length] : [ending[1], ending.index];
    const name = wish.slice(sign.length, end);
    const last = keys.at(-1);
    if (/^(?:asc|desc)/i.test(name) && last !== undefined)
      keys[keys.length - 1] = { ...last, down: /^desc/i.test(name) };
    const member = memberOf(name, item);
    if (member !== undefined) keys.push({ member, down: sign === '-' || /^desc/i.test(way ?? '') });
  }
  return keys;
}

function memberOf(name: string, item: Shape): readonly string[] | undefined {
  const wanted = normal(name);
  const find = (text: string): readonly string[] | undefined => memberPath(item, (member) => normal(member) === text);
  return wanted === '' ? undefined : (find(wanted) ?? find(`${wanted}at`) ?? find(`${wanted}date`));
}

function comparison(keys: readonly Key[]): Compare {
  return (a, b) => {
    for (const { member, down } of keys) {
      const [first, second] = [follow(a, member), follow(b, member)];
      const order = compare(first, second);
      if (order !== 0) return down && !isMissing(first) && !isMissing(second) ? -order : order;
    }
    return 0;
  };
}

const isMissing = (value: unknown): boolean => value === undefined || value === null;

/** Numbers by size, texts by their code units (the same everywhere), what is missing last whichever way it goes. */
function compare(a: unknown, b: unknown): number {
  if (a === b || (isMissing(a) && isMissing(b))) return 0;
  if (isMissing(a)) return 1;
  if (isMissing(b)) return -1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : 1;
}

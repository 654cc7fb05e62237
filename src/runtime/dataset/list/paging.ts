import type { Contract, Parameter } from '../../model/contract.ts';
import { normal } from '../../names/words.ts';
import type { Values } from '../../plan/parameters/values.ts';
import { shapeAt } from '../place.ts';

/** The query parameters of a list that say which part of it is wanted. */
export interface Paging {
  readonly limit?: Reading;
  readonly offset?: Reading;
  readonly page?: Reading;
  readonly cursor?: Reading;
  /** A cursor that the part ends before. */
  readonly before?: Reading;
}

/** A parameter, or a member of one that is an object (`page[number]`). */
export interface Reading {
  readonly parameter: Parameter;
  readonly member?: string;
  /** The value where the client gives none. */
  readonly usual: number | undefined;
  /** What the first page or place is called: 0 or 1. */
  readonly first: number;
}

type Kind = keyof Paging;

const NAMES: readonly (readonly [Kind, readonly string[]])[] = [
  [
    'limit',
    [
      ...[
        'limit',
        'perpage',
        'pagesize',
        'pagelimit',
        'size',
        'count',
        'maxresults',
        'maxitems',
        'max',
        'top',
        'take',
        'first',
      ],
      ...[
        'rows',
        'itemsperpage',
        'resultsperpage',
        'maxpagesize',
        'recordsperpage',
        'entriesperpage',
        'num',
        'numresults',
      ],
    ],
  ],
  ['offset', ['offset', 'skip', 'start', 'startindex', 'startat', 'from', 'pageoffset', 'startposition']],
  ['page', ['page', 'pagenumber', 'pageno', 'pagenum', 'pageindex', 'currentpage', 'p', 'pagenr']],
  [
    'cursor',
    [
      ...[
        'cursor',
        'after',
        'startingafter',
        'pagetoken',
        'nexttoken',
        'nextpagetoken',
        'continuationtoken',
        'continuation',
      ],
      ...[
        'marker',
        'startafter',
        'nextcursor',
        'aftercursor',
        'pagecursor',
        'pageafter',
        'scrollid',
        'nextpage',
        'next',
      ],
    ],
  ],
  ['before', ['endingbefore', 'endbefore', 'before', 'beforecursor', 'pagebefore', 'previouscursor', 'prevcursor']],
];
const MEMBERS: ReadonlyMap<string, Kind> = new Map([
  ['size', 'limit'],
  ['limit', 'limit'],
  ['number', 'page'],
  ['page', 'page'],
  ['offset', 'offset'],
  ['cursor', 'cursor'],
  ['after', 'cursor'],
  ['before', 'before'],
]);

/** Finds the paging parameters of an operation by their names and types. */
export function pagingOf(parameters: readonly Parameter[], contract: Contract): Paging {
  const paging: { [K in Kind]?: Reading } = {};
  for (const parameter of parameters) {
    if (parameter.in !== 'query') continue;
    for (const [kind, reading] of readingsOf(parameter, contract)) paging[kind] ??= reading;
  }
  return paging;
}

/** Whether a list is given a part at a time. */
export function isPaged(parameters: readonly Parameter[], contract: Contract): boolean {
  const { offset, page, cursor, limit } = pagingOf(parameters, contract);
  return (offset ?? page ?? cursor ?? limit) !== undefined;
}

/** What the client sent for it; `undefined` where it sent nothing. */
export function sent({ parameter, member }: Reading, query: Values): unknown {
  const value = query[parameter.name];
  if (member === undefined) return value;
  return typeof value === 'object' && value !== null && Object.hasOwn(value, member)
    ? (value as Record<string, unknown>)[member]
    : undefined;
}

function readingsOf(parameter: Parameter, contract: Contract): readonly (readonly [Kind, Reading])[] {
  const shape = parameter.schema === undefined ? undefined : shapeAt(parameter.schema, contract);
  if (shape?.types.has('object') && shape.propertyNames.length > 0)
    return shape.propertyNames.flatMap((member) => {
      const kind = MEMBERS.get(normal(member));
      const schema = shape.property(member)?.schema;
      return kind === undefined ? [] : [[kind, { parameter, member, ...numbers(schema, kind) }] as const];
    });
  const name = normal(parameter.name);
  const kind = NAMES.find(([, names]) => names.includes(name))?.[0];
  if (kind === undefined) return [];
  const isNumber = shape === undefined || shape.types.has('integer') || shape.types.has('number');
  if (!isCursor(kind) && !isNumber) return [];
  // What was made after a day is no page.
  if (isCursor(kind) && /^date/.test(shape?.annotation('format') ?? '')) return [];
  return [[kind, { parameter, ...numbers(shape?.schema, kind) }]];
}

const isCursor = (kind: Kind): boolean => kind === 'cursor' || kind === 'before';

/** The default, and from where it counts: an index of pages or a place counts from 0 unless it may not be 0. */
function numbers(schema: unknown, kind: Kind): Pick<Reading, 'usual' | 'first'> {
  const read = (keyword: string): number | undefined => {
    const value =
      typeof schema === 'object' && schema !== null ? (schema as Record<string, unknown>)[keyword] : undefined;
    return typeof value === 'number' ? value : undefined;
  };
  const usual = read('default');
  const least = read('minimum') ?? usual;
  const zero = kind === 'page' ? least === 0 : least !== 1;
  return { usual: isCursor(kind) ? undefined : usual, first: zero ? 0 : 1 };
}

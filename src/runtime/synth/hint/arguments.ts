import { isObject } from '../json.ts';

/** Arguments nest no deeper, and hold no more in all. */
const DEEPEST = 4;
const MOST_NODES = 2_000;
const LONGEST_TEXT = 1_000;

/** Numbers of these modules are amounts and dates; of all others they say how much is made. */
const AMOUNTS: ReadonlySet<string> = new Set(['number', 'date', 'location', 'commerce', 'finance.amount']);
const MOST_MADE: ReadonlyMap<string, number> = new Map([
  ['string', 10_000],
  ['lorem', 200],
  ['word', 200],
]);
const USUALLY_MADE = 1_000;
/** Options that say how much is made, whatever the module. */
const COUNTS: ReadonlySet<string> = new Set(['length', 'count', 'dec', 'fractionDigits', 'years', 'days']);
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** The arguments where they are plain data of a bounded size, each number small enough for what it counts. */
export function boundedArguments(path: string, args: readonly unknown[]): readonly unknown[] | undefined {
  const [module = ''] = path.split('.');
  const most =
    AMOUNTS.has(module) || AMOUNTS.has(path) ? Number.MAX_SAFE_INTEGER : (MOST_MADE.get(module) ?? USUALLY_MADE);
  let nodes = MOST_NODES;
  const isBounded = (value: unknown, limit: number, depth: number): boolean => {
    if (--nodes < 0 || depth > DEEPEST) return false;
    if (typeof value === 'number') return Math.abs(value) <= limit;
    if (typeof value === 'string') return value.length <= LONGEST_TEXT;
    if (Array.isArray(value)) return value.every((item) => isBounded(item, limit, depth + 1));
    if (!isObject(value)) return true;
    return Object.entries(value).every(
      ([name, child]) =>
        !FORBIDDEN.has(name) && isBounded(child, COUNTS.has(name) ? Math.min(limit, USUALLY_MADE) : limit, depth + 1),
    );
  };
  // The elements to choose from are data of the author's, of any size.
  const isData = module === 'helpers';
  return args.every((arg) => isBounded(arg, isData ? Number.MAX_VALUE : most, 0)) ? modern(path, args) : undefined;
}

/** Positional arguments of older versions of faker as the options that they are today. */
function modern(path: string, args: readonly unknown[]): readonly unknown[] {
  if (path !== 'finance.amount' || isObject(args[0])) return args;
  const [min, max, dec, symbol] = args;
  const options = Object.entries({ min, max, dec, symbol }).filter(([, value]) => value !== undefined);
  return options.length === 0 ? [] : [Object.fromEntries(options)];
}

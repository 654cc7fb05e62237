import type { Compose } from '../compose.ts';
import { isNested, type Kind } from '../kinds.ts';
import { allValues, firstValue, type Pairs, parseQuery } from '../pairs.ts';
import { encodePercent } from '../percent.ts';
import { type Reader, type Reading, readingsOf, textReading } from '../reading.ts';
import { readJson } from '../text.ts';
import type { Entry, TextStyle } from './style.ts';

/** Whether the pair of that name may be a property of an exploded object that does not declare it. */
export type IsExtra = (name: string) => boolean;

/**
 * The exploded `form` style: `color=blue&color=black` and `R=100&G=200` (RFC 6570 §3.2.8). The last readings are for
 * the delimited styles, which OpenAPI does not define exploded, so that some clients join them all the same, and for nested
 * values, which go as JSON text; they count only where the schema refuses the others.
 */
export function formReadings(
  of: Reader,
  joinedStyle: TextStyle | undefined,
  isExtra: IsExtra | undefined,
): readonly Reading<Pairs>[] {
  const { name, decode, kinds, shape } = of;
  const readings = readingsOf(of, (kind, compose) => formReading(of, kind, compose, isExtra));
  const lenient: Reading<Pairs>[] = [];
  if (joinedStyle !== undefined && kinds.includes('array')) {
    const joined = readingsOf({ ...of, kinds: ['array'] }, (kind, compose) =>
      textReading(joinedStyle, decode, kind, compose),
    );
    lenient.push(...joined.map((reading) => ofOnly(name, reading)));
  }
  if (shape && isNested(shape)) lenient.push(ofOnly(name, (raw) => readJson(decode(raw), shape.types)));
  return [...readings, ...lenient];
}

function ofFirst(name: string, reading: Reading<string>): Reading<Pairs> {
  return (pairs) => {
    const raw = firstValue(pairs, name);
    return raw === undefined ? undefined : reading(raw);
  };
}

function ofOnly(name: string, reading: Reading<string>): Reading<Pairs> {
  return (pairs) => {
    const [raw, another] = allValues(pairs, name);
    return raw === undefined || another !== undefined ? undefined : reading(raw);
  };
}

/** A scalar that is sent several times has its first value, unless it may be an array instead. */
function formReading(of: Reader, kind: Kind, compose: Compose, isExtra: IsExtra | undefined): Reading<Pairs> {
  const { name, decode, kinds, shape } = of;
  if (kind === 'scalar') {
    const locate = kinds.includes('array') ? ofOnly : ofFirst;
    return locate(name, (raw) => compose.scalar(decode(raw)));
  }
  if (kind === 'array') {
    return (pairs) => {
      const items = allValues(pairs, name);
      return items.length > 0 ? compose.array(items.map(decode)) : undefined;
    };
  }
  const declared = new Set(shape?.propertyNames);
  return (pairs) => {
    const entries = entriesOf(pairs, declared, isExtra);
    return entries.length > 0 ? compose.object(entries.map(([key, raw]) => [key, decode(raw)])) : undefined;
  };
}

function entriesOf(
  { names, values }: Pairs,
  declared: ReadonlySet<string>,
  isExtra: IsExtra | undefined,
): readonly Entry[] {
  const entries: Entry[] = [];
  for (const [index, name] of names.entries()) {
    const key = name.endsWith('[]') && declared.has(name.slice(0, -2)) ? name.slice(0, -2) : name;
    if (declared.has(key) || isExtra?.(key)) entries.push([key, values[index] ?? '']);
  }
  return entries;
}

/** RFC 6570 joins exploded values by `&`, also in a cookie, where it is no delimiter: `color=blue&color=black`. */
export function splitAmpersands({ names, values }: Pairs): Pairs {
  return parseQuery(names.map((name, index) => `${encodePercent(name)}=${values[index]}`).join('&'));
}

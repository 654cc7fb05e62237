import type { Shape } from '../../schema/shape.ts';
import { type Compose, composer } from './compose.ts';
import { isAmbiguous, isNested, type Kind, kindsOf } from './kinds.ts';
import type { Decode } from './percent.ts';
import type { TextStyle } from './style/style.ts';
import { readJson, type TextReaders } from './text.ts';

/**
 * One way to read a parameter; `undefined` where nothing of it is there. Several readings of one parameter stand in
 * order: the first whose value the schema accepts is the parameter's value, so what a schema allows is never refused.
 */
export type Reading<Source> = (source: Source) => unknown;

/** What the readings of a parameter are made of. */
export interface Reader {
  readonly name: string;
  readonly shape: Shape | undefined;
  readonly kinds: readonly Kind[];
  readonly decode: Decode;
  readonly typed: TextReaders;
  readonly plain: TextReaders;
}

/** A reader with the kinds that its shape admits. */
export function reader(parts: Omit<Reader, 'kinds'>): Reader {
  return { ...parts, kinds: kindsOf(parts.shape) };
}

/** A reading for every kind: typed ones first, then with text left as it is wherever a string may stand. */
export function readingsOf<Source>(
  { kinds, shape, typed, plain }: Reader,
  read: (kind: Kind, compose: Compose) => Reading<Source>,
): readonly Reading<Source>[] {
  const composers = isAmbiguous(shape) ? [composer(shape, typed), composer(shape, plain)] : [composer(shape, typed)];
  return composers.flatMap((compose) => kinds.map((kind) => read(kind, compose)));
}

/**
 * The readings of a text in a style. The last ones are for clients that encode a delimiting comma as if it were data,
 * and for nested values, which go as JSON text because the style has no notation for them.
 */
export function textReadings(style: TextStyle, of: Reader): readonly Reading<string>[] {
  const { decode, kinds, shape } = of;
  const readings = readingsOf(of, (kind, compose) => textReading(style, decode, kind, compose));
  const lenient: Reading<string>[] = [];
  if (style.delimiter === ',' && kinds.some((kind) => kind !== 'scalar')) lenient.push(...readings.map(openCommas));
  if (shape && isNested(shape)) lenient.push((raw) => readJson(decode(style.readText(raw) ?? ''), shape.types));
  return [...readings, ...lenient];
}

/** Reads a text as one layout of its style. */
export function textReading(style: TextStyle, decode: Decode, kind: Kind, compose: Compose): Reading<string> {
  if (kind === 'array') return (raw) => mapped(style.readItems(raw), (items) => compose.array(items.map(decode)));
  if (kind === 'scalar') return (raw) => mapped(style.readText(raw), (text) => compose.scalar(decode(text)));
  return (raw) =>
    mapped(style.readEntries(raw), (entries) =>
      compose.object(entries.map(([name, value]) => [decode(name), decode(value)])),
    );
}

function mapped<T>(found: T | undefined, map: (found: T) => unknown): unknown {
  return found === undefined ? undefined : map(found);
}

function openCommas(reading: Reading<string>): Reading<string> {
  return (raw) => {
    const open = raw.replaceAll(/%2C/gi, ',');
    return open === raw ? undefined : reading(open);
  };
}

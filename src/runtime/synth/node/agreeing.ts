import type { Field } from '../field/field.ts';
import type { Kind } from '../field/kind.ts';
import { textOfKind } from '../value/text.ts';
import type { Maker } from './node.ts';

/** What the persona knows of, so that one of a few literals may be the one that agrees with the fields beside it. */
const KNOWN: ReadonlySet<Kind> = new Set<Kind>([
  'gender',
  'country',
  'countryCode',
  'countryCode3',
  'region',
  'regionCode',
  'city',
  'currency',
  'language',
  'languageCode',
  'locale',
  'timeZone',
  'honorific',
  'cardBrand',
]);
const ROOM = { min: 0, max: Infinity } as const;

/** Takes the literal that agrees with the object's persona, where one of them does. */
export function agreeing(maker: Maker, literals: readonly unknown[], { kind, many }: Field): Maker {
  if (kind === undefined || many || !KNOWN.has(kind) || literals.length < 2) return maker;
  const known = new Set(literals);
  const make = textOfKind(kind, ROOM, false, (text) => known.has(text), 1);
  if (make === undefined) return maker;
  return { height: maker.height, make: (run) => (run.isPlaced ? undefined : make(run)) ?? maker.make(run) };
}

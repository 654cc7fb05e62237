import { COMMERCE_NUMBERS, COMMERCE_TEXTS } from './table/commerce.ts';
import { COMPANY_NUMBERS, COMPANY_TEXTS } from './table/company.ts';
import { FINANCE_NUMBERS, FINANCE_TEXTS } from './table/finance.ts';
import { FLAGS } from './table/flag.ts';
import { IDENTIFIER_TEXTS } from './table/identifier.ts';
import { INTERNET_NUMBERS, INTERNET_TEXTS } from './table/internet.ts';
import { MEASURE_NUMBERS } from './table/measure.ts';
import { MEDIA_NUMBERS, MEDIA_TEXTS } from './table/media.ts';
import { PERSON_NUMBERS, PERSON_TEXTS } from './table/person.ts';
import { PLACE_NUMBERS, PLACE_TEXTS } from './table/place.ts';
import { SOFTWARE_TEXTS } from './table/software.ts';
import { TEXT_TEXTS } from './table/text.ts';
import { TIME_NUMBERS, TIME_TEXTS } from './table/time.ts';

type Table = Readonly<Record<string, string>>;

const TEXTS: readonly Table[] = [
  PERSON_TEXTS,
  PLACE_TEXTS,
  COMMERCE_TEXTS,
  TIME_TEXTS,
  INTERNET_TEXTS,
  COMPANY_TEXTS,
  FINANCE_TEXTS,
  MEDIA_TEXTS,
  TEXT_TEXTS,
  SOFTWARE_TEXTS,
  IDENTIFIER_TEXTS,
];

const NUMBERS: readonly Table[] = [
  PERSON_NUMBERS,
  PLACE_NUMBERS,
  COMMERCE_NUMBERS,
  TIME_NUMBERS,
  INTERNET_NUMBERS,
  COMPANY_NUMBERS,
  FINANCE_NUMBERS,
  MEDIA_NUMBERS,
  MEASURE_NUMBERS,
];

/** What a value is of; `value/` says how each is made. */
export type TextKind =
  | keyof typeof PERSON_TEXTS
  | keyof typeof PLACE_TEXTS
  | keyof typeof COMMERCE_TEXTS
  | keyof typeof TIME_TEXTS
  | keyof typeof INTERNET_TEXTS
  | keyof typeof COMPANY_TEXTS
  | keyof typeof FINANCE_TEXTS
  | keyof typeof MEDIA_TEXTS
  | keyof typeof TEXT_TEXTS
  | keyof typeof SOFTWARE_TEXTS
  | keyof typeof IDENTIFIER_TEXTS;
export type NumberKind =
  | keyof typeof PERSON_NUMBERS
  | keyof typeof PLACE_NUMBERS
  | keyof typeof COMMERCE_NUMBERS
  | keyof typeof TIME_NUMBERS
  | keyof typeof INTERNET_NUMBERS
  | keyof typeof COMPANY_NUMBERS
  | keyof typeof FINANCE_NUMBERS
  | keyof typeof MEDIA_NUMBERS
  | keyof typeof MEASURE_NUMBERS;
export type FlagKind = keyof typeof FLAGS;
export type Kind = TextKind | NumberKind | FlagKind;

/** What a schema asks for, as far as names mean different things: `available` may be a truth or a number. */
export type Nature = 'text' | 'number' | 'flag';

type Names = ReadonlyMap<string, Kind>;

/** The names that tables list, without blanks, so that `zipcode` and `zip_code` are one. */
function namesOf(tables: readonly Table[]): Names {
  const names = new Map<string, Kind>();
  for (const table of tables) {
    for (const [kind, list] of Object.entries(table)) {
      for (const name of list.replace(/\s+/g, '').split(',')) if (!names.has(name)) names.set(name, kind as Kind);
    }
  }
  return names;
}

let known: Readonly<Record<Nature, Names>> | undefined;

/** The kind that a name without blanks stands for. The tables are read when a name is first looked up. */
export function kindNamed(name: string, nature: Nature): Kind | undefined {
  known ??= { text: namesOf([...TEXTS, ...NUMBERS]), number: namesOf([...NUMBERS, ...TEXTS]), flag: namesOf([FLAGS]) };
  return known[nature].get(name);
}

import { COMMERCE_NUMBERS, COMMERCE_TEXTS } from '../../../../src/runtime/synth/field/table/commerce.ts';
import { COMPANY_NUMBERS, COMPANY_TEXTS } from '../../../../src/runtime/synth/field/table/company.ts';
import { FINANCE_NUMBERS, FINANCE_TEXTS } from '../../../../src/runtime/synth/field/table/finance.ts';
import { FLAGS } from '../../../../src/runtime/synth/field/table/flag.ts';
import { IDENTIFIER_TEXTS } from '../../../../src/runtime/synth/field/table/identifier.ts';
import { INTERNET_NUMBERS, INTERNET_TEXTS } from '../../../../src/runtime/synth/field/table/internet.ts';
import { MEASURE_NUMBERS } from '../../../../src/runtime/synth/field/table/measure.ts';
import { MEDIA_NUMBERS, MEDIA_TEXTS } from '../../../../src/runtime/synth/field/table/media.ts';
import { PERSON_NUMBERS, PERSON_TEXTS } from '../../../../src/runtime/synth/field/table/person.ts';
import { PLACE_NUMBERS, PLACE_TEXTS } from '../../../../src/runtime/synth/field/table/place.ts';
import { SOFTWARE_TEXTS } from '../../../../src/runtime/synth/field/table/software.ts';
import { TEXT_TEXTS } from '../../../../src/runtime/synth/field/table/text.ts';
import { TIME_NUMBERS, TIME_TEXTS } from '../../../../src/runtime/synth/field/table/time.ts';

type Table = Readonly<Record<string, string>>;

/** Every table of names, by what the names ask for. */
export const TABLES: Readonly<Record<'text' | 'number' | 'flag', readonly Table[]>> = {
  text: [
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
  ],
  number: [
    PERSON_NUMBERS,
    PLACE_NUMBERS,
    COMMERCE_NUMBERS,
    TIME_NUMBERS,
    INTERNET_NUMBERS,
    COMPANY_NUMBERS,
    FINANCE_NUMBERS,
    MEDIA_NUMBERS,
    MEASURE_NUMBERS,
  ],
  flag: [FLAGS],
};

/** The names of a table's kind, as they are written there. */
export const namesIn = (list: string): readonly string[] =>
  list.split(',').map((name) => name.trim().replace(/\s+/g, ' '));

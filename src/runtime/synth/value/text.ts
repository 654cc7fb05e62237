import type { Kind, TextKind } from '../field/kind.ts';
import { codePoints } from '../json.ts';
import type { Run } from '../run.ts';
import { numbersOf } from './number.ts';
import { drawNumber } from './spec.ts';
import { COMMERCE_MAKERS } from './text/commerce.ts';
import { COMPANY_MAKERS } from './text/company.ts';
import { FINANCE_MAKERS } from './text/finance.ts';
import { IDENTIFIER_MAKERS } from './text/identifier.ts';
import { INTERNET_MAKERS } from './text/internet.ts';
import type { Room, TextMaker } from './text/maker.ts';
import { MEDIA_MAKERS } from './text/media.ts';
import { PERSON_MAKERS } from './text/person.ts';
import { PLACE_MAKERS } from './text/place.ts';
import { PROSE_MAKERS } from './text/prose.ts';
import { SOFTWARE_MAKERS } from './text/software.ts';
import { TIME_MAKERS } from './text/time.ts';

const MAKERS: Readonly<Record<TextKind, readonly TextMaker[]>> = {
  ...PERSON_MAKERS,
  ...PLACE_MAKERS,
  ...COMMERCE_MAKERS,
  ...TIME_MAKERS,
  ...INTERNET_MAKERS,
  ...COMPANY_MAKERS,
  ...FINANCE_MAKERS,
  ...MEDIA_MAKERS,
  ...PROSE_MAKERS,
  ...SOFTWARE_MAKERS,
  ...IDENTIFIER_MAKERS,
};

/** The ways to write a kind as text, the usual one first; empty for kinds that are no text. */
function makersOf(kind: Kind): readonly TextMaker[] {
  if (Object.hasOwn(MAKERS, kind)) return MAKERS[kind as TextKind];
  const [number] = numbersOf(kind);
  return number === undefined ? [] : [(run, persona) => written(drawNumber(number, run, persona), number.step)];
}

/** A number as text: prices keep their cents. */
const written = (value: number, step: number): string => (step === 0.01 ? value.toFixed(2) : String(value));

/** What has to be longer is not made by name. */
const LONGEST = 5_000;
/** How often a text is made anew, for somebody else, where it does not fit. */
const TRIES = 3;

/**
 * Makes texts of a kind that fit the room and what else is asked of them; `undefined` where none of a few did. `many` says
 * that several stand side by side: each is then about somebody else.
 */
export function textOfKind(
  kind: Kind,
  room: Room,
  many: boolean,
  isFit: (text: string) => boolean,
  most: number = TRIES,
): ((run: Run) => string | undefined) | undefined {
  const makers = makersOf(kind);
  if (makers.length === 0 || room.min > LONGEST) return undefined;
  const fits = (text: string): boolean => text !== '' && isWithin(text, room) && isFit(text);
  return (run) => {
    if (!run.strategy.names) return undefined;
    for (let tries = 0; tries < most; tries++) {
      const persona = run.personaOf(many || tries > 0);
      for (const make of makers) {
        const text = make(run, persona, room);
        if (fits(text)) return text;
      }
    }
    return undefined;
  };
}

function isWithin(text: string, { min, max }: Room): boolean {
  if (text.length > max) return false;
  return min === 0 || codePoints(text) >= min;
}

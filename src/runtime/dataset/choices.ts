import type { Parameter } from '../model/contract.ts';
import { normal } from '../names/words.ts';
import type { SchemaLookup } from '../schema/lookup.ts';
import type { Shape } from '../schema/shape.ts';
import { literalsOf } from './members.ts';
import { shapeAt } from './place.ts';

/** A member of any text, of which a list can be asked for by few words: those are the words that it holds. */
export interface Choice {
  readonly member: string;
  readonly words: readonly string[];
  /** Members that say when a word came to hold (`closed_at`), as far as they may be `null` until then, with the place of the word. */
  readonly moments: readonly (readonly [member: string, place: number])[];
}

/** Words that ask for everything, or for what is not there. */
const EVERYTHING: ReadonlySet<string> = new Set(['all', 'any', 'both', 'none', 'every', '*', '']);

/** The choice that a parameter of a list is about; `undefined` for most of them. */
export function choiceOf(
  { in: where, name, schema }: Parameter,
  item: Shape,
  contract: SchemaLookup,
): Choice | undefined {
  const asked = where !== 'query' || schema === undefined ? undefined : literalsOf(shapeAt(schema, contract), contract);
  const member = asked && item.propertyNames.find((each) => normal(each) === normal(name));
  const shape = member === undefined ? undefined : item.property(member);
  if (asked === undefined || member === undefined || shape === undefined) return undefined;
  const isAnyText = [...shape.types].every((type) => type === 'string' || type === 'null');
  if (!isAnyText || literalsOf(shape, contract) !== undefined || shape.annotation('format') !== undefined)
    return undefined;
  const words = asked.filter((word) => !EVERYTHING.has(word.toLowerCase()));
  return words.length === 0 ? undefined : { member, words, moments: momentsOf(words, item) };
}

function momentsOf(words: readonly string[], item: Shape): Choice['moments'] {
  return item.propertyNames.flatMap((member) => {
    const place = words.findIndex((word) => [`${word}at`, `${word}on`, `${word}date`].includes(normal(member)));
    return place < 1 || !item.property(member)?.types.has('null') ? [] : [[member, place] as const];
  });
}

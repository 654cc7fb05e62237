import type { Schema } from '../../model/schema.ts';
import { wordsOf } from '../../names/words.ts';
import { isMultipleOf } from '../../validate/decimal.ts';
import type { Facts } from '../facts/facts.ts';
import { gather } from '../facts/gather.ts';
import type { GatherContext } from '../facts/parts.ts';

/** Makes members of one object agree, once all of them are there; it leaves them alone where that cannot be. */
export type Relation = (object: Record<string, unknown>) => void;

/** A member that others may relate to. */
export interface Subject {
  readonly name: string;
  readonly words: readonly string[];
  /** The words without anything between them. */
  readonly joined: string;
  readonly schemas: readonly Schema[];
}

/** The members of an object, by their joined words. */
export type Subjects = ReadonlyMap<string, Subject>;

export function subjectsOf(members: Iterable<readonly [name: string, schemas: readonly Schema[]]>): Subjects {
  const subjects = new Map<string, Subject>();
  for (const [name, schemas] of members) {
    const words = wordsOf(name);
    const joined = words.join('');
    if (!subjects.has(joined)) subjects.set(joined, { name, words, joined, schemas });
  }
  return subjects;
}

/**
 * The facts of a member whose value may be changed; `undefined` where its values are the author's (an `enum`, an example, a
 * hint), or where branches are open that decide what is valid.
 */
export function changeable({ schemas }: Subject, context: GatherContext): Facts | undefined {
  const facts = gather({ parts: schemas, resolved: [] }, context);
  if (facts === undefined || facts.literals !== undefined || facts.groups.length > 0) return undefined;
  return facts.examples.length + facts.hints.length + facts.excluded.length > 0 ? undefined : facts;
}

/** Whether a number keeps to the bounds of a member. */
export function holdsNumber(facts: Facts, value: number): boolean {
  const type = Number.isInteger(value) ? 'integer' : 'number';
  return (
    facts.types.has(type) &&
    value >= facts.minimum &&
    value <= facts.maximum &&
    value > facts.exclusiveMinimum &&
    value < facts.exclusiveMaximum &&
    facts.multiples.every((multiple) => isMultipleOf(value, multiple))
  );
}

/** Whether the member is a number and nothing else, `null` aside. */
export function isNumeric(facts: Facts): boolean {
  const { types } = facts;
  return (
    (types.has('integer') || types.has('number')) && !types.has('string') && !types.has('object') && !types.has('array')
  );
}

/** The member of that name; `undefined` where there is none. */
export const own = (object: Readonly<Record<string, unknown>>, name: string): unknown =>
  Object.hasOwn(object, name) ? object[name] : undefined;

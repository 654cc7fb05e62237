import type { GatherContext } from '../facts/parts.ts';
import { setOwn } from '../json.ts';
import { changeable, own, type Relation, type Subjects } from './subject.ts';

const FIRST = 'firstname givenname forename'.split(' ');
const LAST = 'lastname familyname surname'.split(' ');
const FULL = 'fullname name'.split(' ');

/** A full name has the first and the last one in it. Names that are made up do; those that a client sends may not. */
export function fullNames(subjects: Subjects, context: GatherContext): readonly Relation[] {
  const find = (names: readonly string[]) => names.flatMap((joined) => subjects.get(joined) ?? [])[0];
  const [first, last, full] = [find(FIRST), find(LAST), find(FULL)];
  const facts = full && changeable(full, context);
  if (first === undefined || last === undefined || full === undefined || facts === undefined) return [];
  if (facts.patterns.length + facts.formats.length > 0) return [];
  return [
    (object) => {
      const parts = [own(object, first.name), own(object, last.name)];
      const whole = own(object, full.name);
      if (typeof whole !== 'string' || !parts.every((part) => typeof part === 'string')) return;
      if (!parts.every((part) => whole.includes(part))) setOwn(object, full.name, parts.join(' '));
    },
  ];
}

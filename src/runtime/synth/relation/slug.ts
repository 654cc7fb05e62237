import type { GatherContext } from '../facts/parts.ts';
import { setOwn } from '../json.ts';
import { asciiOf } from '../persona/ascii.ts';
import { changeable, own, type Relation, type Subjects } from './subject.ts';

const SLUGS = 'slug urlslug urlkey handle permalink'.split(' ');
const NAMES = 'name title headline displayname productname label'.split(' ');

/** A slug is the name beside it in small letters. */
export function slugs(subjects: Subjects, context: GatherContext): readonly Relation[] {
  const name = NAMES.flatMap((joined) => subjects.get(joined) ?? [])[0];
  const slug = SLUGS.flatMap((joined) => subjects.get(joined) ?? [])[0];
  const facts = slug && changeable(slug, context);
  if (name === undefined || slug === undefined || facts === undefined) return [];
  if (facts.patterns.length + facts.formats.length > 0) return [];
  return [
    (object) => {
      const text = own(object, name.name);
      if (typeof text !== 'string' || typeof own(object, slug.name) !== 'string') return;
      const made = asciiOf(text, '-');
      if (made !== '' && made.length >= facts.minLength && made.length <= facts.maxLength)
        setOwn(object, slug.name, made);
    },
  ];
}

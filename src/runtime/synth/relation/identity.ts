import { wordsOf } from '../../names/words.ts';
import type { GatherContext } from '../facts/parts.ts';
import { fitsAll } from '../fits.ts';
import { isObject, setOwn } from '../json.ts';
import { memberNames } from './list.ts';
import { changeable, own, type Relation, type Subject, type Subjects } from './subject.ts';

const KEYS: ReadonlySet<string> = new Set(['id', 'uuid', 'key', 'number', 'code', 'slug']);

/** `ownerId` beside `owner`: the id of the one is the other's. */
export function identities(subjects: Subjects, context: GatherContext): readonly Relation[] {
  return [...subjects.values()].flatMap((reference) => {
    const key = reference.words.at(-1) ?? '';
    const other = KEYS.has(key) ? subjects.get(reference.words.slice(0, -1).join('')) : undefined;
    if (other === undefined || changeable(reference, context) === undefined) return [];
    const member = memberNames(other, context).find((name) => wordsOf(name).join('') === key);
    return member === undefined ? [] : identity(reference, other.name, member, context);
  });
}

function identity({ name, schemas }: Subject, other: string, member: string, context: GatherContext): Relation {
  return (object) => {
    const target = own(object, other);
    const id = isObject(target) ? own(target, member) : undefined;
    if (id === undefined || !Object.hasOwn(object, name) || own(object, name) === null) return;
    if (fitsAll(id, schemas, context)) setOwn(object, name, id);
  };
}

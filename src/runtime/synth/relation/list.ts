import type { SchemaObject } from '../../model/schema.ts';
import { flatten, type GatherContext } from '../facts/parts.ts';
import { shapesOf } from '../field/nature.ts';
import type { Subject, Subjects } from './subject.ts';

/** The members that are lists. */
export function lists(subjects: Subjects, context: GatherContext): readonly Subject[] {
  return [...subjects.values()].filter(({ schemas }) => {
    const { array, object, scalar } = shapesOf(flatten(schemas, context.contract) ?? []);
    return array && !object && !scalar;
  });
}

/** The names that the items of a list declare, where they are objects. */
export function itemNames({ schemas }: Subject, context: GatherContext): readonly string[] {
  const items = parts(schemas, context).flatMap((part) => (part.items === undefined ? [] : [part.items]));
  return items.length === 0 ? [] : parts(items, context).flatMap((part) => Object.keys(part.properties ?? {}));
}

/** The names that an object member declares. */
export function memberNames({ schemas }: Subject, context: GatherContext): readonly string[] {
  return parts(schemas, context).flatMap((part) => Object.keys(part.properties ?? {}));
}

const parts = (schemas: Subject['schemas'], { contract }: GatherContext): readonly SchemaObject[] => [
  ...(flatten(schemas, contract) ?? []),
];

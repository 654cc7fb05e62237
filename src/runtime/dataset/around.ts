import { coerceText } from '../schema/coerce.ts';
import type { Change } from '../synth/amend.ts';
import type { Collection } from './collection.ts';
import { mentionOf } from './identity.ts';
import type { DatasetOptions } from './options.ts';
import { ownerName } from './paths.ts';
import { shapeAt } from './place.ts';
import type { Resource } from './resource.ts';

/** What the path of a thing says of it: its own id, and the ids of what is around it. */
export type SayAround = (collection: Collection, id: string) => readonly Change[];

/** A member that repeats a value of the scope, and the one at that index. */
type Mention = readonly [member: string, index: number];

/** Finds out once for each resource which of its members repeat the path. */
export function createAround({ contract }: DatasetOptions): SayAround {
  const known = new Map<Resource, readonly Mention[]>();

  const mentionsIn = ({ schema, scope, key }: Resource): readonly Mention[] => {
    const shape = shapeAt(schema, contract);
    return scope.flatMap((parameter, index) => {
      const member = shape && mentionOf(shape, parameter, ownerName(key, parameter));
      return member === undefined ? [] : [[member, index] as const];
    });
  };

  /** A text of a path as the member that repeats it. */
  const reading = ({ schema }: Resource, member: string, text: string): unknown => {
    const shape = shapeAt(schema, contract)?.property(member);
    return shape === undefined ? text : coerceText(text, shape, contract);
  };

  return ({ resource, scope, asMember }, id) => {
    const mentions = known.get(resource) ?? mentionsIn(resource);
    known.set(resource, mentions);
    const around = mentions.map(([member, index]) => ({
      path: [member],
      value: reading(resource, member, scope[index] ?? ''),
    }));
    return resource.identity === undefined ? around : [...around, { path: [resource.identity], value: asMember(id) }];
  };
}

import { setOwn } from '../json.ts';
import { NONE, type Run } from '../run.ts';
import type { Json, Member } from './member.ts';

/** One entry of `dependentRequired`: where `name` is present, so are the members. */
export interface Dependency {
  readonly name: string;
  readonly members: readonly { readonly name: string; readonly member: Member | undefined }[];
}

/** Adds what `dependentRequired` asks for until nothing is missing; false where that cannot be made. */
export function satisfyDependencies(object: Json, dependencies: readonly Dependency[], run: Run): boolean {
  for (let changed = dependencies.length > 0; changed; ) {
    changed = false;
    for (const { name, members } of dependencies) {
      for (const other of members) {
        if (!Object.hasOwn(object, name) || Object.hasOwn(object, other.name)) continue;
        const value = other.member?.node.make(run) ?? NONE;
        if (value === NONE) return false;
        setOwn(object, other.name, value);
        changed = true;
      }
    }
  }
  return true;
}

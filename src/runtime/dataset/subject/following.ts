import type { Shape } from '../../schema/shape.ts';
import type { Change } from '../../synth/amend.ts';
import type { Dataset } from '../dataset.ts';
import { follow } from '../examples.ts';
import { heldThing } from '../held.ts';
import { namingsIn } from '../naming.ts';
import { type Place, shapeAt } from '../place.ts';

/**
 * Compiles what follows from what is sent: a thing that gets another `tag_id` holds another `tag` as well, where it holds
 * one and the client did not send it.
 */
export function compileFollowing(
  { schema, path }: Place,
  dataset: Dataset,
): (sent: readonly Change[]) => readonly Change[] {
  const { contract } = dataset.options;
  const namings = namingsIn(schema, [], dataset);
  const pairs = namings.flatMap((naming) => {
    const held = namings.find(({ role, path: { length } }) => role === naming.role && length === 2);
    return naming.path.length === 1 && held !== undefined ? [[naming.path[0], held] as const] : [];
  });
  if (pairs.length === 0) return (sent) => sent;
  return (sent) => {
    const nameOf = (change: Change): string | undefined => change.path.at(path.length);
    const following = sent.flatMap((change): readonly Change[] => {
      const held = pairs.find(([name]) => name === nameOf(change))?.[1];
      const isSent = held === undefined || sent.some((other) => nameOf(other) === held.path[0]);
      if (isSent || (typeof change.value !== 'string' && typeof change.value !== 'number')) return [];
      const made = heldThing(held, schema, String(change.value), dataset);
      return made === undefined ? [] : memberwise(made, path, shapeAt(schema, contract));
    });
    return [...sent, ...following];
  };
}

/** Member by member nothing is held that was not held before. */
function memberwise(
  { path: [member = ''], value }: Change,
  path: readonly string[],
  thing: Shape | undefined,
): readonly Change[] {
  const names = thing?.property(member)?.propertyNames ?? [];
  return names.map((name) => ({ path: [...path, member, name], value: follow(value, [name]) }));
}

import type { SchemaId } from '../../model/schema.ts';
import { roleName } from '../../names/role.ts';
import { singular } from '../../names/singular.ts';
import { normal } from '../../names/words.ts';
import type { Shape } from '../../schema/shape.ts';
import type { Dataset } from '../dataset.ts';
import { literalsOf, memberPath, shapeAlong } from '../members.ts';
import { namingsIn } from '../naming.ts';
import { shapeAt } from '../place.ts';

/** What of an item is compared with what a client asks for. */
export interface Criterion {
  readonly path: readonly string[];
  /** All that may stand there; `undefined` where it is an id. */
  readonly literals: readonly string[] | undefined;
}

/** Finds by what items can be chosen under a name: a member of few literals, or one that names another thing. */
export function compileCriteria(item: SchemaId, dataset: Dataset): (name: string) => Criterion | undefined {
  const shape = shapeAt(item, dataset.options.contract);
  if (shape === undefined) return () => undefined;
  const namings = namingsIn(item, [], dataset);
  return (name) => choice(name, shape, dataset) ?? reference(name, namings);
}

function choice(name: string, item: Shape, { options }: Dataset): Criterion | undefined {
  const names = spellings(name);
  const isChoice = (member: string, holder: Shape): boolean =>
    names.includes(normal(member)) && literalsOf(holder.property(member), options.contract) !== undefined;
  const path = memberPath(item, isChoice);
  return path && { path, literals: literalsOf(shapeAlong(item, path), options.contract) };
}

/** `statuses` may ask for what `status` says, and `is_active` for what `active` does. */
function spellings(name: string): readonly string[] {
  const plain = normal(name);
  return [plain, singular(name), /^is[_A-Z-]/.test(name) ? plain.slice(2) : `is${plain}`];
}

function reference(name: string, namings: ReturnType<typeof namingsIn>): Criterion | undefined {
  const wanted = roleName(name);
  const found = namings.find((naming) => naming.role === wanted);
  return found && { path: found.path, literals: undefined };
}

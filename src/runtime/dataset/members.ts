import type { SchemaLookup } from '../schema/lookup.ts';
import { partsOf } from '../schema/parts.ts';
import type { Shape } from '../schema/shape.ts';
import { isObject } from '../synth/json.ts';

/** What holds the members of a thing beside what it is known by: JSON:API has `attributes`, GeoJSON has `properties`. */
const HOLDERS = ['attributes', 'properties'];

/** The path to a member of a thing, also through what holds its members; `undefined` where none is the one. */
export function memberPath(
  thing: Shape,
  isIt: (name: string, holder: Shape) => boolean,
): readonly string[] | undefined {
  const own = thing.propertyNames.find((name) => isIt(name, thing));
  if (own !== undefined) return [own];
  for (const holder of HOLDERS) {
    const held = thing.propertyNames.includes(holder) ? thing.property(holder) : undefined;
    const name = held?.propertyNames.find((each) => isIt(each, held));
    if (name !== undefined) return [holder, name];
  }
  return undefined;
}

/** The shape at a path of members. */
export function shapeAlong(thing: Shape, path: readonly string[]): Shape | undefined {
  return path.reduce<Shape | undefined>((at, name) => at?.property(name), thing);
}

/** The texts of what stands at a path: of each item where a list is on the way, and of a text that stands for a whole thing. */
export function textsAlong(value: unknown, path: readonly string[]): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => textsAlong(item, path));
  if (!isObject(value)) return value === undefined || value === null ? [] : [String(value)];
  const [name, ...rest] = path;
  return name !== undefined && Object.hasOwn(value, name) ? textsAlong(value[name], rest) : [];
}

/** All texts that a member, or an item of it, may be; `undefined` where it is not one of a few. */
export function literalsOf(member: Shape | undefined, contract: SchemaLookup): readonly string[] | undefined {
  if (member === undefined) return undefined;
  if (member.types.has('array')) return literalsOf(member.item(), contract);
  if ([...member.types].every((type) => type === 'boolean' || type === 'null')) return ['true', 'false'];
  const literals = partsOf(member.schema, contract).flatMap(
    (part) => part.enum ?? (part.const === undefined ? [] : [part.const]),
  );
  return literals.length === 0 ? undefined : literals.map(String);
}

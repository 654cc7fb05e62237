import type { SchemaId } from '../model/schema.ts';
import { requireSchema, type SchemaLookup } from '../schema/lookup.ts';
import { type Shape, shapeOf } from '../schema/shape.ts';
import { isObject, setOwn } from './json.ts';
import { relationsOf } from './relation/relations.ts';
import type { Relation } from './relation/subject.ts';
import { gatherContextOf } from './synthesize.ts';

/** Whether a member is fixed: someone else said its value. */
export type IsFixed = (name: string, value: unknown) => boolean;

/** Makes members agree with those that are fixed; a copy, where it changes anything. Whether that is valid is for others to say. */
export type Agree = (value: unknown, isFixed: IsFixed) => unknown;

/** Deeper values are left as they are. */
const DEEPEST = 12;

/**
 * Compiles what the members of a schema's values have to do with each other, for values into which something was put from
 * outside: a total follows the lines that a client sent, a slug the name.
 */
export function compileAgreement(id: SchemaId, contract: SchemaLookup): Agree {
  const context = gatherContextOf(contract, 'response');
  const root = shapeOf(requireSchema(contract, id), contract);
  const known = new WeakMap<Shape, readonly Relation[]>();

  const relationsIn = (shape: Shape): readonly Relation[] => {
    const found = known.get(shape) ?? relationsOf(membersOf(shape), new Set(shape.required), context);
    known.set(shape, found);
    return found;
  };

  const agree = (value: unknown, shape: Shape | undefined, isFixed: IsFixed, depth: number): unknown => {
    if (shape === undefined || depth > DEEPEST) return value;
    if (Array.isArray(value)) return value.map((item, index) => agree(item, shape.item(index), isFixed, depth + 1));
    if (!isObject(value)) return value;
    const copy: Record<string, unknown> = {};
    for (const [name, member] of Object.entries(value))
      setOwn(copy, name, agree(member, shape.property(name), isFixed, depth + 1));
    relate(copy, relationsIn(shape), isFixed);
    return copy;
  };

  return (value, isFixed) => agree(value, root, isFixed, 0);
}

function relate(object: Record<string, unknown>, relations: readonly Relation[], isFixed: IsFixed): void {
  if (relations.length === 0) return;
  const before = Object.entries(object);
  for (const relation of relations) relation(object);
  for (const [name, value] of before) if (object[name] !== value && isFixed(name, value)) setOwn(object, name, value);
}

function membersOf(shape: Shape): Parameters<typeof relationsOf>[0] {
  return shape.propertyNames.flatMap((name) => {
    const member = shape.property(name);
    return member === undefined ? [] : [[name, [member.schema]] as const];
  });
}

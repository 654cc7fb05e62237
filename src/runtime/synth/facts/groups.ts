import type { Schema, SchemaId, SchemaObject } from '../../model/schema.ts';
import type { Facts, Group } from './facts.ts';
import { addNot } from './not.ts';
import { type GatherContext, lookup } from './parts.ts';

/** Adds the alternatives of one part that are still open. False where they have no instance. */
export function addGroups(
  facts: Facts,
  part: SchemaObject,
  parts: ReadonlySet<SchemaObject>,
  resolved: ReadonlySet<string>,
  context: GatherContext,
): boolean {
  const open = (
    kind: Group['kind'],
    suffix: string,
    branches: Group['branches'],
    spares: Group['spares'] = [],
  ): void => {
    const key = `${context.keyOf(part)}${suffix}`;
    if (!resolved.has(key)) facts.groups.push({ kind, key, branches, spares });
  };
  for (const kind of ['oneOf', 'anyOf'] as const) {
    const branches = part[kind]?.map((branch) => [branch]);
    if (branches === undefined) continue;
    const tagged = branches.map(([branch]) => tagBranch(branch as Schema, part, context));
    const same = tagged.every((tags, index) => tags.length === branches[index]?.length);
    open(kind, kind, tagged, same ? [] : branches);
  }
  if (part.discriminator !== undefined && part.oneOf === undefined && part.anyOf === undefined)
    addMapping(part, parts, facts, context, open);
  if (part.if !== undefined) open('if', 'if', conditional(part, part.if, context));
  for (const [name, schema] of Object.entries(part.dependentSchemas ?? {}))
    open('dependent', `dependent ${name}`, dependent(part, name, schema, context));
  return part.not === undefined || addNot(facts, part.not, parts, resolved, context);
}

function conditional(part: SchemaObject, condition: Schema, context: GatherContext): Group['branches'] {
  const otherwise = context.derive(part, 'else', () => ({ not: condition }));
  return [
    [condition, part.then ?? true],
    [otherwise, part.else ?? true],
  ];
}

function dependent(part: SchemaObject, name: string, schema: Schema, context: GatherContext): Group['branches'] {
  const present = context.derive(part, `with ${name}`, () => ({ required: [name] }));
  const absent = context.derive(part, `without ${name}`, () => ({ not: { required: [name] } }));
  return [[present, schema], [absent]];
}

/** A branch with the names that its owner's discriminator maps to it; only objects are told apart by one (OAS 3.2 §4.8.25). */
function tagBranch(branch: Schema, owner: SchemaObject, context: GatherContext): readonly Schema[] {
  if (owner.discriminator === undefined || typeof branch === 'boolean' || branch.$ref === undefined) return [branch];
  const tag = tagOf(owner, branch.$ref, context);
  return tag === undefined ? [branch] : [branch, tag];
}

function tagOf(owner: SchemaObject, id: SchemaId, context: GatherContext): Schema | undefined {
  const { propertyName, mapping = {} } = owner.discriminator ?? { propertyName: '' };
  const names = Object.keys(mapping).filter((name) => mapping[name] === id);
  if (names.length === 0) return undefined;
  return context.derive(owner, `tag ${id}`, () => ({
    type: 'object',
    properties: { [propertyName]: { enum: names } },
    required: [propertyName],
  }));
}

/**
 * A discriminator without `oneOf` stands on a parent that others extend: an instance says which of them it is, and is
 * one. Where a child is already among the parts, its name alone is added.
 */
function addMapping(
  owner: SchemaObject,
  parts: ReadonlySet<SchemaObject>,
  facts: Facts,
  context: GatherContext,
  open: (kind: 'mapping', suffix: string, branches: Group['branches'], spares: Group['spares']) => void,
): void {
  const ids = [...new Set(Object.values(owner.discriminator?.mapping ?? {}))];
  if (ids.length === 0) return;
  const child = childAmong(parts, ids, owner, context);
  const chosen = child === undefined ? ids : [child];
  const branches = chosen.flatMap((id) => {
    const target = lookup(context.contract, id);
    const tag = tagOf(owner, id, context);
    return target === undefined || tag === undefined ? [] : [[target, tag]];
  });
  if (branches.length > 0 && !facts.forbidden.has(owner.discriminator?.propertyName ?? ''))
    open('mapping', 'mapping', branches, [[]]);
}

/** The most derived mapped schema among the parts: those that extend come before what they extend. */
function childAmong(
  parts: ReadonlySet<SchemaObject>,
  ids: readonly SchemaId[],
  owner: SchemaObject,
  context: GatherContext,
): SchemaId | undefined {
  const targets = new Map(ids.map((id) => [lookup(context.contract, id), id]));
  for (const part of parts) if (part !== owner && targets.has(part)) return targets.get(part);
  return undefined;
}

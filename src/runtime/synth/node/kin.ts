import type { JsonType, Schema, SchemaId, SchemaObject } from '../../model/schema.ts';
import { roleOf } from '../../names/role.ts';
import { flatten, type GatherContext, lookup } from '../facts/parts.ts';
import { fitsAll } from '../fits.ts';
import type { Kin } from '../story.ts';

/** What a member says of another thing, by its schemas and all their `parts`; `undefined` for most members. */
export function kinOf(
  name: string,
  schemas: readonly Schema[],
  parts: ReadonlySet<SchemaObject>,
  context: GatherContext,
): Kin | undefined {
  const items = itemsOf(parts);
  const { refs, byId } = refsOf(items ?? schemas, context);
  const isText = refs.length === 0 && roleOf(name) === undefined && !isKey(parts);
  if (isText && !isPlainText(items === undefined ? parts : (flatten(items, context.contract) ?? []))) return undefined;
  return { name, refs, byId, isText, many: items !== undefined, accepts: (value) => fitsAll(value, schemas, context) };
}

const isOfType = ({ type }: SchemaObject, wanted: JsonType): boolean =>
  type === wanted || (Array.isArray(type) && type.includes(wanted));

/** Whether a member is a whole number and nothing else: `author: 7` may name a thing although it does not say `id`. */
function isKey(parts: Iterable<SchemaObject>): boolean {
  for (const part of parts) if (isOfType(part, 'integer')) return true;
  return false;
}

/** Whether a text may be anything: then it may be the id of what it is called like (`customer`). */
function isPlainText(parts: Iterable<SchemaObject>): boolean {
  let isText = false;
  for (const part of parts) {
    if (part.enum !== undefined || part.const !== undefined || part.format !== undefined) return false;
    isText ||= isOfType(part, 'string');
  }
  return isText;
}

/** The schemas of the items, where the member can be a list and nothing else but `null`. */
function itemsOf(parts: Iterable<SchemaObject>): readonly Schema[] | undefined {
  const items: Schema[] = [];
  for (const { items: each } of parts) if (each !== undefined) items.push(each);
  return items.length > 0 ? items : undefined;
}

/** The ids of the objects that schemas refer to, also through a union with `null`, or with the id of the object. */
function refsOf(schemas: readonly Schema[], { contract }: GatherContext): Pick<Kin, 'refs' | 'byId'> {
  const refs = new Set<SchemaId>();
  let byId = false;
  const visit = (schema: Schema): void => {
    if (typeof schema !== 'object') return;
    if (schema.$ref !== undefined && !refs.has(schema.$ref) && refs.size < MOST_REFS) {
      const target = lookup(contract, schema.$ref);
      if (typeof target === 'object' && isObject(target)) refs.add(schema.$ref);
      if (target !== undefined && typeof target === 'object' && target.properties === undefined) visit(target);
    }
    const branches = branchesOf(schema);
    const isExpandable = branches.some(isId);
    byId ||= isExpandable;
    if (branches.length === 1 || isExpandable) for (const branch of branches) visit(branch);
    for (const part of schema.allOf?.length === 1 ? schema.allOf : []) visit(part);
  };
  for (const schema of schemas) visit(schema);
  return { refs: [...refs], byId };
}

const MOST_REFS = 4;

const branchesOf = ({ anyOf, oneOf }: Exclude<Schema, boolean>): readonly Schema[] =>
  [...(anyOf ?? []), ...(oneOf ?? [])].filter((branch) => !isNull(branch));

/** A branch of a union that is a text or a number: where the others are things, it is the id of one until a client expands it. */
const isId = (branch: Schema): boolean =>
  typeof branch === 'object' && (branch.type === 'string' || branch.type === 'integer');

const isObject = ({ type, properties, allOf, anyOf, oneOf }: Exclude<Schema, boolean>): boolean =>
  type === undefined
    ? (properties ?? allOf ?? anyOf ?? oneOf) !== undefined
    : [type].flat().includes('object') && (properties ?? allOf ?? anyOf ?? oneOf) !== undefined;

const isNull = (schema: Schema): boolean =>
  typeof schema === 'object' && (schema.type === 'null' || schema.const === null);

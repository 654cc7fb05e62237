import type { Schema, SchemaObject } from '../../model/schema.ts';
import type { SchemaLookup } from '../../schema/lookup.ts';
import { lookup } from '../facts/parts.ts';
import { isObject, setOwn } from '../json.ts';
import type { Keyword, Site } from './keyword.ts';
import type { Parts } from './parts.ts';

/** What they evaluate counts for `unevaluatedProperties` and `unevaluatedItems`: without them, these would say more. */
const EVALUATING: ReadonlySet<string> = new Set(['anyOf', 'oneOf', 'if', 'dependentSchemas', 'contains']);
const UNEVALUATED: ReadonlySet<string> = new Set(['unevaluatedProperties', 'unevaluatedItems']);
/** Those that say something of the children that others beside them do not name. */
const NAMING: ReadonlySet<string> = new Set([
  'properties',
  'patternProperties',
  'prefixItems',
  'items',
  'additionalProperties',
]);

/**
 * The schema that is left where only some keywords of the parts are kept. Whatever the parts let through it lets through as
 * well, and leaving out more never makes it stricter.
 */
export function cut(parts: Parts, kept: ReadonlySet<Keyword>, contract: SchemaLookup): Schema {
  const isOpen = parts.keywords.some((keyword) => EVALUATING.has(keyword.name) && !kept.has(keyword));
  const isKept = (keyword: Keyword): boolean => kept.has(keyword) && !(isOpen && UNEVALUATED.has(keyword.name));
  const known = new Map<SchemaObject, Schema>();
  const of = (schema: Schema): Schema => {
    if (typeof schema === 'boolean') return schema;
    let made = known.get(schema);
    if (made === undefined) {
      known.set(schema, true); // Until it is known, what leads back to it says nothing.
      made = cutOne(schema);
      known.set(schema, made);
    }
    return made;
  };
  const cutOne = (schema: SchemaObject): Schema => {
    const keywords = parts.keywords.filter(({ owner }) => owner === schema);
    const followed = [...(schema.allOf ?? [])];
    if (schema.$ref !== undefined) followed.push(lookup(contract, schema.$ref) ?? true);
    const always = followed.map(of);
    const isWhole = keywords.every(isKept) && always.every((part, index) => part === followed[index]);
    if (isWhole) return schema;
    const own = ownSchema(schema, keywords, isKept, contract);
    return always.length === 0 ? own : { ...own, allOf: always };
  };
  return { allOf: parts.roots.map(({ schema }) => of(schema)) };
}

/** The schemas that are left of each part by itself, for what reads them one by one. */
export function cutApart(parts: Parts, kept: ReadonlySet<Keyword>, contract: SchemaLookup): readonly Site[] {
  return parts.sites.flatMap(({ schema, source }) => {
    const keywords = parts.keywords.filter((keyword) => keyword.owner === schema && kept.has(keyword));
    return keywords.length === 0 ? [] : { schema: ownSchema(schema, keywords, () => true, contract), source };
  });
}

function ownSchema(
  { readOnly, writeOnly, discriminator, oneOf, anyOf }: SchemaObject,
  keywords: readonly Keyword[],
  isKept: (keyword: Keyword) => boolean,
  contract: SchemaLookup,
): SchemaObject {
  const own: Record<string, unknown> = { ...(readOnly ? { readOnly } : {}), ...(writeOnly ? { writeOnly } : {}) };
  for (const keyword of keywords) {
    if (isKept(keyword)) add(own, keyword, childOf(keyword, contract));
    else if (NAMING.has(keyword.name)) add(own, keyword, true);
  }
  // Without its union a discriminator would mean another thing.
  const isUnion = oneOf !== undefined || anyOf !== undefined;
  if (discriminator !== undefined && (!isUnion || 'oneOf' in own || 'anyOf' in own))
    own['discriminator'] = discriminator;
  return own as SchemaObject;
}

function add(own: Record<string, unknown>, { owner, name, entry }: Keyword, value: unknown): void {
  if (name === 'required') own[name] = [...((own[name] as readonly unknown[] | undefined) ?? []), value];
  else if (name === 'prefixItems') own[name] = [...((own[name] as readonly unknown[] | undefined) ?? []), value];
  else if (entry === undefined) own[name] = value;
  else {
    const entries = isObject(own[name]) ? own[name] : {};
    setOwn(entries, entry, value);
    own[name] = entries;
  }
  for (const companion of COMPANIONS[name] ?? []) if (owner[companion] !== undefined) own[companion] = owner[companion];
}

const COMPANIONS: Readonly<Record<string, readonly ('then' | 'else' | 'minContains' | 'maxContains')[]>> = {
  if: ['then', 'else'],
  contains: ['minContains', 'maxContains'],
};

/** Children are referred to where they stand, so that whatever is made for them is shared by all cuts. */
const CHILDREN: ReadonlySet<string> = new Set([...NAMING, 'propertyNames', 'contains']);

function childOf({ name, value, source }: Keyword, contract: SchemaLookup): unknown {
  return CHILDREN.has(name) && isObject(value) && isObject(lookup(contract, source)) ? { $ref: source } : value;
}

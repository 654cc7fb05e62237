import type { Schema, SchemaObject } from '../../model/schema.ts';
import type { SchemaLookup } from '../../schema/lookup.ts';
import { lookup } from '../facts/parts.ts';
import { type Keyword, keywordsOf, type Site } from './keyword.ts';

/** Everything that surely applies to one instance, `$ref` and `allOf` followed. */
export interface Parts {
  /** The schemas that were asked about. */
  readonly roots: readonly Site[];
  /** These and what they lead to, each once. */
  readonly sites: readonly Site<SchemaObject>[];
  /** What all of them say. */
  readonly keywords: readonly Keyword[];
  /** A schema `false` among them. */
  readonly never?: Site;
}

export function partsAt(roots: readonly Site[], contract: SchemaLookup): Parts {
  const sites = new Map<SchemaObject, Site<SchemaObject>>();
  let never: Site | undefined;
  const add = ({ schema, source }: Site): void => {
    if (schema === false) never ??= { schema, source };
    if (typeof schema === 'boolean' || sites.has(schema)) return;
    sites.set(schema, { schema, source });
    if (schema.$ref !== undefined) add({ schema: lookup(contract, schema.$ref) ?? false, source: schema.$ref });
    for (const [index, branch] of (schema.allOf ?? []).entries())
      add({ schema: branch, source: `${source}/allOf/${index}` });
  };
  for (const root of roots) add(root);
  const found = [...sites.values()];
  return { roots, sites: found, keywords: found.flatMap(keywordsOf), ...(never ? { never } : {}) };
}

/** The site that a mere reference leads to, so that a schema is known again wherever it is met. */
export function target(site: Site, contract: SchemaLookup): Site {
  let at = site;
  for (let steps = 0; steps < MAX_ALIASES && isReference(at.schema); steps++) {
    const id = at.schema.$ref;
    const schema = lookup(contract, id);
    if (schema === undefined) break;
    at = { schema, source: id };
  }
  return at;
}

const MAX_ALIASES = 16;

const isReference = (schema: Schema): schema is SchemaObject & { readonly $ref: string } =>
  typeof schema === 'object' &&
  schema.$ref !== undefined &&
  keywordsOf({ schema, source: '' }).length === 0 &&
  schema.allOf === undefined;

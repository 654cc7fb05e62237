import type { Schema, SchemaId, SchemaObject } from '../model/schema.ts';
import type { SchemaLookup } from '../schema/lookup.ts';
import { lookup } from './facts/parts.ts';
import { isObject, setOwn } from './json.ts';

/** json-schema-faker emits empty values below this depth where it is lower. */
const MAX_DEPTH = 12;
/** More schemas than this are not handed over: it would take seconds. */
const MAX_SCHEMAS = 400;

/** Asks json-schema-faker for a value that nobody has checked; `undefined` where it fails or would take too long. */
export async function lastResort(id: SchemaId, contract: SchemaLookup, seed: number): Promise<unknown> {
  const schema = bundled(id, contract);
  if (schema === undefined) return undefined;
  const { generate } = await import('json-schema-faker');
  try {
    return await generate(schema, { seed, maxDepth: MAX_DEPTH, refDepthMax: 3, optionalsProbability: 0.3 });
  } catch {
    return undefined;
  }
}

/** The schema with everything that it references below `$defs`. */
function bundled(id: SchemaId, contract: SchemaLookup): Record<string, unknown> | undefined {
  const names = new Map<SchemaId, string>();
  const $defs: Record<string, unknown> = {};
  const pending: SchemaId[] = [];
  const refer = (target: SchemaId): string => {
    let name = names.get(target);
    if (name === undefined) {
      name = `s${names.size}`;
      names.set(target, name);
      pending.push(target);
    }
    return `#/$defs/${name}`;
  };
  const $ref = refer(id);
  for (let target = pending.pop(); target !== undefined; target = pending.pop()) {
    if (names.size > MAX_SCHEMAS) return undefined;
    const schema = lookup(contract, target) ?? false;
    if (holdsItself(target, contract)) return undefined;
    $defs[names.get(target) ?? ''] = rewritten(schema, refer);
  }
  return { $ref, $defs };
}

/**
 * Whether a schema is a part of itself without a step down into a property or an item. json-schema-faker follows such a
 * circle until the memory is full.
 */
function holdsItself(id: SchemaId, contract: SchemaLookup): boolean {
  const seen = new Set<SchemaId>();
  const reaches = (schema: Schema | undefined): boolean => {
    if (typeof schema !== 'object') return false;
    return inPlace(schema).some(reaches) || (schema.$ref !== undefined && follows(schema.$ref));
  };
  const follows = (target: SchemaId): boolean => {
    if (target === id) return true;
    if (seen.has(target)) return false;
    seen.add(target);
    return reaches(lookup(contract, target));
  };
  return reaches(lookup(contract, id));
}

function inPlace({ allOf = [], anyOf = [], oneOf = [], ...schema }: SchemaObject): readonly Schema[] {
  const conditional = [schema.if, schema.then, schema.else, schema.not].filter((branch) => branch !== undefined);
  return [...allOf, ...anyOf, ...oneOf, ...conditional, ...Object.values(schema.dependentSchemas ?? {})];
}

const DATA_KEYWORDS = new Set(['enum', 'const', 'default', 'example', 'examples', 'discriminator', 'xml']);
const MAP_KEYWORDS = new Set(['properties', 'patternProperties', 'dependentSchemas']);

function rewritten(schema: Schema, refer: (id: SchemaId) => string): unknown {
  const visit = (node: unknown, isMap: boolean): unknown => {
    if (Array.isArray(node)) return node.map((item) => visit(item, false));
    if (!isObject(node)) return node;
    const copy: Record<string, unknown> = {};
    for (const [name, child] of Object.entries(node)) {
      if (!isMap && name === '$ref' && typeof child === 'string') copy[name] = refer(child);
      else if (isMap || !DATA_KEYWORDS.has(name)) setOwn(copy, name, visit(child, !isMap && MAP_KEYWORDS.has(name)));
      else if (name === 'enum' || name === 'const') copy[name] = child;
    }
    return copy;
  };
  return visit(schema, false);
}

import type { Schema, SchemaId } from '../model/schema.ts';
import { type Applies, NAMED_SCHEMAS, subschemasOf } from '../schema/keywords.ts';
import type { SchemaLookup } from '../schema/lookup.ts';
import { lookup } from './facts/parts.ts';
import { isObject, setOwn } from './json.ts';

/** json-schema-faker emits empty values below this depth where it is lower. */
const MAX_DEPTH = 12;
/** The ways in which a schema applies to the instance of the one that it stands in. */
const IN_PLACE: readonly Applies[] = ['always', 'branch', 'test'];
/** More schemas than this are not handed over: it would take seconds. */
const MAX_SCHEMAS = 400;
const MAX_UNFOLDED = 5_000;

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
export function bundled(id: SchemaId, contract: SchemaLookup): Record<string, unknown> | undefined {
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
  const unfolded = createUnfolding(contract);
  const $ref = refer(id);
  for (let target = pending.pop(); target !== undefined; target = pending.pop()) {
    if (names.size > MAX_SCHEMAS) return undefined;
    const schema = lookup(contract, target) ?? false;
    if (unfolded(target) > MAX_UNFOLDED || demandsMuch(schema)) return undefined;
    $defs[names.get(target) ?? ''] = rewritten(schema, refer);
  }
  return { $ref, $defs };
}

/**
 * Counts the schemas that apply in place of one, each as often as there are ways to it; infinite where it is a part of
 * itself without a step down into a property or an item. json-schema-faker unfolds them all until the memory is full.
 */
function createUnfolding(contract: SchemaLookup): (id: SchemaId) => number {
  const known = new Map<SchemaId, number>();
  const ofTarget = (id: SchemaId): number => {
    let size = known.get(id);
    if (size === undefined) {
      known.set(id, Infinity);
      size = of(lookup(contract, id) ?? false);
      known.set(id, size);
    }
    return size;
  };
  const of = (schema: Schema): number => {
    if (typeof schema !== 'object') return 1;
    const target = schema.$ref === undefined ? 0 : ofTarget(schema.$ref);
    return subschemasOf(schema, IN_PLACE).reduce((sum, branch) => sum + of(branch), 1 + target);
  };
  return ofTarget;
}

/** What json-schema-faker is trusted to make in one place: it knows no bounds, and lists of lists multiply. */
const MOST_DEMANDED: Readonly<Record<string, number>> = {
  minItems: 20,
  minContains: 20,
  minProperties: 50,
  minLength: 10_000,
};

function demandsMuch(schema: unknown): boolean {
  if (Array.isArray(schema)) return schema.some(demandsMuch);
  if (!isObject(schema)) return false;
  return Object.entries(schema).some(([name, value]) => {
    const most = Object.hasOwn(MOST_DEMANDED, name) ? MOST_DEMANDED[name] : undefined;
    return (most !== undefined && typeof value === 'number' && value > most) || demandsMuch(value);
  });
}

const DATA_KEYWORDS = new Set(['enum', 'const', 'default', 'example', 'examples', 'discriminator', 'xml']);

function rewritten(schema: Schema, refer: (id: SchemaId) => string): unknown {
  const visit = (node: unknown, isMap: boolean): unknown => {
    if (Array.isArray(node)) return node.map((item) => visit(item, false));
    if (!isObject(node)) return node;
    const copy: Record<string, unknown> = {};
    for (const [name, child] of Object.entries(node)) {
      if (!isMap && name === '$ref' && typeof child === 'string') copy[name] = refer(child);
      else if (isMap || !DATA_KEYWORDS.has(name)) setOwn(copy, name, visit(child, !isMap && NAMED_SCHEMAS.has(name)));
      else if (name === 'enum' || name === 'const') copy[name] = child;
    }
    return copy;
  };
  return visit(schema, false);
}

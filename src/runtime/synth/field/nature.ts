import type { JsonType, SchemaObject } from '../../model/schema.ts';
import type { Nature } from './kind.ts';

/** The shapes that a schema's parts leave open. */
export interface Shapes {
  readonly object: boolean;
  readonly array: boolean;
  readonly scalar: boolean;
}

/** What the declared types of the parts let through; without any, what the other keywords are about. */
export function shapesOf(parts: Iterable<SchemaObject>): Shapes {
  const types = typesOf(parts);
  if (types === undefined) return { object: true, array: true, scalar: true };
  return { object: types.has('object'), array: types.has('array'), scalar: [...types].some(isScalar) };
}

/** What names mean for values of these parts. */
export function natureOf(parts: Iterable<SchemaObject>): Nature {
  const types = typesOf(parts);
  if (types === undefined || types.has('string')) return 'text';
  if (types.has('integer') || types.has('number')) return 'number';
  return types.has('boolean') ? 'flag' : 'text';
}

const isScalar = (type: JsonType): boolean => type !== 'object' && type !== 'array' && type !== 'null';

function typesOf(parts: Iterable<SchemaObject>): ReadonlySet<JsonType> | undefined {
  let types: ReadonlySet<JsonType> | undefined;
  for (const part of parts) {
    const own = declared(part);
    if (own === undefined) continue;
    types = types === undefined ? new Set(own) : new Set(own.filter((type) => types?.has(type)));
  }
  return types;
}

function declared(part: SchemaObject): readonly JsonType[] | undefined {
  if (part.type !== undefined) return [part.type].flat();
  if (part.properties !== undefined) return ['object'];
  return part.items === undefined ? undefined : ['array'];
}

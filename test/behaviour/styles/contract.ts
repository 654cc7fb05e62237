import type { Json } from './client.ts';

/** How the contracts of these tests are written down: small parts of an OpenAPI document, by what they are. */

export const TEXT = { type: 'string' };
export const COUNT = { type: 'integer' };
export const FLAG = { type: 'boolean' };
export const UUID = { type: 'string', format: 'uuid' };
export const TIME = { type: 'string', format: 'date-time' };

export const literals = (...values: readonly string[]): Json => ({ type: 'string', enum: values });
export const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
export const listOf = (items: Json): Json => ({ type: 'array', items });

/** An object with these members; those whose name ends in `?` may be missing. */
export function object(members: Json, more: Json = {}): Json {
  const bare = (name: string): string => name.replace(/\?$/, '');
  const properties = Object.fromEntries(Object.entries(members).map(([name, schema]) => [bare(name), schema]));
  const required = Object.keys(members).filter((name) => !name.endsWith('?'));
  return { type: 'object', ...(required.length === 0 ? {} : { required }), properties, ...more };
}

export const query = (name: string, schema: Json = TEXT): Json => ({ name, in: 'query', schema });
export const inPath = (name: string, schema: Json = TEXT): Json => ({ name, in: 'path', required: true, schema });

const content = (schema: Json, type = 'application/json'): Json => ({ content: { [type]: { schema } } });

/** An operation that answers with such content. */
export const answers = (schema: Json, parameters: readonly Json[] = [], status = 200, headers: Json = {}): Json => ({
  parameters,
  responses: { [status]: { description: '', headers, ...content(schema) } },
});

/** An operation that takes such content. */
export const takes = (body: Json, operation: Json): Json => ({ requestBody: content(body), ...operation });

export const contract = (paths: Json, schemas: Json, more: Json = {}): Json => ({
  openapi: '3.1.0',
  info: { title: 'a contract without examples', version: '1' },
  paths,
  components: { schemas },
  ...more,
});

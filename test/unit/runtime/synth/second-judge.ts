import {
  registerSchema,
  type SchemaObject,
  setShouldValidateFormat,
  validate,
} from '@hyperjump/json-schema/draft-2020-12';
import '@hyperjump/json-schema/formats';

setShouldValidateFormat(true);

let count = 0;

/**
 * A second independent judge, @hyperjump/json-schema, which shares nothing with the first. Schemas refer to each other as
 * components of an OpenAPI description do; the schema named `A` is the one that values are held against.
 */
export async function secondJudgeOf(schemas: Readonly<Record<string, unknown>>): Promise<(value: unknown) => boolean> {
  const id = `https://second-judge.test/${count++}`;
  const text = JSON.stringify(schemas).replaceAll('"$ref":"#/components/schemas/', `"$ref":"${id}#/$defs/`);
  const $defs = JSON.parse(text) as Record<string, SchemaObject | boolean>;
  const { A } = $defs;
  const own = typeof A === 'object' && typeof A['$id'] === 'string' ? A['$id'] : `${id}#/$defs/A`;
  registerSchema({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: id,
    $ref: own,
    $defs,
  } as SchemaObject);
  const judge = await validate(id);
  return (value) => judge(value as string).valid;
}

import type { SchemaObject } from '../../model/schema.ts';
import { formatsOf } from '../../validate/formats/formats.ts';

const FORMATS = formatsOf(undefined);

/** Keywords that decide nothing. */
const ANNOTATIONS = new Set([
  'title',
  'description',
  'default',
  'example',
  'examples',
  'deprecated',
  'readOnly',
  'writeOnly',
  'xml',
  'discriminator',
  'contentMediaType',
]);

/** The keywords of a schema that decide something. */
export function assertions(schema: SchemaObject): readonly string[] {
  const isAssertion = (keyword: string): boolean =>
    keyword === 'format' ? isAsserted(schema.format) : !ANNOTATIONS.has(keyword) && !keyword.startsWith('x-');
  return Object.keys(schema).filter(isAssertion);
}

/** Whether a format is more than an annotation. */
export const isAsserted = (format: string | undefined): boolean =>
  format !== undefined && FORMATS(format) !== undefined;

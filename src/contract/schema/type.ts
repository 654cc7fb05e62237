import type { JsonType } from '../../runtime/model/schema.ts';
import { diagnose, shown } from '../diagnostics.ts';
import { sourceOf } from '../node.ts';
import type { Keyword, KeywordInput } from './keyword.ts';

const TYPES: ReadonlySet<unknown> = new Set<JsonType>([
  'null',
  'boolean',
  'integer',
  'number',
  'string',
  'array',
  'object',
]);

/** `type`: one of the seven, or several. Another word says nothing; wrong case is mended. */
export const type: Keyword = (input) => {
  const { value } = input.field;
  if (!Array.isArray(value)) return typeOf(input, value);
  const types = [...new Set(value.map((item) => typeOf(input, item)).filter((item) => item !== undefined))];
  // With one word unknown the list would refuse what that word allows.
  return types.length === 0 || value.some((item) => !isKnown(item)) ? undefined : types;
};

/** Swagger's `type: file` is a binary string; see `finish`. */
export const isFile = (value: unknown): boolean => value === 'file';

const mended = (value: unknown): unknown => (typeof value === 'string' ? value.trim().toLowerCase() : value);
const isType = (value: unknown): value is JsonType => TYPES.has(value);
const isKnown = (value: unknown): boolean => isType(mended(value)) || isFile(value);

function typeOf({ reader, field }: KeywordInput, value: unknown): JsonType | undefined {
  if (isType(value)) return value;
  if (isFile(value)) return 'string';
  const type = mended(value);
  const reading = isType(type) ? `read as "${type}"` : 'ignored';
  reader.report(diagnose('unknown-type', sourceOf(field), `There is no type ${shown(value)}; it is ${reading}.`));
  return isType(type) ? type : undefined;
}

import { diagnose } from '../diagnostics.ts';
import { isObject, sourceOf, stringField } from '../node.ts';
import { dropped, type Keyword, type KeywordInput, nameOf } from './keyword.ts';

/** Any data, as it stands. */
export const anything: Keyword = ({ field }) => field.value;

export const text: Keyword = (input) =>
  typeof input.field.value === 'string' ? input.field.value : dropped(input, 'text');

export const flag: Keyword = (input) => {
  const { value } = input.field;
  if (value === 'true' || value === 'false') return value === 'true';
  return typeof value === 'boolean' ? value : dropped(input, 'a boolean');
};

/** A number; one that was written as text is read, with a warning. */
export const number: Keyword = (input) => {
  const value = numeric(input);
  return value ?? dropped(input, 'a number');
};

/** An exclusive bound; the boolean of older drafts is read together with the bound that it is about. */
export const bound: Keyword = (input) => (typeof input.field.value === 'boolean' ? undefined : number(input));

export const positive: Keyword = (input) => {
  const value = numeric(input);
  return value !== undefined && value > 0 ? value : dropped(input, 'a number above 0');
};

/** A length or count (JSON Schema 2020-12 §6.3-6.5): an integer that is not negative. */
export const count: Keyword = (input) => {
  const value = numeric(input);
  if (value !== undefined && Number.isInteger(value) && value >= 0) return value;
  return dropped(input, 'an integer from 0');
};

function numeric({ reader, field }: KeywordInput): number | undefined {
  const { value } = field;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || value.trim() === '' || !Number.isFinite(Number(value))) return undefined;
  reader.report(diagnose('invalid-keyword', sourceOf(field), `${nameOf(field)} is a text and is read as a number.`));
  return Number(value);
}

export const literals: Keyword = (input) => {
  const { value } = input.field;
  return Array.isArray(value) && value.length > 0 ? value : dropped(input, 'a list of values');
};

export const list: Keyword = (input) =>
  Array.isArray(input.field.value) ? input.field.value : dropped(input, 'a list');

/** `required`: the list of names. The boolean of JSON Schema draft 3 says nothing here. */
export const names: Keyword = (input) => {
  const { value } = input.field;
  if (typeof value === 'boolean' && isSwaggerParameter(input)) return undefined;
  if (!Array.isArray(value)) return dropped(input, 'a list of property names');
  const found = value.filter((name) => typeof name === 'string');
  if (found.length < value.length) dropped(input, 'a list of property names only');
  return found.length === 0 ? undefined : [...new Set(found)];
};

/** A Swagger 2.0 parameter is its own schema; its `required` is about the parameter (§4.4.10). */
const isSwaggerParameter = ({ schema }: KeywordInput): boolean =>
  schema.document.dialect === '2.0' && stringField(schema, 'in') !== undefined;

/** `dependentRequired`: lists of names by name. */
export const namesByName: Keyword = (input) => {
  const { value } = input.field;
  if (!isObject(value)) return dropped(input, 'a map of property names');
  const lists = Object.entries(value).flatMap(([name, list]) => (Array.isArray(list) ? [[name, list] as const] : []));
  return Object.fromEntries(lists.map(([name, list]) => [name, list.filter((item) => typeof item === 'string')]));
};

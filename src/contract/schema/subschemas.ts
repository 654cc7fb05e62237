import { children, isObject } from '../node.ts';
import { dropped, type Keyword } from './keyword.ts';

/** A keyword whose value is a schema. */
export const one: Keyword = ({ field, sub }) => sub(field);

/** `items`: a schema; the list of drafts before 2020-12 becomes `prefixItems` elsewhere. */
export const items: Keyword = ({ field, sub }) => (Array.isArray(field.value) ? undefined : sub(field));

/** `additionalProperties`: a boolean or a schema. */
export const additional: Keyword = (input) => {
  const { value } = input.field;
  if (value === 'true' || value === 'false') return value === 'true';
  return typeof value === 'boolean' || isObject(value)
    ? input.sub(input.field)
    : dropped(input, 'a boolean or a schema');
};

/** A keyword whose value is a list of schemas. */
export const several: Keyword = (input) => {
  const { value } = input.field;
  if (!Array.isArray(value)) return dropped(input, 'a list of schemas');
  return value.length === 0
    ? dropped(input, 'a list with a schema')
    : children(input.field).map(([, node]) => input.sub(node));
};

/** A keyword whose value maps names to schemas. */
export const named: Keyword = (input) => {
  if (!isObject(input.field.value)) return dropped(input, 'a map of schemas');
  return Object.fromEntries(children(input.field).map(([name, node]) => [name, input.sub(node)]));
};

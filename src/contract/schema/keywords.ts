import type { Dialect } from '../node.ts';
import { discriminator } from './discriminator.ts';
import type { Keyword } from './keyword.ts';
import { dynamicReference, reference } from './reference.ts';
import { additional, items, named, one, several } from './subschemas.ts';
import { type } from './type.ts';
import { anything, bound, count, flag, list, literals, names, namesByName, number, positive, text } from './values.ts';
import { xml } from './xml.ts';

/** The keywords of the Swagger 2.0 Schema Object (§4.4.19) that reach the model. */
const SWAGGER: Readonly<Record<string, Keyword>> = {
  type,
  format: text,
  enum: literals,
  allOf: several,
  minimum: number,
  exclusiveMinimum: bound,
  exclusiveMaximum: bound,
  maximum: number,
  multipleOf: positive,
  minLength: count,
  maxLength: count,
  pattern: text,
  items,
  minItems: count,
  maxItems: count,
  uniqueItems: flag,
  properties: named,
  additionalProperties: additional,
  required: names,
  minProperties: count,
  maxProperties: count,
  readOnly: flag,
  title: text,
  description: text,
  default: anything,
  example: anything,
  // Not a keyword before OAS 3.1, but written often and never wrong to read.
  examples: list,
  xml,
  discriminator,
};

/** What OAS 3.0 adds (§4.7.24). */
const OPENAPI_30: Readonly<Record<string, Keyword>> = {
  ...SWAGGER,
  anyOf: several,
  oneOf: several,
  not: one,
  writeOnly: flag,
  deprecated: flag,
};

/** What OAS 3.1 adds by being JSON Schema 2020-12 (§4.8.24). */
const OPENAPI_31: Readonly<Record<string, Keyword>> = {
  ...OPENAPI_30,
  $ref: reference,
  $dynamicRef: dynamicReference,
  $recursiveRef: reference,
  const: anything,
  if: one,
  then: one,
  else: one,
  dependentSchemas: named,
  dependentRequired: namesByName,
  contentEncoding: text,
  contentMediaType: text,
  prefixItems: several,
  contains: one,
  minContains: count,
  maxContains: count,
  unevaluatedItems: one,
  patternProperties: named,
  propertyNames: one,
  unevaluatedProperties: one,
};

const table = (keywords: Readonly<Record<string, Keyword>>): ReadonlyMap<string, Keyword> =>
  new Map(Object.entries(keywords));

/** The keywords that each dialect knows. Whatever else a schema holds says nothing of its instances. */
export const KEYWORDS: Readonly<Record<Dialect, ReadonlyMap<string, Keyword>>> = {
  '2.0': table(SWAGGER),
  '3.0': table(OPENAPI_30),
  '3.1': table(OPENAPI_31),
  '3.2': table(OPENAPI_31),
};

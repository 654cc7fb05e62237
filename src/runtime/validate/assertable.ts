const TYPES = new Set<unknown>(['null', 'boolean', 'integer', 'number', 'string', 'array', 'object']);

const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);
const isCount = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0;
const isNames = (value: unknown): boolean => Array.isArray(value) && value.every((item) => typeof item === 'string');

/** The keywords without subschemas that are asserted, and the values that JSON Schema Validation §6 allows for them. */
const KEYWORDS: ReadonlyMap<string, (value: unknown) => boolean> = new Map([
  [
    'type',
    (value) => TYPES.has(value) || (Array.isArray(value) && value.length > 0 && value.every((one) => TYPES.has(one))),
  ],
  ['enum', (value) => Array.isArray(value) && value.length > 0],
  ['const', () => true],
  ['minimum', isNumber],
  ['maximum', isNumber],
  ['exclusiveMinimum', isNumber],
  ['exclusiveMaximum', isNumber],
  ['multipleOf', (value) => isNumber(value) && Number(value) > 0],
  ['minLength', isCount],
  ['maxLength', isCount],
  ['pattern', (value) => typeof value === 'string'],
  ['format', (value) => typeof value === 'string'],
  ['minItems', isCount],
  ['maxItems', isCount],
  ['uniqueItems', (value) => value === true],
  ['minContains', isCount],
  ['maxContains', isCount],
  ['minProperties', isCount],
  ['maxProperties', isCount],
  ['required', isNames],
  ['dependentRequired', (value) => typeof value === 'object' && value !== null && Object.values(value).every(isNames)],
]);

/** Whether a keyword with that value asserts something; anything else is an annotation or a mistake of the contract. */
export function isAssertable(keyword: string, value: unknown): boolean {
  return KEYWORDS.get(keyword)?.(value) ?? false;
}

import { compileBodyDecoder } from '../body/decode.ts';
import { isJson, parseMediaType } from '../body/media.ts';
import type { Context } from '../context.ts';
import { all, chain, type MaybePromise } from '../maybe.ts';
import type { Example, MediaType } from '../model/contract.ts';
import type { SchemaId } from '../model/schema.ts';
import { compileContentCheck } from '../plan/content-check.ts';
import { isFlawed } from '../schema/lookup.ts';
import type { Direction, SchemaError } from '../validate/verdict.ts';

/** An example of the contract that was held against its schema. */
export interface CheckedExample {
  readonly name: string;
  /** The value to encode, or the text to send as it is. */
  readonly content: { readonly value: unknown } | { readonly text: string };
  /** Why it must not be served; absent where it is valid. */
  readonly errors?: readonly SchemaError[];
}

/**
 * The examples of a media type, each checked: those of the Media Type Object, then those of its schema (OAS 3.2
 * §4.8.14.4). An invalid one is reported as a Diagnostic with its line, and its `errors` say never to serve it.
 */
export function checkExamples(
  media: MediaType,
  type: string,
  direction: Direction,
  context: Context,
): MaybePromise<readonly CheckedExample[]> {
  const examples = [...media.examples, ...schemaExamples(media.schema, context)];
  return all(examples.map((example) => checkExample(example, media, type, direction, context)));
}

function checkExample(
  example: Example,
  media: MediaType,
  type: string,
  direction: Direction,
  context: Context,
): MaybePromise<CheckedExample> {
  const parsed = parseMediaType(type);
  if (typeof example.value === 'string' && parsed !== undefined && !(isJson(parsed) && !example.serialized)) {
    const checked = checkText(example.value, media, type, direction, context);
    return chain(checked, (errors) => finish(example, { text: example.value as string }, errors, context));
  }
  const { value, errors } = checkValue(example.value, media.schema, direction, context);
  return finish(example, { value }, errors, context);
}

function checkValue(
  raw: unknown,
  schema: SchemaId | undefined,
  direction: Direction,
  context: Context,
): { value: unknown; errors?: readonly SchemaError[] } {
  if (schema === undefined) return { value: raw };
  const check = context.validators.compile(schema, direction);
  const strip = context.strip(schema, direction);
  const value = strip ? strip(raw) : raw;
  const errors = check(value);
  if (errors === undefined) return { value };
  const parsed = typeof raw === 'string' ? parseText(raw) : undefined;
  if (parsed !== undefined && check(parsed) === undefined) return { value: strip ? strip(parsed) : parsed };
  return { value, errors };
}

/** JSON examples are often written as text. */
function parseText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Text of XML, forms and the like is read as a request would be, and then judged. */
function checkText(
  text: string,
  media: MediaType,
  type: string,
  direction: Direction,
  context: Context,
): MaybePromise<readonly SchemaError[] | undefined> {
  const check = compileContentCheck(media, direction, context);
  if (check?.(text) === undefined) return undefined;
  return chain(compileBodyDecoder(media, context.contract, { maxBody: context.maxBody }), (decode) =>
    chain(decode(new TextEncoder().encode(text), type, null), (result) =>
      result.ok ? check(result.value) : [result.violation as SchemaError],
    ),
  );
}

function finish(
  example: Example,
  content: CheckedExample['content'],
  errors: readonly SchemaError[] | undefined,
  context: Context,
): CheckedExample {
  if (errors === undefined) return { name: example.name, content };
  const [first] = errors;
  context.report({
    code: 'invalid-example',
    severity: 'warning',
    message: `The example${example.name ? ` "${example.name}"` : ''} breaks its schema${first ? `: ${first.pointer || 'it'} ${first.detail}` : ''}.`,
    source: example.source,
    ...(first ? { rule: first.contract } : {}),
    help: 'Until it is mended the example is not served.',
  });
  return { name: example.name, content, errors };
}

function schemaExamples(id: SchemaId | undefined, context: Context): readonly Example[] {
  const examples: Example[] = [];
  const seen = new Set<SchemaId>();
  for (let at = id; at !== undefined && !seen.has(at); ) {
    seen.add(at);
    const schema = context.contract.schema(at);
    if (typeof schema !== 'object' || isFlawed(schema)) break;
    if (schema.example !== undefined) examples.push({ name: '', value: schema.example, source: `${at}/example` });
    for (const [i, value] of (schema.examples ?? []).entries())
      examples.push({ name: '', value, source: `${at}/examples/${i}` });
    at = schema.$ref;
  }
  return examples;
}

/** The values of a content's valid examples; none where they are not to be had at once. */
export function exampleValues(media: MediaType, context: Context): readonly unknown[] {
  const examples = checkExamples(media, media.type, 'response', context);
  if (examples instanceof Promise) return [];
  return examples.flatMap(({ content, errors }) => (errors === undefined && 'value' in content ? [content.value] : []));
}

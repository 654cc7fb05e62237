import type { Context } from '../context.ts';
import type { MediaType, Operation, Parameter } from '../model/contract.ts';
import { compileContentCheck } from '../plan/content-check.ts';
import { Flaw } from '../schema/lookup.ts';
import { compileChecked } from '../synth/checked.ts';
import { seedOf } from '../synth/seed.ts';
import type { Direction } from '../validate/verdict.ts';
import { checkExamples } from './examples.ts';
import { diagnoseSchema } from './unsatisfiable.ts';

/**
 * Holds every example of an operation against its schema: of parameters, request contents, responses and their headers; and
 * looks whether values of the responses can be made. What is wrong is reported through the context, and so is what cannot
 * be asserted of the schemas.
 */
export async function checkOperation(operation: Operation, context: Context): Promise<void> {
  const { parameters, requestBody, responses } = operation;
  const sites: (readonly [MediaType, Direction])[] = [
    ...parameters.map((parameter) => [asDocument(parameter), 'request'] as const),
    ...(requestBody?.content ?? []).map((media) => [media, 'request'] as const),
    ...responses.flatMap(({ content, headers }) =>
      [...content, ...headers.map(asDocument)].map((media) => [media, 'response'] as const),
    ),
  ];
  for (const [media, direction] of sites) {
    try {
      // What cannot be asserted of a schema comes to light when a value is first held against it.
      compileContentCheck(media, direction, context)?.(null);
      const examples = await checkExamples(media, media.type, direction, context);
      const isShown = examples.some(({ errors }) => errors === undefined);
      if (direction === 'response' && !isShown) await checkSatisfiable(media, context);
    } catch (error) {
      if (!(error instanceof Flaw)) throw error;
      context.report(error.diagnostic);
    }
  }
}

async function checkSatisfiable({ schema, itemSchema = schema }: MediaType, context: Context): Promise<void> {
  const { contract, validators, synthesis, seed, unsatisfiable } = context;
  // The same one stands in many responses.
  if (itemSchema === undefined || unsatisfiable.tried.has(itemSchema)) return;
  unsatisfiable.tried.add(itemSchema);
  const synthesize = compileChecked(itemSchema, 'response', contract, validators, synthesis);
  const made = await synthesize(seedOf(String(seed), itemSchema));
  if (!made.ok) diagnoseSchema(itemSchema, made.errors, context);
}

/** A parameter or header as if its value were a JSON document: that is what its examples are written as. */
function asDocument({
  content,
  schema,
  examples,
  source,
}: Pick<Parameter, 'content' | 'schema' | 'examples' | 'source'>): MediaType {
  return (
    content ?? { type: 'application/json', examples, encoding: {}, source, ...(schema === undefined ? {} : { schema }) }
  );
}

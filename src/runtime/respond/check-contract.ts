import type { Context } from '../context.ts';
import type { MediaType, Operation, Parameter } from '../model/contract.ts';
import { compileContentCheck } from '../plan/content-check.ts';
import { Flaw } from '../schema/lookup.ts';
import type { Direction } from '../validate/verdict.ts';
import { checkExamples } from './examples.ts';

/**
 * Holds every example of an operation against its schema: of parameters, request contents, responses and their headers.
 * What is wrong is reported through the context, and so is what cannot be asserted of the schemas.
 */
export async function checkOperationExamples(operation: Operation, context: Context): Promise<void> {
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
      await checkExamples(media, media.type, direction, context);
    } catch (error) {
      if (!(error instanceof Flaw)) throw error;
      context.report(error.diagnostic);
    }
  }
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

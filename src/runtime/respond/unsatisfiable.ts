import { type Context, whereabouts } from '../context.ts';
import type { Header } from '../model/contract.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { type Problem, problem } from '../model/problem.ts';
import type { SchemaId, Source } from '../model/schema.ts';
import { findContradiction } from '../synth/contradiction/contradiction.ts';
import type { SchemaError } from '../validate/verdict.ts';

/** The Problem in place of a value that its schema does not let be: it names the contradicting keywords and their lines. */
export function unsatisfiableProblem(
  what: string,
  id: SchemaId,
  errors: readonly SchemaError[],
  context: Context,
): Problem {
  return asProblem(what, diagnoseSchema(id, errors, context), context);
}

/** The same for a required header: its schema may have values, but none that a field can carry. */
export function unsatisfiableHeader(header: Header, context: Context): Problem {
  const { name, schema = header.content?.schema, source } = header;
  const what = `The required header ${name}`;
  const found = schema === undefined ? undefined : findOnce(schema, context);
  if (schema !== undefined && found !== undefined) return unsatisfiableProblem(what, schema, [], context);
  return asProblem(what, report(unsendable(header), [source], context), context);
}

/** Why no value of a response's schema could be made: reported once for each reason, however many schemas it concerns. */
export function diagnoseSchema(id: SchemaId, errors: readonly SchemaError[], context: Context): Diagnostic {
  // What takes too long to be judged takes too long to be tried without one keyword after the other.
  const isUnjudged = errors.some(({ keyword }) => keyword === 'depth');
  const found = isUnjudged ? undefined : findOnce(id, context);
  return found ?? report(unexplained(id, errors, context), [id], context);
}

function findOnce(id: SchemaId, context: Context): Diagnostic | undefined {
  const { found } = context.unsatisfiable;
  if (!found.has(id)) found.set(id, find(id, context));
  return found.get(id);
}

function find(id: SchemaId, context: Context): Diagnostic | undefined {
  const { contract, synthesis } = context;
  const where = (source: Source): string => whereabouts(contract, source);
  const contradiction = findContradiction(id, 'response', contract, synthesis, where);
  if (contradiction === undefined) return undefined;
  const { message, sources, needs } = contradiction;
  return report(unsatisfiable(message, [...sources, ...needs]), sources, context);
}

function report(diagnostic: Diagnostic, reasons: readonly Source[], context: Context): Diagnostic {
  const { reported } = context.unsatisfiable;
  const key = reasons.join('\n');
  if (!reported.has(key)) context.report(diagnostic);
  reported.add(key);
  return diagnostic;
}

function unsatisfiable(message: string, [source = '', ...others]: readonly Source[]): Diagnostic {
  const related = [...new Set(others)].map((other) => ({ source: other }));
  return {
    code: 'unsatisfiable-schema',
    severity: 'error',
    message,
    source,
    ...(related.length > 0 ? { related } : {}),
    help: 'Until it is mended, answers that need such a value are 500 Problems.',
  };
}

/** What is honestly known where no reason was found. */
function unexplained(id: SchemaId, [first]: readonly SchemaError[], { contract }: Context): Diagnostic {
  if (first === undefined) return unsatisfiable(`No value of the schema ${whereabouts(contract, id)} was found.`, [id]);
  const { pointer, keyword, detail, contract: rule } = first;
  const what = `${keyword} (${whereabouts(contract, rule)}): ${pointer === '' ? 'it' : pointer} ${detail}`;
  return unsatisfiable(`No value was found, and not why; the closest one breaks ${what}.`, [rule, id]);
}

const unsendable = ({ name, source }: Header): Diagnostic =>
  unsatisfiable(`No value of the header ${JSON.stringify(name)} was found that a header field can carry.`, [source]);

function asProblem(what: string, { message, source, code, related = [] }: Diagnostic, { contract }: Context): Problem {
  const places = [{ source }, ...related].map((place) => place.source);
  const keywords = places.map((place) => ({ contract: place, location: whereabouts(contract, place) }));
  return problem('unsatisfiable-response', `${what} cannot be made. ${message}`, { diagnostic: { code, keywords } });
}

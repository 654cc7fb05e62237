import { type Context, whereabouts } from '../context.ts';
import type { Answer } from '../model/answer.ts';
import type { HeaderList, Violation } from '../model/exchange.ts';
import type { Problem } from '../model/problem.ts';

/** Sends a Problem as `application/problem+json` (RFC 9457 §3). */
export function problemAnswer(problem: Problem, fields: HeaderList = []): Answer {
  return {
    status: problem.status,
    fields,
    contentType: 'application/problem+json',
    body: JSON.stringify(problem),
    source: 'problem',
    value: problem,
  };
}

/** The members that `errors` of a Problem has: a Violation, and the line of its rule where the text is at hand. */
export function reportViolations(
  violations: readonly Violation[],
  { contract }: Pick<Context, 'contract'>,
): readonly Record<string, unknown>[] {
  return violations.map(({ in: place, name, pointer, keyword, detail, contract: rule }) => ({
    in: place,
    ...(name === undefined ? {} : { name }),
    pointer,
    keyword,
    detail,
    ...(rule === undefined ? {} : { contract: rule, ...locationOf(rule, contract) }),
  }));
}

function locationOf(rule: string, contract: Context['contract']): { readonly location?: string } {
  const location = whereabouts(contract, rule);
  return location === rule ? {} : { location };
}

/** All violations in one sentence, for a person: `query parameter "limit" must be an integer; body /name must be a string`. */
export function summarize(violations: readonly Violation[]): string {
  const shown = violations.slice(0, 5).map((violation) => `${subject(violation)} ${violation.detail}`);
  const more = violations.length - shown.length;
  return `${shown.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}

function subject({ in: place, name, pointer }: Violation): string {
  if (place === 'body') return pointer === '' ? 'the body' : `body ${pointer}`;
  if (place === 'security') return 'the request';
  return `${place}${place === 'header' || place === 'cookie' ? '' : ' parameter'} "${name}"${pointer && ` at ${pointer}`}`;
}

const LONGEST_FIELD = 1000;

/** `Mockgen-Violations`: one `place:keyword` each, such as `query.limit:type, body/name:required`. */
export function violationsField(violations: readonly Violation[]): string {
  const items = violations.map(
    ({ in: place, name, pointer, keyword }) =>
      `${place}${name && place !== 'security' ? `.${name}` : ''}${pointer}:${keyword}`,
  );
  const text = items.join(', ').replace(/[^\x20-\x7e]/g, '?');
  return text.length <= LONGEST_FIELD ? text : `${text.slice(0, LONGEST_FIELD)}...`;
}

import { createLru } from '../lru.ts';
import type { Operation, Response } from '../model/contract.ts';
import type { RequestInput } from '../model/exchange.ts';
import { type Problem, problem } from '../model/problem.ts';
import { type AcceptRange, parseAccept } from '../plan/accept.ts';
import { type Preferences, readPreferences } from '../plan/prefer.ts';
import { documentedResponse, negotiate, statusOf, successResponses, type Target } from './target.ts';

/** Which documented answer a request gets; without a target no documented media type is acceptable to the client. */
export interface Choice {
  readonly preferences: Preferences;
  readonly target?: Target;
  /** The client prefers what is not documented. */
  readonly problem?: Problem;
}

/** Chooses among the documented responses by the client's preferences (RFC 7240) and its Accept field (RFC 9110 §12.5.1). */
export type Choose = (input: RequestInput) => Choice;

/** Clients of one operation send few different wishes. */
const MOST_CHOICES = 32;
const LONGEST_KEY = 500;

/** Compiles the choice for an operation; the same wishes are weighed once. */
export function compileChoice(operation: Operation): Choose {
  const choices = createLru<Choice>(MOST_CHOICES);
  return (input) => {
    const aliases = input.search.includes('__') ? input.search : '';
    const key = `${input.header('accept')}\n${input.header('prefer')}\n${aliases}`;
    const known = choices.get(key);
    if (known !== undefined) return known;
    const choice = choose(operation, readPreferences(input), parseAccept(input.header('accept')));
    if (key.length <= LONGEST_KEY) choices.set(key, choice);
    return choice;
  };
}

function choose(operation: Operation, preferences: Preferences, ranges: readonly AcceptRange[]): Choice {
  if (preferences.code !== undefined) return { preferences, ...preferred(operation, preferences.code, ranges) };
  const responses = successResponses(operation);
  if (operation.responses.length === 0) return { preferences, target: NOTHING_DOCUMENTED };
  if (responses.length === 0) return { preferences, problem: onlyInterim(operation) };
  for (const response of substitutes(responses)) {
    const target = negotiate(response, statusOf(response), ranges);
    if (target !== undefined) return { preferences, target };
  }
  return { preferences };
}

/**
 * The first response, and those that could stand in for it where the client does not accept its content. An empty one
 * could not: to a client that asks for a type that is not there, it would look like success (RFC 9110 §15.5.7).
 */
function substitutes([first, ...others]: readonly Response[]): readonly Response[] {
  if (first === undefined || first.content.length === 0) return first === undefined ? [] : [first];
  return [first, ...others.filter(({ content }) => content.length > 0)];
}

/** An operation that documents no response at all answers 204. */
const NOTHING_DOCUMENTED: Target = {
  response: { status: '204', description: '', headers: [], content: [], links: {}, source: '' },
  status: 204,
};

function onlyInterim({ id, responses }: Operation): Problem {
  const documented = responses.map(({ status }) => status);
  const detail = `${id} documents only ${documented.join(', ')}, and no interim response can end an exchange.`;
  return problem('unsatisfiable-response', detail, { documented });
}

function preferred(operation: Operation, code: string, ranges: readonly AcceptRange[]): Omit<Choice, 'preferences'> {
  const response = /^[2-5]\d\d$/.test(code) ? documentedResponse(operation, code) : undefined;
  if (response !== undefined) {
    const target = negotiate(response, statusOf(response, Number(code)), ranges);
    return target === undefined ? {} : { target };
  }
  const documented = operation.responses.map(({ status }) => status);
  const detail = `${operation.id} does not document a response ${code}. It documents ${documented.join(', ') || 'none'}.`;
  return { problem: problem('undocumented-response', detail, { documented }) };
}

import type { MatchMeter } from '../meter.ts';
import { type Atom, compileAtom } from './atom.ts';
import type { Node } from './syntax.ts';

/**
 * Matches in time proportional to the length of the subject, whatever the pattern: `undefined` when the steps that the
 * meter gives did not suffice.
 */
export type LinearMatcher = (subject: string, meter: MatchMeter) => boolean | undefined;

type State =
  | { readonly op: 'character'; readonly atom: Atom; readonly next: number }
  | { readonly op: 'split'; readonly next: number[] }
  | { readonly op: 'assertion'; readonly source: string; readonly next: number }
  | { readonly op: 'look'; readonly look: Look; readonly next: number }
  | { readonly op: 'accept' };

interface Program {
  readonly states: readonly State[];
  readonly start: number;
}

interface Look {
  readonly program: Program;
  readonly ahead: boolean;
  readonly negative: boolean;
  /** Verdicts by position, for the subject at hand. */
  readonly memo: Map<number, boolean>;
}

/** Automata are not built beyond this number of states. */
export const MAX_STATES = 5_000;

/**
 * Compiles a pattern to a nondeterministic automaton that is simulated state set by state set (Thompson 1968). Look-around is
 * judged by automata of its own, once for each position. The pattern must have an {@link automatonSize} within
 * {@link MAX_STATES}: none expresses a back-reference.
 */
export function compileLinear(pattern: Node, flags: string): LinearMatcher {
  const looks: Look[] = [];
  const program = assemble(pattern, true, createAtoms(flags), looks);
  const isWord = compileAtom('\\w', flags);
  return (subject, meter) => {
    for (const look of looks) look.memo.clear();
    const characters = flags.includes('u') ? Array.from(subject) : subject.split('');
    return search(program, { characters, isWord, multiline: flags.includes('m'), meter });
  };
}

/** Equal atoms are one, so that `x{1000}` costs one RegExp. */
function createAtoms(flags: string): (source: string) => Atom {
  const atoms = new Map<string, Atom>();
  return (source) => {
    const atom = atoms.get(source) ?? compileAtom(source, flags);
    atoms.set(source, atom);
    return atom;
  };
}

/** Builds a program from its end to its start; behind a position the parts stand in reverse (ECMA-262 §22.2.2.3). */
function assemble(pattern: Node, forward: boolean, atomOf: (source: string) => Atom, looks: Look[]): Program {
  const states: State[] = [{ op: 'accept' }];
  const push = (state: State): number => states.push(state) - 1;
  const repeat = (body: Node, min: number, max: number, next: number): number => {
    let entry = next;
    if (max === Infinity) {
      const loop: number[] = [];
      entry = push({ op: 'split', next: loop });
      loop.push(build(body, entry), next);
    } else {
      for (let count = min; count < max; count++) entry = push({ op: 'split', next: [build(body, entry), next] });
    }
    for (let count = 0; count < min; count++) entry = build(body, entry);
    return entry;
  };
  const build = (node: Node, next: number): number => {
    switch (node.kind) {
      case 'character':
        return push({ op: 'character', atom: atomOf(node.source), next });
      case 'assertion':
        return push({ op: 'assertion', source: node.source, next });
      case 'sequence':
        return (forward ? node.items.toReversed() : node.items).reduce((entry, item) => build(item, entry), next);
      case 'choice':
        return push({ op: 'split', next: node.branches.map((branch) => build(branch, next)) });
      case 'repeat':
        return repeat(node.body, node.min, node.max, next);
      case 'look': {
        const { ahead, negative } = node;
        const look = { program: assemble(node.body, ahead, atomOf, looks), ahead, negative, memo: new Map() };
        looks.push(look);
        return push({ op: 'look', look, next });
      }
      case 'backreference':
        throw new Error('no automaton expresses a back-reference');
    }
  };
  const start = build(pattern, 0);
  return { states, start };
}

interface Subject {
  readonly characters: readonly string[];
  readonly isWord: Atom;
  readonly multiline: boolean;
  readonly meter: MatchMeter;
}

class OutOfSteps extends Error {}

function search(program: Program, subject: Subject): boolean | undefined {
  try {
    return simulate(program, subject, { from: 0, forward: true, everywhere: true });
  } catch (error) {
    if (error instanceof OutOfSteps) return undefined;
    throw error;
  }
}

interface Walk {
  readonly from: number;
  readonly forward: boolean;
  /** Whether a match may start at any later position too. */
  readonly everywhere: boolean;
}

function simulate({ states, start }: Program, subject: Subject, { from, forward, everywhere }: Walk): boolean {
  const { characters } = subject;
  const marks = new Int32Array(states.length).fill(-1);
  /** Follows what needs no character; true when the pattern has matched. */
  const enter = (entry: number, position: number, into: number[]): boolean => {
    const pending = [entry];
    for (let index = pending.pop(); index !== undefined; index = pending.pop()) {
      const state = states[index];
      if (state === undefined || marks[index] === position) continue;
      marks[index] = position;
      if (!subject.meter.takeLinearStep()) throw new OutOfSteps();
      if (state.op === 'accept') return true;
      if (state.op === 'character') into.push(index);
      else if (state.op === 'split') pending.push(...state.next);
      else if (holds(state, position, subject)) pending.push(state.next);
    }
    return false;
  };
  let current: number[] = [];
  if (enter(start, from, current)) return true;
  for (let position = from; forward ? position < characters.length : position > 0; ) {
    const character = characters[forward ? position : position - 1] ?? '';
    position += forward ? 1 : -1;
    const next: number[] = [];
    for (const index of current) {
      const state = states[index];
      if (state?.op === 'character' && state.atom(character) && enter(state.next, position, next)) return true;
    }
    if (everywhere && enter(start, position, next)) return true;
    if (next.length === 0 && !everywhere) return false;
    current = next;
  }
  return false;
}

function holds(state: State & { op: 'assertion' | 'look' }, position: number, subject: Subject): boolean {
  return state.op === 'look' ? looks(state.look, position, subject) : asserts(state.source, position, subject);
}

function looks(look: Look, position: number, subject: Subject): boolean {
  let found = look.memo.get(position);
  if (found === undefined) {
    found = simulate(look.program, subject, { from: position, forward: look.ahead, everywhere: false });
    look.memo.set(position, found);
  }
  return found !== look.negative;
}

function asserts(source: string, position: number, { characters, isWord, multiline }: Subject): boolean {
  const breaksLine = (at: number): boolean => multiline && /^[\n\r\u2028\u2029]$/.test(characters[at] ?? '');
  const word = (at: number): boolean => at >= 0 && at < characters.length && isWord(characters[at] ?? '');
  if (source === '^') return position === 0 || breaksLine(position - 1);
  if (source === '$') return position === characters.length || breaksLine(position);
  return (word(position - 1) !== word(position)) === (source === '\\b');
}

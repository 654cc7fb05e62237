import { type Atom, compileAtom } from './atom.ts';
import type { Node } from './syntax.ts';

/**
 * Matches in time proportional to the length of the subject, whatever the pattern: `undefined` when `maxSteps` did not
 * suffice. Calls `spend` with the steps that were taken.
 */
export type LinearMatcher = (subject: string, maxSteps: number, spend: (steps: number) => void) => boolean | undefined;

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

const MAX_STATES = 5_000;
class TooLarge extends Error {}

/**
 * Compiles a pattern to a nondeterministic automaton that is simulated state set by state set (Thompson 1968). Look-around is
 * judged by automata of its own, once for each position. `undefined` for what no automaton expresses
 * (back-references) and for patterns whose counted repeats are too large.
 */
export function compileLinear(pattern: Node, flags: string): LinearMatcher | undefined {
  const looks: Look[] = [];
  let program: Program;
  try {
    program = assemble(pattern, true, createAtoms(flags), looks);
  } catch (error) {
    if (error instanceof TooLarge) return undefined;
    throw error;
  }
  const isWord = compileAtom('\\w', flags);
  return (subject, maxSteps, spend) => {
    for (const look of looks) look.memo.clear();
    const characters = flags.includes('u') ? Array.from(subject) : subject.split('');
    const run = createRun(characters, isWord, flags.includes('m'), maxSteps);
    const verdict = run.search(program);
    spend(run.steps());
    return verdict;
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
  const push = (state: State): number => {
    if (states.length >= MAX_STATES) throw new TooLarge();
    return states.push(state) - 1;
  };
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
        throw new TooLarge();
    }
  };
  const start = build(pattern, 0);
  return { states, start };
}

interface Run {
  search(program: Program): boolean | undefined;
  steps(): number;
}

class OutOfSteps extends Error {}

function createRun(characters: readonly string[], isWord: Atom, multiline: boolean, maxSteps: number): Run {
  let steps = 0;
  const wordAt = (position: number): boolean => {
    const character = characters[position];
    return character !== undefined && isWord(character);
  };
  const lineBreakAt = (position: number): boolean => multiline && /^[\n\r\u2028\u2029]$/.test(characters[position] ?? '');
  const asserts = (source: string, position: number): boolean => {
    if (source === '^') return position === 0 || lineBreakAt(position - 1);
    if (source === '$') return position === characters.length || lineBreakAt(position);
    return (wordAt(position - 1) !== wordAt(position)) === (source === '\\b');
  };
  const looks = (look: Look, position: number): boolean => {
    let found = look.memo.get(position);
    if (found === undefined) {
      found = simulate(look.program, position, look.ahead ? 1 : -1, false);
      look.memo.set(position, found);
    }
    return found !== look.negative;
  };
  const simulate = ({ states, start }: Program, from: number, step: 1 | -1, everywhere: boolean): boolean => {
    const marks = new Int32Array(states.length).fill(-1);
    let current: number[] = [];
    const enter = (state: number, position: number, into: number[]): boolean => {
      const pending = [state];
      for (let index = pending.pop(); index !== undefined; index = pending.pop()) {
        if (marks[index] === position) continue;
        marks[index] = position;
        if (++steps > maxSteps) throw new OutOfSteps();
        const entered = states[index];
        if (entered === undefined || entered.op === 'accept') return true;
        if (entered.op === 'character') into.push(index);
        else if (entered.op === 'split') pending.push(...entered.next);
        else if (entered.op === 'assertion') asserts(entered.source, position) && pending.push(entered.next);
        else if (looks(entered.look, position)) pending.push(entered.next);
      }
      return false;
    };
    if (enter(start, from, current)) return true;
    for (let position = from; step > 0 ? position < characters.length : position > 0; position += step) {
      const character = characters[step > 0 ? position : position - 1] ?? '';
      const next: number[] = [];
      for (const index of current) {
        const state = states[index];
        if (state?.op === 'character' && state.atom(character) && enter(state.next, position + step, next)) return true;
      }
      if (everywhere && enter(start, position + step, next)) return true;
      if (next.length === 0 && !everywhere) return false;
      current = next;
    }
    return false;
  };
  return {
    steps: () => steps,
    search(program) {
      try {
        return simulate(program, 0, 1, true);
      } catch (error) {
        if (error instanceof OutOfSteps) return undefined;
        throw error;
      }
    },
  };
}

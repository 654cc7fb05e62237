import type { Node } from '../../validate/pattern/syntax.ts';
import { codePoints } from '../json.ts';
import type { Run } from '../run.ts';
import { charactersOf } from './characters.ts';

/** A piece of a pattern that makes text between two lengths in characters, as far as `min` and `max` allow. */
export interface Part {
  readonly min: number;
  readonly max: number;
  make(run: Run, low: number, high: number): string;
}

export interface PartOptions {
  readonly flags: string;
  /** See {@link charactersOf}. */
  readonly wide: boolean;
  /** Writes what positive look-around asks for where it stands, for patterns that say nothing else of that place. */
  readonly spellLooks: boolean;
}

/** How many more times than it must an unbounded or long repetition is taken. */
const USUAL_EXTRA = 8;
const EMPTY: Part = { min: 0, max: 0, make: () => '' };

export function partOf(node: Node, options: PartOptions): Part {
  switch (node.kind) {
    case 'character':
      return characterPart(charactersOf(node.source, options.flags, options.wide));
    case 'look':
      return options.spellLooks && !node.negative ? partOf(node.body, options) : EMPTY;
    case 'assertion':
    case 'backreference':
      return EMPTY;
    case 'sequence':
      return sequencePart(node.items.map((item) => partOf(item, options)));
    case 'choice':
      return choicePart(node.branches.map((branch) => partOf(branch, options)));
    case 'repeat':
      return repeatPart(partOf(node.body, options), node.min, node.max);
  }
}

/** Letters, as many as the lengths ask for: what stands before and behind a pattern without anchors. */
export const FREE: Part = {
  min: 0,
  max: Infinity,
  make: (run, low) => Array.from({ length: low }, () => String.fromCharCode(0x61 + run.below(26))).join(''),
};

function characterPart(characters: readonly string[]): Part {
  const [only = ''] = characters;
  if (characters.length < 2) return { min: 1, max: 1, make: () => only };
  return { min: 1, max: 1, make: (run) => characters[run.below(characters.length)] ?? only };
}

export function sequencePart(parts: readonly Part[]): Part {
  let [min, max] = [0, 0];
  const steps = parts.toReversed().map((part) => {
    const step = { part, laterMin: min, laterMax: max };
    min += part.min;
    max += part.max;
    return step;
  });
  steps.reverse();
  return {
    min,
    max,
    make(run, low, high) {
      let text = '';
      let used = 0;
      for (const { part, laterMin, laterMax } of steps) {
        const piece = part.make(
          run,
          Math.max(part.min, low - used - laterMax),
          Math.min(part.max, high - used - laterMin),
        );
        used += codePoints(piece);
        text += piece;
      }
      return text;
    },
  };
}

export function choicePart(branches: readonly Part[]): Part {
  return {
    min: Math.min(...branches.map((branch) => branch.min)),
    max: Math.max(...branches.map((branch) => branch.max)),
    make(run, low, high) {
      const fitting = branches.filter((branch) => branch.min <= high && branch.max >= low);
      const among = fitting.length > 0 ? fitting : branches;
      const branch = among[run.below(among.length)];
      return branch?.make(run, Math.max(low, branch.min), Math.min(high, branch.max)) ?? '';
    },
  };
}

function repeatPart(body: Part, min: number, max: number): Part {
  return {
    min: body.min * min,
    max: body.max === 0 || max === 0 ? 0 : body.max * max,
    make(run, low, high) {
      const least = Math.max(min, body.max > 0 && low > 0 ? Math.ceil(low / Math.min(body.max, low)) : 0);
      const most = Math.max(least, Math.min(max, body.min > 0 ? Math.floor(high / body.min) : max));
      const count = run.between(least, Math.min(most, Math.max(least, min + USUAL_EXTRA)));
      let text = '';
      let used = 0;
      for (let index = 0; index < count; index++) {
        const left = count - index - 1;
        const later = left === 0 ? 0 : body.max * left;
        const piece = body.make(
          run,
          Math.max(body.min, low - used - later),
          Math.min(body.max, high - used - body.min * left),
        );
        used += codePoints(piece);
        text += piece;
      }
      return text;
    },
  };
}

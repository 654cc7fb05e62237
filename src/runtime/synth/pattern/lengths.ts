import { readPattern } from '../../validate/pattern/read.ts';
import type { Node } from '../../validate/pattern/syntax.ts';

/** Between how many characters something has. */
export interface Lengths {
  readonly min: number;
  readonly max: number;
}

const ANY: Lengths = { min: 0, max: Infinity };
const NOTHING: Lengths = { min: 0, max: 0 };

/** Bounds for the length of every text that matches a pattern, in code points; they need not be the tightest. */
export function patternLengths(pattern: string): Lengths {
  const reading = readPattern(pattern);
  if (reading === undefined) return ANY;
  const { min, max } = topLengths(reading.tree);
  // Without `u` a pattern counts UTF-16 code units, of which a character may have two.
  return { min: reading.flags.includes('u') ? min : Math.ceil(min / 2), max };
}

/** What stands before and behind a pattern without anchors may be as long as it likes. */
function topLengths(tree: Node): Lengths {
  if (tree.kind === 'choice') return either(tree.branches.map(topLengths));
  const items = tree.kind === 'sequence' ? tree.items : [tree];
  const { min, max } = lengthsOf(tree);
  return { min, max: isAnchor(items[0], '^') && isAnchor(items.at(-1), '$') ? max : Infinity };
}

const isAnchor = (node: Node | undefined, source: '^' | '$'): boolean =>
  node?.kind === 'assertion' && node.source === source;

function lengthsOf(node: Node): Lengths {
  switch (node.kind) {
    case 'character':
      return { min: 1, max: 1 };
    case 'look':
    case 'assertion':
      return NOTHING;
    case 'backreference':
      return ANY;
    case 'sequence':
      return node.items.map(lengthsOf).reduce(sum, NOTHING);
    case 'choice':
      return either(node.branches.map(lengthsOf));
    case 'repeat': {
      const { min, max } = lengthsOf(node.body);
      return { min: min * node.min, max: max === 0 || node.max === 0 ? 0 : max * node.max };
    }
  }
}

const sum = (a: Lengths, b: Lengths): Lengths => ({ min: a.min + b.min, max: a.max + b.max });

const either = (branches: readonly Lengths[]): Lengths => ({
  min: Math.min(...branches.map(({ min }) => min)),
  max: Math.max(...branches.map(({ max }) => max)),
});

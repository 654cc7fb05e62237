import type { Node } from './syntax.ts';

/**
 * A bound on the ways in which a backtracking matcher may try to match a subject of n characters: `factor · n^degree`.
 * Infinite where they may grow exponentially. It over-estimates: two loops that cannot overlap count as if they could.
 */
export interface Growth {
  readonly degree: number;
  readonly factor: number;
}

const ONE: Growth = { degree: 0, factor: 1 };
const EXPONENTIAL: Growth = { degree: Infinity, factor: Infinity };
/** Up to here the choices of `{n,m}` count as a constant. */
const SMALL_RANGE = 64;

/** The growth of a whole pattern; one that is not tied to the start is tried at each character. */
export function growthOf(pattern: Node): Growth {
  const { degree, factor } = growth(pattern);
  return { degree: isAnchored(pattern) ? degree : degree + 1, factor };
}

function growth(node: Node): Growth {
  switch (node.kind) {
    case 'character':
    case 'assertion':
      return ONE;
    case 'backreference':
      return { degree: 1, factor: 1 };
    case 'look':
      return growth(node.body);
    case 'sequence':
      return node.items.map(growth).reduce(inSequence, ONE);
    case 'choice':
      return node.branches.map(growth).reduce(inChoice);
    case 'repeat':
      return repeated(growth(node.body), node.min, node.max);
  }
}

const inSequence = (a: Growth, b: Growth): Growth => ({ degree: a.degree + b.degree, factor: a.factor * b.factor });
const inChoice = (a: Growth, b: Growth): Growth => ({
  degree: Math.max(a.degree, b.degree),
  factor: a.factor + b.factor,
});

function repeated(body: Growth, min: number, max: number): Growth {
  if (max === 0) return ONE;
  const certain = body.degree === 0 && body.factor === 1;
  if (certain && min === max) return ONE;
  if (certain) return max - min < SMALL_RANGE ? { degree: 0, factor: max - min + 1 } : { degree: 1, factor: 1 };
  if (max === Infinity) return EXPONENTIAL;
  if (max === 1) return min === 1 ? body : inChoice(ONE, body);
  return { degree: body.degree * max, factor: max * body.factor ** max };
}

function isAnchored(node: Node | undefined): boolean {
  if (node?.kind === 'assertion') return node.source === '^';
  if (node?.kind === 'sequence') return isAnchored(node.items[0]);
  return node?.kind === 'choice' && node.branches.every(isAnchored);
}

/** How many states an automaton for the pattern has; infinite where none can express it. */
export function automatonSize(node: Node): number {
  switch (node.kind) {
    case 'character':
    case 'assertion':
      return 1;
    case 'backreference':
      return Infinity;
    case 'look':
      return 1 + automatonSize(node.body);
    case 'sequence':
      return node.items.reduce((sum, item) => sum + automatonSize(item), 0);
    case 'choice':
      return node.branches.reduce((sum, branch) => sum + automatonSize(branch), 1);
    case 'repeat': {
      const copies = node.max === Infinity ? node.min + 1 : node.max;
      return copies === 0 ? 0 : copies * (automatonSize(node.body) + 1);
    }
  }
}

import type { Strategy } from './run.ts';

/**
 * The strategies that are tried one after the other until a value conforms: first as the caller wants it, then without the
 * author's examples, then lean, then with everything, then through other branches. The last ones are told without a story.
 */
export function attemptsAfter(usual: Strategy): readonly Strategy[] {
  const plain = { ...usual, examples: false };
  const lean = { ...plain, optional: 0 };
  const full = { ...plain, optional: 1 };
  const loose = { ...plain, loose: true, told: false };
  return [
    usual,
    usual,
    plain,
    plain,
    lean,
    full,
    { ...plain, shift: 1 },
    { ...lean, shift: 1, told: false },
    { ...full, shift: 1, told: false },
    { ...loose, shift: 2 },
    { ...loose, optional: 0, shift: 2 },
    { ...loose, optional: 1, shift: 2 },
    { ...loose, shift: 3 },
    { ...loose, optional: 0, shift: 3 },
  ];
}

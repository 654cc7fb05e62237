import type { Strategy } from './run.ts';

/**
 * The strategies that are tried one after the other until a value conforms: first as the caller wants it, then without
 * relations, the author's examples and what names say, then lean, then with everything, then through other branches. The
 * last ones are told without a story.
 */
export function attemptsAfter(usual: Strategy): readonly Strategy[] {
  const alone = { ...usual, relations: false };
  const plain = { ...alone, examples: false };
  const lean = { ...plain, optional: 0 };
  const full = { ...plain, optional: 1 };
  const loose = { ...plain, loose: true, told: false };
  const nameless = { ...plain, names: false };
  return [
    usual,
    usual,
    alone,
    plain,
    nameless,
    lean,
    full,
    { ...plain, shift: 1 },
    { ...lean, shift: 1, told: false },
    { ...full, shift: 1, told: false },
    { ...loose, shift: 2 },
    { ...loose, optional: 0, shift: 2, names: false },
    { ...loose, optional: 1, shift: 2 },
    { ...loose, shift: 3 },
    { ...loose, optional: 0, shift: 3, names: false },
  ];
}

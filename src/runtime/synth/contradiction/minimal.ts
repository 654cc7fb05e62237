/**
 * The fewest of some items that still fail together, as far as leaving them out in turn tells; earlier ones stay rather than
 * later ones (QuickXplain, Junker 2004). All of them fail together, and what contains what fails must fail as well.
 */
export function minimal<T>(items: readonly T[], fails: (kept: readonly T[]) => boolean): readonly T[] {
  const reduce = (background: readonly T[], isNew: boolean, among: readonly T[]): readonly T[] => {
    if (isNew && fails(background)) return [];
    if (among.length < 2) return among;
    const half = Math.ceil(among.length / 2);
    const [first, second] = [among.slice(0, half), among.slice(half)];
    const later = reduce([...background, ...first], true, second);
    const earlier = reduce([...background, ...later], later.length > 0, first);
    return [...earlier, ...later];
  };
  return reduce([], false, items);
}

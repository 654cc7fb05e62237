import type { Source } from '../../model/schema.ts';
import type { Child } from './children.ts';
import type { Site } from './keyword.ts';
import type { Endless, Place } from './reason.ts';

/** Where a search stands: the value's place, and the schemas that it went through on the way. */
export interface Way extends Place {
  readonly trail: readonly Step[];
}

interface Step {
  /** The schemas that were looked at. */
  readonly key: string;
  readonly pointer: string;
  /** What led on from here. */
  readonly links: readonly Source[];
}

export const START: Way = { pointer: '', needs: [], trail: [] };

/** What tells schemas from others; those that are left after a cut are others, though they stand in the same place. */
export function keyOf(sites: readonly Site[]): string {
  const names = sites.map(({ schema, source }) => `${source} ${Object.keys(schema).sort().join()}`);
  return [...new Set(names)].sort().join('\n');
}

/** On to a child. */
export function into(
  { token, needs, sites: child }: Child,
  sites: readonly Site[],
  { pointer, needs: before, trail }: Way,
): Way {
  return {
    pointer: `${pointer}/${token.replaceAll('~', '~0').replaceAll('/', '~1')}`,
    needs: [...before, ...needs],
    trail: [...trail, { key: keyOf(sites), pointer, links: [...needs, ...child.flatMap(referenceOf)] }],
  };
}

const referenceOf = ({ schema, source }: Site): readonly Source[] =>
  typeof schema === 'object' && schema.$ref !== undefined ? [`${source}/$ref`] : [];

/** On to a branch of the same value. */
export function aside(sites: readonly Site[], way: Way): Way {
  return { ...way, trail: [...way.trail, { key: keyOf(sites), pointer: way.pointer, links: [] }] };
}

/** The circle that is closed where a way comes to schemas that it went through before. */
export function circle(sites: readonly Site[], { pointer, needs, trail }: Way): Endless | undefined {
  const key = keyOf(sites);
  const steps = trail.slice(trail.findIndex((step) => step.key === key));
  const [first] = steps;
  const [site] = sites;
  if (site === undefined || first?.key !== key) return undefined;
  const again = pointer.slice(first.pointer.length);
  const cycle = steps.flatMap((step) => step.links);
  return { kind: 'endless', pointer: first.pointer, needs, site, again, cycle, isProven: true };
}

import { type Reading, readPattern } from '../../validate/pattern/read.ts';
import type { Node } from '../../validate/pattern/syntax.ts';
import type { Run } from '../run.ts';
import { spellBackreferences } from './backreference.ts';
import { matches } from './match.ts';
import { choicePart, FREE, type Part, type PartOptions, partOf, sequencePart } from './part.ts';

/** Makes a text that matches; the closest one that was found where none does. */
export type TextMaker = (run: Run) => string | undefined;

const TRIES = 60;
/** From this attempt on, look-around is spelled out. */
const SPELL_FROM = 30;
/** Look-around mostly asks for one of each kind of character, which takes some of them. */
const LOOK_LENGTH = 12;
const MAX_LENGTH = 100_000;

/** Makes texts that match every pattern and have between `min` and `max` characters; `undefined` where no pattern is readable. */
export function patternMaker(patterns: readonly string[], min: number, max: number): TextMaker | undefined {
  const readings = patterns.flatMap((pattern) => readPattern(pattern) ?? []);
  if (readings.length === 0) return undefined;
  const parts = readings.map(({ tree, flags }) => topPart(tree, { flags, wide: has(tree, 'look'), spellLooks: false }));
  const low = Math.max(min, ...parts.map((part) => part.min));
  const high = Math.min(max, ...parts.map((part) => part.max));
  if (low > MAX_LENGTH) return () => undefined;
  if (readings.some(({ tree }) => has(tree, 'backreference')))
    return (run) =>
      tryingMaker(
        readings.map((reading) => spellBackreferences(reading, run)),
        patterns,
        min,
        max,
      )(run);
  const [part] = parts;
  if (part !== undefined && patterns.length === 1 && !readings.some(isUnsure))
    return (run) => part.make(run, low, high);
  return tryingMaker(readings, patterns, low, high);
}

/** Whether what is made of a pattern may not match it: look-around and word boundaries are not made but met by chance. */
const isUnsure = ({ tree }: Reading): boolean =>
  has(tree, 'look') || has(tree, 'assertion', ({ source }) => source.startsWith('\\'));

/** Makes texts of one pattern after the other until one matches them all. */
function tryingMaker(readings: readonly Reading[], patterns: readonly string[], min: number, max: number): TextMaker {
  const looks = readings.some(({ tree }) => has(tree, 'look'));
  const partsOf = (spellLooks: boolean): readonly Part[] =>
    readings.map(({ tree, flags }) => topPart(tree, { flags, wide: looks && !spellLooks, spellLooks }));
  const [usual, spelled] = [partsOf(false), partsOf(true)];
  return (run) => {
    let text: string | undefined;
    for (let tries = 0; tries < TRIES && run.step(); tries++) {
      const part = (tries < SPELL_FROM ? usual : spelled)[tries % readings.length];
      if (part === undefined) break;
      const low = looks && run.chance(0.5) ? Math.min(LOOK_LENGTH, max) : min;
      const made = part.make(run, Math.max(low, min, part.min), Math.min(max, part.max));
      if (patterns.every((pattern) => matches(pattern, made))) return made;
      text = made;
    }
    return text;
  };
}

/** The whole pattern, with room before and behind it where no anchor stands. */
function topPart(tree: Node, options: PartOptions): Part {
  if (tree.kind === 'choice') return choicePart(tree.branches.map((branch) => topPart(branch, options)));
  const items = tree.kind === 'sequence' ? tree.items : [tree];
  const body = partOf(tree, options);
  const before = isAnchor(items[0], '^') ? [] : [FREE];
  const behind = isAnchor(items.at(-1), '$') ? [] : [FREE];
  return sequencePart([...before, body, ...behind]);
}

const isAnchor = (node: Node | undefined, source: '^' | '$'): boolean =>
  node?.kind === 'assertion' && node.source === source;

type Assertion = Extract<Node, { kind: 'assertion' }>;

function has(node: Node, kind: Node['kind'], meant: (node: Assertion) => boolean = () => true): boolean {
  if (node.kind === kind) return node.kind !== 'assertion' || meant(node);
  if (node.kind === 'sequence') return node.items.some((item) => has(item, kind, meant));
  if (node.kind === 'choice') return node.branches.some((branch) => has(branch, kind, meant));
  return (node.kind === 'repeat' || node.kind === 'look') && has(node.body, kind, meant);
}

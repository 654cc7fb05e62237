import { type Reading, read } from '../../validate/pattern/read.ts';
import type { Run } from '../run.ts';
import { partOf } from './part.ts';

interface Group {
  readonly name: string | undefined;
  /** Where its parenthesis opens and what follows the one that closes it. */
  readonly start: number;
  end: number;
  /** Where its body begins. */
  readonly body: number;
}

const TOKEN = /\\[\s\S]|\[(?:[^\]\\]|\\[\s\S])*\]|\((?:\?<([A-Za-z_$][\w$]*)>)?|\)/g;

/**
 * Writes a text for each group that a back-reference of a pattern repeats (ECMA-262 §22.2.2.9), in the place of both, so that
 * what is left has none. Groups within groups that are referenced keep their own.
 */
export function spellBackreferences(reading: Reading, run: Run): Reading {
  const { source, flags } = reading;
  const groups = groupsOf(source);
  const texts = groups.map((group) => {
    const inner = read(source.slice(group.body, group.end - 1), flags);
    const part = inner && partOf(inner.tree, { flags, wide: false, spellLooks: false });
    return part === undefined ? '' : escaped(part.make(run, part.min, Math.max(part.min, Math.min(part.max, 8))));
  });
  const used = new Set<number>();
  const spelled = source.replace(/\\(?:([1-9]\d*)|k<([^>]+)>|[\s\S])/g, (found, number, name) => {
    const index =
      number === undefined ? groups.findIndex((group) => name !== undefined && group.name === name) : number - 1;
    if (texts[index] === undefined) return found;
    used.add(index);
    return `(?:${texts[index]})`;
  });
  return read(withGroups(spelled, used, texts), flags) ?? reading;
}

/** Puts the texts of the groups used in the place of the groups, from the last to the first so that positions stay. */
function withGroups(source: string, used: ReadonlySet<number>, texts: readonly string[]): string {
  const groups = groupsOf(source);
  let text = source;
  let limit = Infinity;
  for (const [index, group] of [...groups.entries()].reverse()) {
    if (!used.has(index) || group.end > limit) continue;
    text = `${text.slice(0, group.start)}(${texts[index]})${text.slice(group.end)}`;
    limit = group.start;
  }
  return text;
}

function groupsOf(source: string): readonly Group[] {
  const groups: Group[] = [];
  const open: (Group | undefined)[] = [];
  for (const found of source.matchAll(TOKEN)) {
    const [token, name] = found;
    if (token === ')') {
      const group = open.pop();
      if (group !== undefined) group.end = found.index + 1;
    } else if (token.startsWith('(')) {
      const captures = name !== undefined || source[found.index + 1] !== '?';
      const group = captures
        ? { name, start: found.index, end: source.length, body: found.index + token.length }
        : undefined;
      if (group !== undefined) groups.push(group);
      open.push(group);
    }
  }
  return groups;
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

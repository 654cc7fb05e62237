import { segmentReader } from './segment.ts';
import { parseTemplate, type Segment } from './template.ts';

/** Whether some path stands at or behind a prefix and fits a path template too; both may have parameters. */
export function reaches(template: string, prefix: string): boolean {
  const segments = segmentsOf(template);
  return segmentsOf(prefix).every((wanted, i) => {
    const segment = segments[i] ?? segments.at(-1);
    if (segment?.kind === 'rest') return true;
    return i < segments.length && segment !== undefined && unify(wanted, segment);
  });
}

/** The root has no segment. */
function segmentsOf(template: string): readonly Segment[] {
  return template === '' ? [] : parseTemplate(template).segments;
}

/** Whether some text fits both segments. */
function unify(a: Segment, b: Segment): boolean {
  if (a.kind === 'rest' || b.kind === 'rest') return true;
  if (a.kind === 'literal') return b.kind === 'literal' ? a.text === b.text : fits(a.text, b.literals);
  if (b.kind === 'literal') return fits(b.text, a.literals);
  return begins(a.literals[0], b.literals[0]) && ends(a.literals.at(-1), b.literals.at(-1));
}

function fits(text: string, literals: readonly string[]): boolean {
  return segmentReader(literals)(text) !== undefined;
}

/** What stands between the parameters of two segments can always follow, since a parameter takes any text. */
function begins(a = '', b = ''): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

function ends(a = '', b = ''): boolean {
  return a.endsWith(b) || b.endsWith(a);
}

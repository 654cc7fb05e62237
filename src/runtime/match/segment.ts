/**
 * Reads the parameters of one segment, for example `a.png` by `{name}.{ext}`. Each takes at least one character, and the
 * first ones take as much as they can: `v1.2.zip` is `v1.2` and `zip`. Linear in the length of the segment.
 */
export type SegmentReader = (segment: string) => readonly string[] | undefined;

/** Makes the reader for the literals around and between the parameters. */
export function segmentReader(literals: readonly string[]): SegmentReader {
  const first = literals[0] ?? '';
  const last = literals.at(-1) ?? '';
  const between = literals.slice(1, -1);
  const known = new Set(literals.join(''));
  if (known.size === 0 && between.length === 0) return (segment) => (segment === '' ? undefined : [segment]);
  return (segment) => {
    const text = foldEscapes(segment, known);
    if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last)) return undefined;
    return readBetween(text.slice(first.length, text.length - last.length), between);
  };
}

function readBetween(text: string, separators: readonly string[]): readonly string[] | undefined {
  const values: string[] = [];
  let end = text.length;
  for (const separator of separators.toReversed()) {
    const at = separator === '' ? end - 1 : text.lastIndexOf(separator, end - separator.length - 1);
    if (at < 0) return undefined;
    values.unshift(text.slice(at + separator.length, end));
    end = at;
  }
  values.unshift(text.slice(0, end));
  return values.every((value) => value !== '') ? values : undefined;
}

/** A client may escape a literal (`%3A` for `:`); other escapes stay, so that values are decoded once, later. */
function foldEscapes(segment: string, known: ReadonlySet<string>): string {
  if (!segment.includes('%')) return segment;
  return segment.replace(/%([0-9a-fA-F]{2})/g, (sequence, hex: string) => {
    const character = String.fromCharCode(Number.parseInt(hex, 16));
    return known.has(character) ? character : sequence;
  });
}

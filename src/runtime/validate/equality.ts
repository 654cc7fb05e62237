/** The text of a value with the members of each object sorted: values are equal (JSON Schema §4.2.2) where their texts are. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join()}}`;
}

/** The positions of the first two equal items, in time proportional to the array. */
export function findDuplicate(items: readonly unknown[]): readonly [number, number] | undefined {
  const seen = new Map<unknown, number>();
  for (const [index, item] of items.entries()) {
    const key = typeof item === 'string' ? `"${item}` : isPrimitive(item) ? item : canonical(item);
    const first = seen.get(key);
    if (first !== undefined) return [first, index];
    seen.set(key, index);
  }
  return undefined;
}

/** A test for the values of `enum` that takes the same time however many there are. */
export function createMembership(allowed: readonly unknown[]): (value: unknown) => boolean {
  const primitives = new Set(allowed.filter(isPrimitive));
  const others = new Set(allowed.filter((value) => !isPrimitive(value)).map(canonical));
  return (value) => (isPrimitive(value) ? primitives.has(value) : others.size > 0 && others.has(canonical(value)));
}

const isPrimitive = (value: unknown): boolean => value === null || typeof value !== 'object';

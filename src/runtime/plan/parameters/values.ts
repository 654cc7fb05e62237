/** Parameter values by name. Objects without an inherited member, so `constructor` is a name like any other. */
export type Values = Readonly<Record<string, unknown>>;

/** A prototype of its own keeps the objects in V8's fast mode, which `Object.create(null)` leaves. */
const BARE: object = Object.freeze(Object.create(null));

/** A value as text: objects, which a client may send where none is meant, as JSON. */
export function textOf(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}

/** An empty object without inherited members. */
export function bareValues(): Record<string, unknown> {
  return Object.create(BARE);
}

/** Sets an own property of a plain object, as `JSON.parse` does: also where its name is `__proto__`. */
export function setOwn(object: Record<string, unknown>, name: string, value: unknown): void {
  if (name !== '__proto__') object[name] = value;
  else Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
}

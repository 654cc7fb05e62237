/** A value now or later. The hot path stays synchronous where nothing has to be awaited. */
export type MaybePromise<T> = T | Promise<T>;

/** Goes on with a value: at once where it is at hand, otherwise when it has come. */
export function chain<T, U>(value: MaybePromise<T>, next: (value: T) => MaybePromise<U>): MaybePromise<U> {
  return value instanceof Promise ? value.then(next) : next(value);
}

/** All of several values, in order; synchronous where each of them is. */
export function all<T>(values: readonly MaybePromise<T>[]): MaybePromise<readonly T[]> {
  return values.some((value) => value instanceof Promise) ? Promise.all(values) : (values as readonly T[]);
}

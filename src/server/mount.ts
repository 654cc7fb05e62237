import { stripBase } from '../runtime/match/base.ts';
import type { MaybePromise } from '../runtime/maybe.ts';
import type { Mock } from '../runtime/mock.ts';
import type { Encoded, RequestInput } from '../runtime/model/exchange.ts';

/** One contract's place among several: the path prefixes that lead to it. */
export interface Mount {
  readonly prefixes: readonly string[];
  readonly mock: Mock;
}

/** Two contracts that claim the same paths. */
export class MountConflict extends Error {}

/** Answers each request with the mock whose prefix is the longest that fits; `undefined` where none fits. */
export function routeMounts(mounts: readonly Mount[]): (input: RequestInput) => MaybePromise<Encoded> | undefined {
  const [only] = mounts;
  if (only !== undefined && mounts.length === 1) return only.mock.handle;
  rejectOverlaps(mounts);
  const routes = mounts
    .flatMap(({ prefixes, mock }) => prefixes.map((prefix) => ({ prefix, mock })))
    .sort((a, b) => b.prefix.length - a.prefix.length);
  return (input) => routes.find(({ prefix }) => stripBase(input.path, prefix) !== undefined)?.mock.handle(input);
}

/** A mount inside of another is fine as long as the outer contract has no path there. */
function rejectOverlaps(mounts: readonly Mount[]): void {
  for (const [i, inner] of mounts.entries()) {
    for (const [j, outer] of mounts.entries()) {
      if (i === j) continue;
      for (const prefix of inner.prefixes) {
        const clash = outer.prefixes.includes(prefix) || (prefix !== '' && claims(outer, prefix));
        if (clash) throw new MountConflict(conflict(inner, outer, prefix));
      }
    }
  }
}

function claims({ prefixes, mock }: Mount, prefix: string): boolean {
  const reaching = prefixes.filter((base) => prefix.startsWith(`${base}/`));
  return reaching.some((base) =>
    mock.contract.operations.some(({ path }) => stripBase(base + path, prefix) !== undefined),
  );
}

function conflict(inner: Mount, outer: Mount, prefix: string): string {
  const name = inner.mock.contract.name;
  const other = outer.mock.contract.name;
  const clash = outer.prefixes.includes(prefix)
    ? `${name} and ${other} are both mounted at ${prefix || '/'}`
    : `${name} is mounted at ${prefix}, where ${other} has paths`;
  return `${clash}; give one a prefix of its own: /prefix=${name}`;
}

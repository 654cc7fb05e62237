import { compareBases, stripBase } from '../runtime/match/base.ts';
import type { BasePath } from '../runtime/match/matcher.ts';
import { reaches } from '../runtime/match/overlap.ts';
import type { MaybePromise } from '../runtime/maybe.ts';
import { createMock, type Mock } from '../runtime/mock.ts';
import type { Contract } from '../runtime/model/contract.ts';
import type { Encoded, RequestInput } from '../runtime/model/exchange.ts';
import type { MockOptions } from '../runtime/options.ts';

/** One contract's place among several: the path prefixes that lead to it. */
export interface Mount {
  readonly prefixes: readonly string[];
  readonly mock: Mock;
}

/** Two contracts that claim the same paths. */
export class MountConflict extends Error {}

/** Mounts a contract: at a prefix, at a base path of its own, or where its servers say. */
export function mountOf(
  contract: Contract,
  prefix: string | undefined,
  isOneOfMany: boolean,
  options: MockOptions,
): Mount {
  const usual = options.basePath ?? 'auto';
  const basePath: BasePath =
    prefix !== undefined ? prefixed(prefix) : isOneOfMany && usual === 'auto' ? 'strict' : usual;
  return { prefixes: prefixesOf(contract, basePath), mock: createMock(contract, { ...options, basePath }) };
}

const prefixed = (prefix: string): `/${string}` => `/${prefix.replace(/^\/+|\/+$/g, '')}`;

function prefixesOf({ operations }: Contract, basePath: BasePath): readonly string[] {
  if (basePath === 'none' || basePath === '/') return [''];
  if (basePath.startsWith('/')) return [basePath.replace(/\/+$/, '')];
  return [...new Set(operations.flatMap(({ bases }) => bases))];
}

/** Answers each request with the mock whose prefix fits and tells most; `undefined` where none fits. */
export function routeMounts(mounts: readonly Mount[]): (input: RequestInput) => MaybePromise<Encoded> | undefined {
  const [only] = mounts;
  if (only !== undefined && mounts.length === 1) return only.mock.handle;
  for (const [i, inner] of mounts.entries()) for (const outer of mounts.toSpliced(i, 1)) rejectOverlap(inner, outer);
  const routes = mounts
    .flatMap(({ prefixes, mock }) => prefixes.map((prefix) => ({ prefix, mock })))
    .sort((a, b) => compareBases(a.prefix, b.prefix));
  return (input) => routes.find(({ prefix }) => stripBase(input.path, prefix) !== undefined)?.mock.handle(input);
}

/** A mount inside of another is fine as long as the outer contract has no path there. */
function rejectOverlap(inner: Mount, outer: Mount): void {
  for (const prefix of inner.prefixes) {
    for (const base of outer.prefixes) {
      const clash = clashOf(prefix, base, inner.mock.contract, outer.mock.contract);
      if (clash !== undefined)
        throw new MountConflict(`${clash}; give one a prefix of its own: /prefix=${inner.mock.contract.name}`);
    }
  }
}

function clashOf(prefix: string, base: string, { name }: Contract, outer: Contract): string | undefined {
  const depth = depthOf(prefix) - depthOf(base);
  if (depth === 0 && reaches(base, prefix)) {
    const shared = prefix === base ? '' : `, which fits ${base}`;
    return `${name} and ${outer.name} are both mounted at ${prefix || '/'}${shared}`;
  }
  if (depth > 0 && outer.operations.some(({ path }) => reaches(base + path, prefix)))
    return `${name} is mounted at ${prefix}, where ${outer.name} has paths`;
  return undefined;
}

function depthOf(prefix: string): number {
  return prefix.split('/').length;
}

import { assemble } from './assemble.ts';
import type { LoadedContract, LoadOptions } from './options.ts';
import { readRoot } from './root.ts';

export { UnusableContract } from './diagnostics.ts';
export type { LoadedContract, LoadOptions, Reading } from './options.ts';

/**
 * Loads the contract at a path, an http(s) URL or `-` (standard input). Only its paths are looked at; operations and
 * schemas are normalised when they are asked for. Rejects with an `UnusableContract` where nothing of it can be served.
 */
export async function loadContract(from: string, options: LoadOptions = {}): Promise<LoadedContract> {
  return assemble(await readRoot(from, options), options);
}

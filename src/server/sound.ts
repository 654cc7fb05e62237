import type { LoadedContract } from '../contract/load.ts';
import { readLocalFile } from '../contract/read/file.ts';
import { shownPath } from '../contract/reference/names.ts';
import { parseDocument } from '../contract/reference/parse-document.ts';
import { Unavailable } from '../contract/reference/unavailable.ts';

/** A file that could be parsed before it was saved, and now cannot. */
export class BrokenFile extends Error {}

/** Reads every file that the contracts refer to, so that later saves cannot reach into them. */
export async function readEverything(contracts: readonly LoadedContract[]): Promise<void> {
  for (const contract of contracts) if (refersElsewhere(contract.root)) await contract.readAll();
}

/** The files beside the root documents that can be parsed. */
export function soundFiles(contracts: readonly LoadedContract[]): ReadonlySet<string> {
  return new Set(contracts.flatMap(besides).filter((file) => troubleOf(file) === undefined));
}

/** Throws a {@link BrokenFile} where one of the contracts' files was sound and no longer is. */
export function rejectBroken(contracts: readonly LoadedContract[], sound: ReadonlySet<string>): void {
  for (const file of contracts.flatMap(besides)) {
    const trouble = sound.has(file) ? troubleOf(file) : undefined;
    if (trouble !== undefined) throw new BrokenFile(trouble);
  }
}

/** A root document that cannot be parsed is no contract in the first place. */
const besides = ({ files }: LoadedContract): readonly string[] => files.slice(1);

function troubleOf(file: string): string | undefined {
  const shown = shownPath(file);
  try {
    parseDocument(readLocalFile(file), { name: shown, file: shown, url: shown }, '3.1', () => undefined);
    return undefined;
  } catch (error) {
    if (error instanceof Unavailable) return error.message;
    return `${shown} cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** A quick look: following references takes far longer, and most contracts are one file. */
function refersElsewhere(root: unknown): boolean {
  const open: unknown[] = [root];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, item] of Object.entries(value)) {
      if (typeof item === 'object') open.push(item);
      else if ((key === '$ref' || key === 'externalValue') && typeof item === 'string' && !item.startsWith('#'))
        return true;
    }
  }
  return false;
}

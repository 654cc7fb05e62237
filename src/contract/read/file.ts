import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';

/** Reads a local file. Throws an error whose message says in plain words why it cannot be read. */
export function readLocalFile(file: string): Uint8Array {
  try {
    if (statSync(file).isDirectory()) throw new Error('it is a folder');
    return readFileSync(file);
  } catch (error) {
    throw new Error(plainReason(error), { cause: error });
  }
}

/** Whether the file stands in one of the folders once symbolic links are resolved; a missing file is judged by its path. */
export function isInside(file: string, folders: readonly string[]): boolean {
  const real = realPath(file);
  return folders.some((folder) => {
    const relative = path.relative(folder, real);
    return relative !== '' && !relative.startsWith(`..${path.sep}`) && relative !== '..' && !path.isAbsolute(relative);
  });
}

/** The path without symbolic links; of a missing file, its nearest existing folder is resolved. */
export function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    const parent = path.dirname(file);
    return parent === file ? file : path.join(realPath(parent), path.basename(file));
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EISDIR: 'it is a folder',
  ELOOP: 'its symbolic links form a loop',
  ENAMETOOLONG: 'its name is too long',
};

function plainReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}

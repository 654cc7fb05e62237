import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Builds `dist` where it is missing or older than what it is made of. */
export function setup(): void {
  const sources = ['src', 'scripts/build.mjs', 'package.json', 'tsconfig.json', 'tsconfig.build.json'];
  const newest = Math.max(...sources.map((source) => changedAt(join(ROOT, source))));
  if (newest > changedAt(join(ROOT, 'dist'))) execFileSync(process.execPath, [join(ROOT, 'scripts/build.mjs')]);
}

/** When the file, or the last one in the folder, was written; milliseconds since the epoch. */
function changedAt(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => changedAt(join(path, name))));
}

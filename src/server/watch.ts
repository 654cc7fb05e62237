import { stat } from 'node:fs/promises';

/** Saves arrive in bursts, and files are read over networks and from containers: looking is simpler than being told. */
const INTERVAL_MS = 250;

/**
 * Calls `onChange` when any of the files was written, replaced, removed or brought back, and was then left alone for one
 * interval. Files that `files` names for the first time have changed if they were written after the look before (for the
 * first look: after `since`, in milliseconds since the epoch). Gives what ends it; it keeps no process alive.
 */
export function watchFiles(files: () => readonly string[], since: number, onChange: () => void): () => void {
  const states = new Map<string, string>();
  let lookedAt = since;
  let isSettled = true;
  const look = async (): Promise<void> => {
    const now = Date.now();
    let changed = false;
    for (const file of new Set(files())) {
      const { state, writtenAt } = await stateOf(file);
      const before = states.get(file);
      if (before === undefined ? writtenAt > lookedAt : before !== state) changed = true;
      states.set(file, state);
    }
    lookedAt = now;
    if (!changed && !isSettled) onChange();
    isSettled = !changed;
  };
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  const next = (): void => {
    if (!isClosed) timer = setTimeout(() => look().finally(next), INTERVAL_MS).unref();
  };
  next();
  return () => {
    isClosed = true;
    clearTimeout(timer);
  };
}

/** What tells one saved file from another. */
async function stateOf(file: string): Promise<{ readonly state: string; readonly writtenAt: number }> {
  try {
    const { mtimeMs, size, ino } = await stat(file);
    return { state: `${mtimeMs} ${size} ${ino}`, writtenAt: mtimeMs };
  } catch {
    return { state: 'missing', writtenAt: 0 };
  }
}

import { stat } from 'node:fs/promises';

/** Saves arrive in bursts, and files are read over networks and from containers: looking is simpler than being told. */
const INTERVAL_MS = 250;

/**
 * Calls `onChange` when any of the files was written, replaced, removed or brought back, and was then left alone for one
 * interval. Files that `files` names for the first time have changed if they were written after the look before (for the
 * first look: after `since`, in milliseconds since the epoch). Gives what ends it; it keeps no process alive.
 */
export function watchFiles(
  files: () => readonly string[],
  since: number,
  onChange: () => Promise<void>,
  onError: (error: unknown) => void,
): () => void {
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
    const isOver = !changed && !isSettled;
    isSettled = !changed;
    if (isOver) await onChange();
  };
  return repeat(look, INTERVAL_MS, onError);
}

/** Does a job again and again, each time `ms` after it ended. Gives what ends it; it keeps no process alive. */
export function repeat(job: () => Promise<void>, ms: number, onError: (error: unknown) => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  const next = (): void => {
    if (!isClosed) timer = setTimeout(() => job().catch(onError).finally(next), ms).unref();
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

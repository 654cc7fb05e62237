/** Follows files; `close` ends it. */
export interface Watcher {
  /** Files to follow from now on too. */
  add(files: readonly string[]): void;
  close(): Promise<void>;
}

/** Editors write in bursts: changes this close together are one. */
const QUIET_MS = 60;

/** Calls `onChange` after any of the files was written, replaced or removed. */
export async function watchFiles(files: readonly string[], onChange: () => void): Promise<Watcher> {
  const { watch } = await import('chokidar');
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch([...files], { ignoreInitial: true, atomic: true });
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, QUIET_MS);
  });
  return {
    add: (more) => {
      watcher.add([...more]);
    },
    async close() {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}

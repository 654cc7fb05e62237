import { UnusableContract } from '../contract/load.ts';
import type { Serving } from '../server/serve.ts';
import { watchFiles } from '../server/watch.ts';
import { formatDiagnostic } from './output.ts';

interface FollowFlags {
  readonly watch: boolean;
  readonly poll?: number;
}

/** How often to look whether the contract has read more files. */
const NEW_FILES_MS = 1000;

/** Reloads when the contract's files change, or at intervals; a broken save keeps the last good contract. */
export async function follow(
  serving: Serving,
  { watch, poll }: FollowFlags,
  tell: (text: string) => void,
): Promise<() => Promise<void>> {
  const attempt = async (reload: () => Promise<boolean | void>): Promise<void> => {
    try {
      if ((await reload()) !== false)
        tell(
          `reloaded ${serving.contracts.map(({ name, operations }) => `${name} (${operations.length} operations)`).join(', ')}`,
        );
    } catch (error) {
      tell(`${reason(error)}\nstill serving the last good contract`);
    }
  };
  const stops: (() => void | Promise<void>)[] = [];
  const filesNow = (): readonly string[] => serving.contracts.flatMap(({ files }) => files);
  if (watch && filesNow().length > 0) {
    const known = new Set(filesNow());
    const watcher = await watchFiles([...known], () => attempt(serving.reload));
    const timer = setInterval(() => {
      const fresh = filesNow().filter((file) => !known.has(file));
      for (const file of fresh) known.add(file);
      if (fresh.length > 0) watcher.add(fresh);
    }, NEW_FILES_MS);
    timer.unref();
    stops.push(() => clearInterval(timer), watcher.close);
  }
  if (poll !== undefined) {
    const timer = setInterval(() => attempt(serving.reloadChanged), poll);
    timer.unref();
    stops.push(() => clearInterval(timer));
  }
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}

function reason(error: unknown): string {
  if (error instanceof UnusableContract) return formatDiagnostic(error.diagnostic, undefined, process.stderr);
  return error instanceof Error ? error.message : String(error);
}

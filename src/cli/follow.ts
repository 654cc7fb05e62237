import { UnusableContract } from '../contract/load.ts';
import { UnsatisfiableContract } from '../server/satisfiable.ts';
import type { Serving } from '../server/serve.ts';
import { repeat, watchFiles } from '../server/watch.ts';
import { counted, formatUnsatisfiable, formatUnusable, printable } from './output.ts';

interface FollowFlags {
  readonly watch: boolean;
  readonly poll?: number;
}

/**
 * Reloads when the contracts' files change, or at intervals. What cannot be loaded is told once, and the last good
 * contract stays. Gives what ends it.
 */
export function follow(serving: Serving, { watch, poll }: FollowFlags, tell: (text: string) => void): () => void {
  let told: string | undefined;
  const attempt = async (reload: () => Promise<boolean>): Promise<void> => {
    try {
      if (await reload()) tell(`reloaded ${serving.contracts.map(described).join(', ')}`);
      else if (told !== undefined) tell('the contract can be loaded again');
      told = undefined;
    } catch (error) {
      const reason = reasonOf(error);
      if (reason !== told) tell(`${reason}\nstill serving the last good contract`);
      told = reason;
    }
  };
  const fail = (error: unknown): void => tell(reasonOf(error));
  const stops: (() => void)[] = [];
  if (watch || poll !== undefined) serving.readAll().catch(fail);
  if (watch) {
    const files = (): readonly string[] => serving.contracts.flatMap((contract) => contract.files);
    stops.push(watchFiles(files, performance.timeOrigin, () => attempt(serving.reload), fail));
  }
  if (poll !== undefined) {
    stops.push(repeat(() => attempt(serving.reloadChanged), poll, fail));
  }
  return () => {
    for (const stop of stops) stop();
  };
}

function described({ name, operations }: Serving['contracts'][number]): string {
  return `${printable(name)} (${counted(operations.length, 'operation')})`;
}

function reasonOf(error: unknown): string {
  if (error instanceof UnusableContract) return formatUnusable(error.diagnostic, process.stderr);
  if (error instanceof UnsatisfiableContract) return formatUnsatisfiable(error, process.stderr);
  return error instanceof Error ? error.message : String(error);
}

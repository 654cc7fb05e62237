import type { Progress } from '../server/progress.ts';

/** Writing every step would take longer than most of them. */
const EVERY = 25;

/** A counter of operations on a terminal, for contracts that take a while; nothing elsewhere. It leaves no trace. */
export function createProgress(
  total: number,
  stream: NodeJS.WriteStream,
  done: 'checked' | 'compiled' = 'checked',
): Progress {
  let at = 0;
  const show = (text: string): void => {
    if (stream.isTTY) stream.write(`\r\u001b[2K${text}`);
  };
  return {
    step() {
      at++;
      if (at % EVERY === 0) show(`${done} ${at} of ${total} operations`);
    },
    done: () => show(''),
  };
}

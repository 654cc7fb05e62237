import { expect, onTestFinished, test } from 'vitest';
import { repeat } from '../../../src/server/watch.ts';

test('a job that fails is told of, and is done again', async () => {
  const told: unknown[] = [];
  await new Promise<void>((resolve) => {
    let count = 0;
    const stop = repeat(
      async () => {
        count++;
        if (count === 3) resolve();
        throw new Error(`failure ${count}`);
      },
      1,
      (error) => told.push(String(error)),
    );
    onTestFinished(stop);
  });
  expect(told.slice(0, 2)).toEqual(['Error: failure 1', 'Error: failure 2']);
});

// What the operations of a giant contract cost until they can answer: time, and the memory that they keep.
import { giant, realContracts } from './contracts.mjs';
import { measure } from './internals.mjs';
import { quantile, report } from './report.mjs';

export async function compile() {
  const { file, isGitHub } = giant();
  const practice = realContracts().at(-1);
  const { ours, ajv } = await measure('compiles.mjs', { contract: file, practice });
  const whose = isGitHub ? "GitHub's" : "a giant's";
  for (const [share, name, most] of [
    [0.5, 'p50', 1],
    [0.95, 'p95', 20],
  ]) {
    const ratio = quantile(ours, share) / quantile(ajv, share);
    const detail = `${ratio.toFixed(2)} x of Ajv's own compile of the same schemas, ${quantile(ajv, share).toFixed(2)} ms`;
    report(
      `compile of one of ${whose} ${ours.length} operations, ${name}`,
      quantile(ours, share),
      { most },
      ' ms',
      detail,
    );
  }
}

export async function memoryCompiled() {
  const { file, isGitHub } = giant();
  const { operations, before, after } = await measure('heap.mjs', { contract: file }, ['--expose-gc']);
  const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
  report(
    `memory per compiled operation, all ${operations} of ${isGitHub ? "GitHub's" : 'a giant'}`,
    (after - before) / operations / 1000,
    { most: 150 },
    ' kB',
    `${megabytes(before)} of heap before, ${megabytes(after)} after`,
  );
}

// How soon a mock answers for the first time, and how much memory it has then.
import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { fileURLToPath } from 'node:url';
import { giant, SMALL } from './contracts.mjs';
import { median, report } from './report.mjs';
import { fetchOnce, start as spawn } from './server.mjs';

const CLI = fileURLToPath(new URL('../../bin/mockgen.js', import.meta.url));
const BARE = fileURLToPath(new URL('bare.mjs', import.meta.url));
const ROUNDS = 9;

export const start = () =>
  startTimes('process start to first answer, small contract', SMALL, '/pets/7', {}, { most: 2.5 });

export function startGiant() {
  const { file, isGitHub } = giant();
  const path = isGitHub ? '/zen' : '/things7/x';
  return startTimes(
    `process start to first answer, ${isGitHub ? "GitHub's contract" : 'a giant contract'}`,
    file,
    path,
    { parseFile: file },
    { most: 2.5 },
  );
}

export async function memory() {
  await memoryOf('memory after start, small contract', SMALL, '/pets/7', { most: 90 });
  const { file, isGitHub } = giant();
  await memoryOf(
    `memory after start, ${isGitHub ? "GitHub's contract" : 'a giant contract'}`,
    file,
    isGitHub ? '/zen' : '/things7/x',
    { most: 180 },
  );
}

async function startTimes(what, contract, path, bareOptions, reach) {
  const ratios = [];
  const times = { a: [], b: [] };
  for (let round = 0; round < ROUNDS + 1; round++) {
    const a = await startOnce(CLI, serveArguments(contract), path);
    const b = await startOnce(BARE, [JSON.stringify(bareOptions)], path);
    if (round === 0) continue;
    ratios.push(a / b);
    times.a.push(a);
    times.b.push(b);
  }
  report(
    what,
    median(ratios),
    reach,
    ' x',
    `${median(times.a).toFixed(0)} ms against ${median(times.b).toFixed(0)} ms`,
  );
}

const serveArguments = (contract) => ['serve', contract, '--port', '0', '--log', 'json', '--no-watch'];

async function startOnce(file, args, path) {
  const server = await spawn(file, args);
  const status = await new Promise((resolve, reject) =>
    get(server.url + path, (answer) => answer.resume().on('end', () => resolve(answer.statusCode))).on('error', reject),
  );
  const took = performance.now() - server.spawned;
  await server.stop();
  if (status !== 200) throw new Error(`${path} answered ${status}`);
  return took;
}

async function memoryOf(what, contract, path, reach) {
  const server = await spawn(CLI, serveArguments(contract));
  await fetchOnce(server.url + path);
  const status = readFileSync(`/proc/${server.pid}/status`, 'utf8');
  report(what, Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024, reach, ' MB', '');
  await server.stop();
}

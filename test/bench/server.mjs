// A server in a process of its own, so that its CPU time can be read.
import { fork, spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { createInterface } from 'node:readline';

/**
 * Keeps a process on one processor where the system can (Linux's taskset): the server has the first for itself, the client
 * the second, so that neither waits for the other and the scheduler moves nobody.
 */
export function pin(processor, pid = process.pid) {
  if (cpus().length > 1) spawnSync('taskset', ['-apc', String(processor), String(pid)], { stdio: 'ignore' });
}

/** Starts a script or the command line; resolves when it says where it listens. */
export async function start(script, args, { env = {} } = {}) {
  const spawned = performance.now();
  const child = fork(script, args, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'], env: { ...process.env, ...env } });
  const url = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const told = JSON.parse(line);
      if (told.url) resolve(told.url);
    });
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code}`)));
  });
  return {
    url,
    spawned,
    pid: child.pid,
    usage: () =>
      new Promise((resolve) => {
        child.once('message', resolve);
        child.send('usage');
      }),
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', resolve);
        child.kill('SIGKILL');
      }),
  };
}

/** CPU microseconds that the server spends on each of `count` requests. */
export async function cpuPerRequest(server, load, count) {
  const before = (await server.usage()).cpu;
  await load(count);
  const after = (await server.usage()).cpu;
  return (after.user + after.system - before.user - before.system) / count;
}

/** The fields and content of one answer, so that the yardstick can send the same bytes. */
export async function fetchOnce(url, { method = 'GET', headers = {}, body } = {}) {
  const answer = await fetch(url, { method, headers, body });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${url} answered ${answer.status}: ${text}`);
  const own = new Set(['content-length', 'date', 'connection', 'keep-alive']);
  return { fields: [...answer.headers].filter(([name]) => !own.has(name)).flat(), body: text };
}

// A server in a process of its own, so that its CPU time can be read.
import { fork } from 'node:child_process';
import { createInterface } from 'node:readline';

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

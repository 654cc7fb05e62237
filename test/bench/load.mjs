// Load on loopback, light enough that the server is what is measured: raw sockets, one request under way on each.
import { connect } from 'node:net';

/** Sends `count` requests made by `requestOf(i)`; resolves when all are answered. Answers are told apart by Content-Length. */
export async function load(url, requestOf, count, connections = 16) {
  const { hostname, port } = new URL(url);
  let sent = 0;
  const run = () =>
    new Promise((resolve, reject) => {
      const socket = connect(Number(port), hostname);
      let pending = '';
      const next = () => {
        if (sent >= count) return socket.end();
        socket.write(requestOf(sent++));
      };
      socket.setEncoding('latin1');
      socket.setNoDelay(true);
      socket.on('connect', next);
      socket.on('data', (text) => {
        pending += text;
        const end = pending.indexOf('\r\n\r\n');
        if (end < 0) return;
        const length = Number(/\r\ncontent-length: (\d+)/i.exec(pending)?.[1] ?? 0);
        if (pending.length < end + 4 + length) return;
        if (!pending.startsWith('HTTP/1.1 2')) return reject(new Error(`unexpected answer: ${pending.slice(0, 300)}`));
        pending = '';
        next();
      });
      socket.on('close', resolve);
      socket.on('error', reject);
    });
  // The client never sleeps: waking it would be charged to the server, and the slower one would pay more.
  let isBusy = true;
  const spin = () => {
    if (isBusy) setImmediate(spin);
  };
  spin();
  await Promise.all(Array.from({ length: connections }, run));
  isBusy = false;
}

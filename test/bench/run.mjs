// `npm run bench`: every figure that the project promises, as a ratio taken in one run. `npm run bench -- get start` runs some.
import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { fileURLToPath } from 'node:url';
import { giant, onlyLast, SMALL } from './contracts.mjs';
import { load } from './load.mjs';
import { cpuPerRequest, pin, start } from './server.mjs';

const script = (name) => fileURLToPath(new URL(name, import.meta.url));
const CLI = fileURLToPath(new URL('../../bin/mockgen.js', import.meta.url));
const ROUNDS = 9;
const REQUESTS = 4000;

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const rows = [];

function report(what, ratio, reach, unit, detail) {
  const ok = reach === undefined || (reach.least === undefined ? ratio <= reach.most : ratio >= reach.least);
  const wanted =
    reach === undefined ? 'reported' : reach.least === undefined ? `<= ${reach.most}` : `>= ${reach.least}`;
  rows.push({
    ok,
    line: `${ok ? 'ok  ' : 'MISS'}  ${what.padEnd(58)} ${ratio.toFixed(2).padStart(7)}${unit}  (${wanted})  ${detail}`,
  });
  console.log(rows.at(-1).line);
}

/** The fields and content of one answer, so that the yardstick can send the same bytes. */
function fetchOnce(url, { method = 'GET', headers = {}, body } = {}) {
  return fetch(url, { method, headers, body }).then(async (answer) => {
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${url} answered ${answer.status}: ${text}`);
    const own = new Set(['content-length', 'date', 'connection', 'keep-alive']);
    return { fields: [...answer.headers].filter(([name]) => !own.has(name)).flat(), body: text };
  });
}

const raw = (method, path, fields = '', body = '') =>
  `${method} ${path} HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n${fields}${body ? `Content-Length: ${Buffer.byteLength(body)}\r\n` : ''}\r\n${body}`;

/** Pairs of CPU time per request, in turn, so that a change of the machine's speed meets both. */
async function pairs(a, b, requestA, requestB) {
  pin(0, a.pid);
  pin(0, b.pid);
  pin(1);
  const ratios = [];
  const costs = { a: [], b: [] };
  for (let round = 0; round < ROUNDS + 2; round++) {
    const costA = await cpuPerRequest(a, (count) => load(a.url, requestA, count), REQUESTS);
    const costB = await cpuPerRequest(b, (count) => load(b.url, requestB, count), REQUESTS);
    if (round < 2) continue;
    ratios.push(costB / costA);
    costs.a.push(costA);
    costs.b.push(costB);
  }
  return {
    ratio: median(ratios),
    detail: `${median(costs.a).toFixed(1)} us against ${median(costs.b).toFixed(1)} us of CPU a request`,
  };
}

async function againstBare(what, reach, { contract = SMALL, path, request, reads = false, sample = {} }) {
  const mock = await start(script('mock.mjs'), [JSON.stringify({ contract })]);
  const answer = await fetchOnce(mock.url + path, sample);
  const bare = await start(script('bare.mjs'), [JSON.stringify({ ...answer, reads })]);
  const { ratio, detail } = await pairs(mock, bare, request, request);
  report(what, ratio, reach, '', detail);
  await Promise.all([mock.stop(), bare.stop()]);
}

const pet = {
  name: 'Misty',
  species: 'cat',
  status: 'available',
  price: 249.5,
  bornOn: '2024-05-17',
  tags: ['calm', 'x'.repeat(900)],
};

const figures = {
  get: () =>
    againstBare(
      'GET of a small object, repeated, against node:http',
      { least: 0.7 },
      { path: '/pets/7', request: () => raw('GET', '/pets/7') },
    ),

  ids: () => {
    let id = 0;
    return againstBare('GET with a new id each time, against node:http', undefined, {
      path: '/pets/7',
      request: () => raw('GET', `/pets/${++id}`),
    });
  },

  post: () => {
    const body = JSON.stringify(pet);
    const headers = { 'content-type': 'application/json', 'x-api-key': 'k' };
    const request = () => raw('POST', '/pets', 'Content-Type: application/json\r\nX-Api-Key: k\r\n', body);
    return againstBare(
      'POST of 1 kB of JSON, repeated, against node:http',
      { least: 0.5 },
      { path: '/pets', request, reads: true, sample: { method: 'POST', headers, body } },
    );
  },

  last: async () => {
    const { file, isGitHub } = giant();
    const one = onlyLast(JSON.parse(readFileSync(file, 'utf8')));
    const path = one.path.replace(/\{[^}]*\}/g, 'x');
    const [big, small] = [
      await start(script('mock.mjs'), [JSON.stringify({ contract: file })]),
      await start(script('mock.mjs'), [JSON.stringify({ contract: one.file })]),
    ];
    const request = () => raw(one.method.toUpperCase(), path);
    const { ratio, detail } = await pairs(big, small, request, request);
    report(
      `last of ${isGitHub ? "GitHub's" : 'a giant with'} 1,223 operations against a contract of one`,
      ratio,
      { least: 0.95 },
      '',
      detail,
    );
    await Promise.all([big.stop(), small.stop()]);
  },

  start: () => startTimes('process start to first answer, small contract', SMALL, '/pets/7', {}, { most: 2.5 }),

  'start-giant': () => {
    const { file, isGitHub } = giant();
    const path = isGitHub ? '/zen' : '/things7/x';
    return startTimes(
      `process start to first answer, ${isGitHub ? "GitHub's contract" : 'a giant contract'}`,
      file,
      path,
      { parseFile: file },
      { most: 2.5 },
    );
  },

  memory: async () => {
    await memory('memory after start, small contract', SMALL, '/pets/7', { most: 90 });
    const { file, isGitHub } = giant();
    await memory(
      `memory after start, ${isGitHub ? "GitHub's contract" : 'a giant contract'}`,
      file,
      isGitHub ? '/zen' : '/things7/x',
      { most: 180 },
    );
  },
};

async function startTimes(what, contract, path, bareOptions, reach) {
  const ratios = [];
  const times = { a: [], b: [] };
  for (let round = 0; round < ROUNDS + 1; round++) {
    const a = await startOnce(CLI, ['serve', contract, '--port', '0', '--log', 'json', '--no-watch'], path);
    const b = await startOnce(script('bare.mjs'), [JSON.stringify(bareOptions)], path);
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

async function startOnce(file, args, path) {
  const server = await start(file, args);
  const status = await new Promise((resolve, reject) =>
    get(server.url + path, (answer) => answer.resume().on('end', () => resolve(answer.statusCode))).on('error', reject),
  );
  const took = performance.now() - server.spawned;
  await server.stop();
  if (status !== 200) throw new Error(`${path} answered ${status}`);
  return took;
}

async function memory(what, contract, path, reach) {
  const server = await start(CLI, ['serve', contract, '--port', '0', '--log', 'json', '--no-watch']);
  await fetchOnce(server.url + path);
  const status = readFileSync(`/proc/${server.pid}/status`, 'utf8');
  report(what, Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024, reach, ' MB', '');
  await server.stop();
}

const wanted = process.argv.slice(2).length > 0 ? process.argv.slice(2) : Object.keys(figures);
for (const name of wanted) await figures[name]();
process.exitCode = rows.every(({ ok }) => ok) ? 0 : 1;

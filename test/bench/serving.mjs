// What a request costs the server, as a ratio to a server that does less.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { giant, onlyLast, SMALL } from './contracts.mjs';
import { load } from './load.mjs';
import { median, report } from './report.mjs';
import { cpuPerRequest, fetchOnce, pin, start } from './server.mjs';

const script = (name) => fileURLToPath(new URL(name, import.meta.url));
const ROUNDS = 9;
const REQUESTS = 4000;

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

export const get = () =>
  againstBare(
    'GET of a small object, repeated, against node:http',
    { least: 0.7 },
    { path: '/pets/7', request: () => raw('GET', '/pets/7') },
  );

export function ids() {
  let id = 0;
  return againstBare(
    'GET of a small object, a new id each time, against node:http',
    { least: 0.5 },
    { path: '/pets/7', request: () => raw('GET', `/pets/${++id}`) },
  );
}

const pet = {
  name: 'Misty',
  species: 'cat',
  status: 'available',
  price: 249.5,
  bornOn: '2024-05-17',
  tags: ['calm', 'x'.repeat(900)],
};

export function post() {
  const body = JSON.stringify(pet);
  const headers = { 'content-type': 'application/json', 'x-api-key': 'k' };
  const request = () => raw('POST', '/pets', 'Content-Type: application/json\r\nX-Api-Key: k\r\n', body);
  return againstBare(
    'POST of 1 kB of JSON, repeated, against node:http',
    { least: 0.5 },
    { path: '/pets', request, reads: true, sample: { method: 'POST', headers, body } },
  );
}

export async function last() {
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
}

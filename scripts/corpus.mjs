// `npm run corpus`: an independent judge asks a mock of each real contract for every documented answer, and sends it invalid
// requests. The contracts and the judge lie beside the repository; without them there is nothing to run.
//   npm run corpus -- --sample        the contracts and requests that CI takes
//   npm run corpus -- --write         writes docs/conformance.md
//   npm run corpus -- --only github,stripe
//   npm run corpus -- --seed a,b,c    once with each seed; so does --seed a --seed b
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const judge = join(root, '../shared/oracle/run');
const contracts = join(root, '../shared/corpus/open');
const flag = (name) => process.argv.includes(`--${name}`);
const valueAfter = (name) => (flag(name) ? process.argv[process.argv.indexOf(`--${name}`) + 1] : undefined);

/** What the issue of this figure asks for, in percent. */
const REACH = { started: 100, accepted: 99.5, rejected: 99 };

if (!existsSync(judge) || !existsSync(contracts)) {
  console.log('corpus: skipped, the contracts and their judge are not beside this repository');
  process.exit(0);
}

const json = join(tmpdir(), 'mockgen-corpus.json');
const only = valueAfter('only');
const amount = flag('sample') ? ['--neg', '12'] : ['--neg', '40'];
const seeds = process.argv.flatMap((argument, i, all) => (argument === '--seed' ? (all[i + 1] ?? '').split(',') : []));
const runs = (seeds.length === 0 ? [undefined] : seeds).map((seed) => {
  const { summary, results } = judged(seed);
  const figures = measure(summary, results);
  console.log(seed === undefined ? '' : `\nseed ${seed}:`);
  console.log(table(figures));
  return { seed, summary, results, figures };
});
if (flag('write')) writeFileSync(join(root, 'docs/conformance.md'), page(runs));
process.exitCode = runs.every(({ figures }) => figures.every(({ ok }) => ok)) ? 0 : 1;

/** What the judge found of mocks with that seed. */
function judged(seed) {
  const options = `--log silent --no-watch --allow-refs ${contracts}${seed === undefined ? '' : ` --seed ${seed}`}`;
  const { status } = spawnSync(
    judge,
    [
      ...['--start', `node ${join(root, 'bin/mockgen.js')} serve {spec} --port {port} ${options}`],
      ...['--json', json, '--full', '--budget-ms', '300000', ...amount],
      ...(only ? ['--only', only] : flag('sample') ? ['--only', sample().join(',')] : []),
    ],
    { stdio: 'inherit', cwd: root },
  );
  if (status !== 0) process.exit(status ?? 1);
  return JSON.parse(readFileSync(json, 'utf8'));
}

/** Every sixth contract: small and large, of each version. */
function sample() {
  const index = JSON.parse(readFileSync(join(contracts, 'index.json'), 'utf8'));
  return index.filter((_, i) => i % 6 === 1).map(({ name }) => name);
}

function measure({ specs, started, diedDuring, tests, full, neg, classes }, all) {
  const rejected = (from) => from['request-rejected'] ?? 0;
  const crashed = (classes.crash ?? 0) + (full.classes.crash ?? 0);
  const valid = tests + full.tests;
  const accepted = valid - rejected(classes) - rejected(full.classes) - crashed;
  const nonConforming = ['schema-violation', 'bad-content-type', 'malformed', 'undocumented-status'].reduce(
    (sum, name) => sum + (classes[name] ?? 0) + (full.classes[name] ?? 0),
    0,
  );
  return [
    figure('contracts that start', started, specs, REACH.started),
    figure('valid requests accepted', accepted, valid, REACH.accepted),
    figure('invalid requests rejected with 4xx', neg.rejected, neg.tests, REACH.rejected),
    figure('answers that conform to the contract', accepted - nonConforming, accepted),
    {
      what: 'crashes and hangs',
      text: String(diedDuring.length + all.filter(({ oracle }) => oracle?.stopped === 'server unreachable').length),
      ok: diedDuring.length === 0,
    },
  ];
}

function figure(what, part, whole, reach) {
  const percent = whole === 0 ? 100 : (100 * part) / whole;
  return {
    what,
    text: `${percent.toFixed(2)} % (${part} of ${whole})`,
    reach,
    ok: reach === undefined || percent >= reach,
  };
}

function table(rows) {
  const lines = rows.map(
    ({ what, text, reach, ok }) =>
      `| ${what} | ${text} | ${reach === undefined ? '' : `≥ ${reach} %`} | ${ok ? 'yes' : '**no**'} |`,
  );
  return ['| what | measured | reach | held |', '|---|---|---|---|', ...lines].join('\n');
}

/** The seed that the page is about, and the answers that conform under others; nothing where none was asked for. */
function seedsOf(seed, others) {
  if (seed === undefined) return '';
  const found = others.map((other) => {
    const { text } = other.figures.find(({ what }) => what.startsWith('answers'));
    return ` With the seed ${other.seed}, ${text} of the answers conform.`;
  });
  return `\nThat is with the seed ${seed}.${found.join('')}\n`;
}

/** The first run in full, and what the others found of the answers. */
function page([{ seed, figures: rows, summary, results: all }, ...others]) {
  const { neg, startMs, rssMB } = summary;
  const kinds = Object.entries(neg.byKind).map(([kind, { tests, rejected }]) => `| ${kind} | ${tests} | ${rejected} |`);
  const contractRows = all.map(({ name, version, startMs: start, peakRssMB, oracle }) => {
    const { tests = 0, classes = {}, neg: negative = {} } = oracle ?? {};
    return `| ${name} | ${version ?? ''} | ${start ?? 'no'} | ${peakRssMB} | ${classes.ok ?? 0} of ${tests} | ${negative.rejected ?? 0} of ${negative.tests ?? 0} |`;
  });
  return `# Conformance on real contracts

An independent judge, which shares no code with mockgen, reads each contract by itself, builds a valid request for every
operation and documented media type, and holds the answer (status, content type, headers, body) against the contract. Then it
sends requests that it knows to be invalid. \`npm run corpus -- --write\` makes this page; the contracts are third parties' and
not part of this repository.

${table(rows)}
${seedsOf(seed, others)}
Start-up: median ${startMs.p50} ms, slowest ${startMs.max} ms. Peak memory: median ${rssMB.p50} MB, largest ${rssMB.max} MB, while being asked
for every operation.

## Invalid requests, by kind

| kind | sent | rejected |
|---|---|---|
${kinds.join('\n')}

## Contract by contract

| contract | OpenAPI | start, ms | peak memory, MB | conforming answers | invalid rejected |
|---|---|---|---|---|---|
${contractRows.join('\n')}
`;
}

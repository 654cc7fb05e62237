import type { Contract, OperationEntry } from '../runtime/model/contract.ts';
import type { Mount } from '../server/mount.ts';
import type { Serving } from '../server/serve.ts';
import { VERSION } from '../version.ts';
import { paint, printable } from './output.ts';
import type { LogFormat } from './request-log.ts';

const MOST_ROWS = 40;
const MOST_RESOLVED = 20;

/** Says what is served and where, and what to try first. */
export function announce(serving: Serving, format: LogFormat, startMs: number): void {
  if (format === 'silent') return;
  if (format === 'json') {
    const contracts = serving.mounts.map(({ prefixes, mock: { contract } }) => ({
      name: contract.name,
      title: contract.title,
      version: contract.version,
      operations: contract.operations.length,
      prefixes,
    }));
    process.stdout.write(`${printable(JSON.stringify({ event: 'listening', url: serving.url, contracts }))}\n`);
    return;
  }
  const color = paint(process.stdout);
  const isAlone = serving.mounts.length === 1;
  const tables = serving.mounts.map((mount) => [heading(mount, isAlone), ...table(mount.mock.contract), ''].join('\n'));
  const sample = serving.mounts.flatMap((mount) => sampleUrl(mount) ?? [])[0];
  const ready = `${color('bold', `mockgen ${VERSION}`)} listens on ${color(['bold', 'cyan'], serving.url)} (started in ${startMs.toFixed(0)} ms)`;
  const insecure = serving.url.startsWith('https') ? '-k ' : '';
  const hint = sample === undefined ? [] : [`try     curl -i ${insecure}${shellWord(serving.url + sample)}`];
  process.stdout.write(`${[...tables, ready, ...hint, ''].join('\n')}\n`);
}

function heading({ prefixes, mock }: Mount, isAlone: boolean): string {
  const color = paint(process.stdout);
  const { name, title, version, openapi } = mock.contract;
  const format = openapi === undefined ? '' : `${openapi.startsWith('2') ? 'Swagger' : 'OpenAPI'} ${openapi}, `;
  const place = isAlone ? '' : ` at ${prefixes.map((prefix) => printable(prefix) || '/').join(', ')}`;
  return `${color('bold', printable(title))} ${printable(version)}${place} ${color('dim', `(${printable(format + name)})`)}`;
}

function table({ operations, name }: Contract): readonly string[] {
  const color = paint(process.stdout);
  if (operations.length === 0) return ['  no operations: every request is answered with 404'];
  const shown = operations
    .slice(0, MOST_ROWS)
    .map(({ method, path, id }) => ({ method: printable(method), path: printable(path), id: printable(id) }));
  const width = Math.min(60, Math.max(...shown.map(({ path }) => path.length)));
  const rows = shown.map(
    ({ method, path, id }) => `  ${color('cyan', method.padEnd(7))} ${path.padEnd(width)}  ${color('dim', id)}`,
  );
  const more = operations.length - shown.length;
  return more > 0 ? [...rows, color('dim', `  ... and ${more} more operations of ${printable(name)}`)] : rows;
}

/** A path that answers at once when it is pasted: a GET that asks for nothing. */
function sampleUrl({ prefixes, mock }: Mount): string | undefined {
  const gets = mock.contract.operations.filter(({ method }) => method === 'GET').slice(0, MOST_RESOLVED);
  const easy = gets.find((entry) => !entry.path.includes('{') && asksNothing(entry)) ?? gets[0];
  const prefix = easy?.bases.find((base) => prefixes.includes(base)) ?? prefixes[0] ?? '';
  return easy && `${prefix}${easy.path}`.replace(/\{[^}]*\}/g, '1');
}

function asksNothing(entry: OperationEntry): boolean {
  const { parameters, security } = entry.resolve();
  return (
    !parameters.some(({ required }) => required) && (security.length === 0 || security.some((all) => all.length === 0))
  );
}

/** A URL to paste into a shell: whatever a contract calls its paths, nothing of it is run. */
function shellWord(url: string): string {
  const plain = url.replace(/[^!-&(-~]/gu, (character) =>
    Array.from(new TextEncoder().encode(character), (byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  );
  return /^[\w:./%~@-]+$/.test(plain) ? plain : `'${plain}'`;
}

import { diagnose, shown } from '../diagnostics.ts';
import { type ContractNode, child, children, sourceOf, stringField } from '../node.ts';
import { isHttp } from '../read/fetch.ts';
import type { Reader } from '../reference/reader.ts';
import { fieldOf, type PathItem } from './path-item.ts';

/** How many prefixes the variables of one server may make (OAS §4.8.6); beyond it they stay templates. */
const MAX_COMBINATIONS = 16;

/** Finds the path prefixes of the servers that apply to an operation: its own, its path item's, or the root's. */
export function createBases(reader: Reader): (item: PathItem, operation: ContractNode) => readonly string[] {
  const known = new Map<unknown, readonly string[]>();
  const root = reader.root.document.dialect === '2.0' ? [swaggerBase(reader)] : undefined;
  const basesOf = (servers: ContractNode | undefined): readonly string[] => {
    const bases = known.get(servers?.value) ?? serverBases(reader, servers);
    known.set(servers?.value, bases);
    return bases;
  };
  return (item, operation) =>
    root ?? basesOf(serversIn(operation) ?? nonEmpty(fieldOf(item, 'servers')) ?? serversIn(reader.root));
}

const serversIn = (node: ContractNode): ContractNode | undefined => nonEmpty(child(node, 'servers'));

const nonEmpty = (servers: ContractNode | undefined): ContractNode | undefined =>
  Array.isArray(servers?.value) && servers.value.length > 0 ? servers : undefined;

function swaggerBase(reader: Reader): string {
  const node = child(reader.root, 'basePath');
  if (node === undefined) return '';
  return typeof node.value === 'string' ? trimmed(`/${node.value}`) : unparsable(reader, node, node.value);
}

function serverBases(reader: Reader, servers: ContractNode | undefined): readonly string[] {
  const bases = children(servers).flatMap(([, server]) => basesOfServer(reader, server));
  return bases.length === 0 ? [''] : [...new Set(bases)];
}

function basesOfServer(reader: Reader, server: ContractNode): readonly string[] {
  const url = stringField(server, 'url');
  const variables = child(server, 'variables');
  const path = url === undefined ? undefined : pathOf(withOrigin(url.trim(), variables), server.document.url);
  if (path === undefined) return [unparsable(reader, child(server, 'url') ?? server, url)];
  return expand(path, variables).map(trimmed);
}

/** A variable that begins the URL and is no path on its own holds scheme and host: its default is written out. */
function withOrigin(url: string, variables: ContractNode | undefined): string {
  const [whole, name = ''] = /^\{([^{}]+)\}/.exec(url) ?? [];
  const standard = stringField(variables && child(variables, name), 'default');
  return whole !== undefined && standard?.includes('//') ? standard + url.slice(whole.length) : url;
}

/** The path of a server URL with its variables untouched; `undefined` where the text is not a URL reference. */
function pathOf(url: string, base: string): string | undefined {
  const match = /^((?:[A-Za-z][A-Za-z0-9+.-]*:|\{[^{}]+\}:)?(?:\/\/[^/?#]*)?)([^?#]*)/.exec(url);
  const [, origin = '', path] = match ?? [];
  if (path === undefined || /\s/.test(path)) return undefined;
  const relative = path.replace(/^(?:\.{1,2}(?:\/|$))+/, '');
  const isRelative = origin === '' && !path.startsWith('/') && isHttp(base);
  return isRelative ? new URL('.', base).pathname + relative : relative;
}

/** The prefix with every combination of the variables' `enum` values, or with its variables where those are open. */
function expand(path: string, variables: ContractNode | undefined): readonly string[] {
  let paths: readonly string[] = [path];
  for (const [, name = ''] of path.matchAll(/\{([^{}]+)\}/g)) {
    const variable = variables && child(variables, name);
    const values = children(variable && child(variable, 'enum')).map(([, item]) => String(item.value));
    const next = paths.flatMap((one) => values.map((value) => one.replaceAll(`{${name}}`, value)));
    if (next.length > MAX_COMBINATIONS) return [path];
    if (next.length > 0) paths = next;
  }
  return paths;
}

/** Without a trailing slash, with a single leading one; `''` for the root. */
function trimmed(path: string): string {
  const bare = path.replace(/^\/+/, '').replace(/\/+$/, '');
  return bare === '' ? '' : `/${bare}`;
}

function unparsable(reader: Reader, node: ContractNode, url: unknown): string {
  const message = `The server URL ${shown(url)} cannot be read; its path is taken as "/".`;
  reader.report(diagnose('invalid-server', sourceOf(node), message));
  return '';
}

import type { Operation, OperationEntry } from '../../runtime/model/contract.ts';
import { diagnose } from '../diagnostics.ts';
import { type ContractNode, children, fieldsOf, sourceOf } from '../node.ts';
import type { Reader } from '../reference/reader.ts';
import { fieldOf, listPathItems, type PathItem } from './path-item.ts';
import { createRegister } from './register.ts';
import { createBases } from './servers.ts';

/** An operation where it is written, before anything of it is read. */
export interface OperationSite {
  readonly id: string;
  /** Upper case, or as written under `additionalOperations`. */
  readonly method: string;
  /** With a leading slash. */
  readonly path: string;
  readonly item: PathItem;
  readonly node: ContractNode;
}

const METHODS: ReadonlySet<string> = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']);
/** What a path item that cannot be read is taken to have, so that its path answers with the flaw. */
const USUAL_METHODS: readonly string[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/**
 * Every operation of the contract as an entry; `normalize` reads the rest when it is first asked for. Only what the
 * matcher needs is looked at, because a contract may have thousands.
 */
export function listOperations(
  reader: Reader,
  normalize: (site: OperationSite) => Operation,
): readonly OperationEntry[] {
  const basesOf = createBases(reader);
  const register = createRegister(reader);
  return listPathItems(reader).flatMap((item) =>
    methodsOf(reader, item).map(({ method, node }) => {
      const path = templateOf(reader, item);
      const id = register(method, path, node);
      return entry({ id, method, path, item, node }, basesOf(item, node), normalize);
    }),
  );
}

/** RFC 6570 expressions such as `{.id*}`: the parameter's style and explode say the same. */
const EXPRESSION = /\{[.;]?([^{}*]+)\*?\}/g;

/** The path template with a slash in front and plain names. */
function templateOf(reader: Reader, { path, node }: PathItem): string {
  const plain = path.replace(EXPRESSION, '{$1}');
  if (plain !== path) {
    const message = `The path ${path} is read as ${plain}: "style" and "explode" of the parameters say the rest.`;
    reader.report(diagnose('path-expression', sourceOf(node), message));
  }
  return plain.startsWith('/') ? plain : `/${plain}`;
}

function entry(
  site: OperationSite,
  bases: readonly string[],
  normalize: (site: OperationSite) => Operation,
): OperationEntry {
  const { id, method, path, node } = site;
  let operation: Operation | undefined;
  const resolve = (): Operation => {
    operation ??= normalize(site);
    return operation;
  };
  return { id, method, path, bases, source: sourceOf(node), resolve };
}

interface Method {
  readonly method: string;
  readonly node: ContractNode;
}

function methodsOf(reader: Reader, item: PathItem): readonly Method[] {
  const found: Method[] = [];
  const is32 = reader.library.root.dialect === '3.2';
  for (const name of new Set(item.layers.flatMap((layer) => Object.keys(fieldsOf(layer))))) {
    if (!METHODS.has(name) && !(is32 && name === 'query')) continue;
    const node = fieldOf(item, name);
    if (node !== undefined && node.value !== null) found.push({ method: name.toUpperCase(), node });
  }
  if (is32) for (const [method, node] of children(fieldOf(item, 'additionalOperations'))) found.push({ method, node });
  if (item.flaw === undefined) return found;
  const missing = USUAL_METHODS.filter((method) => !found.some((known) => known.method === method));
  return [...found, ...missing.map((method) => ({ method, node: item.node }))];
}

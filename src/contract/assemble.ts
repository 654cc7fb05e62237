import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '../runtime/model/diagnostic.ts';
import { keyOf } from './diagnostics.ts';
import { createLocator } from './locate/locate.ts';
import { child, type SourceDocument, stringField } from './node.ts';
import { listOperations } from './operation/entries.ts';
import { normalizeOperation } from './operation/operation.ts';
import type { LoadedContract, LoadOptions } from './options.ts';
import { openLibrary } from './reference/library.ts';
import { openReader } from './reference/open.ts';
import { readReachable } from './reference/reach.ts';
import type { Reader } from './reference/reader.ts';
import { mayFetch } from './remote.ts';
import type { Root } from './root.ts';
import { createSchemas } from './schema/schemas.ts';

/** Makes a Contract of its root document: lists the operations, and normalises the rest when it is asked for. */
export async function assemble({ document, remote, diagnostics }: Root, options: LoadOptions): Promise<LoadedContract> {
  const found = new Map<string, Diagnostic>();
  const report = (diagnostic: Diagnostic): void => {
    const key = keyOf(diagnostic);
    if (!found.has(key)) found.set(key, diagnostic);
  };
  for (const diagnostic of diagnostics) report(diagnostic);
  const library = openLibrary(document, { folders: foldersOf(document, options), report });
  const reader = openReader(library, report);
  if (mayFetch(document.url, options)) await readReachable(library, remote);
  const info = child(reader.root, 'info');
  const contract: LoadedContract = {
    name: document.name,
    title: stringField(info, 'title') ?? '',
    version: stringField(info, 'version') ?? '',
    openapi: stringField(reader.root, 'openapi') ?? stringField(reader.root, 'swagger') ?? document.dialect,
    operations: listOperations(reader, (site) => normalizeOperation(reader, site)),
    schema: createSchemas(reader),
    diagnostics: () => [...found.values()],
    locate: createLocator(library),
    root: document.value,
    get files() {
      return library.files;
    },
    get readings() {
      return library.readings;
    },
    readAll: () => readReachable(library, remote),
  };
  readers.set(contract, reader);
  return contract;
}

const readers = new WeakMap<LoadedContract, Reader>();

/** The Reader behind a contract, for what looks deeper into it than a Contract lets others. */
export function readerOf(contract: LoadedContract): Reader {
  const reader = readers.get(contract);
  if (reader === undefined) throw new TypeError('The contract was not made by loadContract.');
  return reader;
}

function foldersOf(document: SourceDocument, { allowRefs = [] }: LoadOptions): readonly string[] {
  const own = document.url.startsWith('file:') ? [path.dirname(fileURLToPath(document.url))] : [];
  return [...own, ...allowRefs.map((folder) => path.resolve(folder))];
}

import type { Diagnostic } from '../runtime/model/diagnostic.ts';
import { readerOf } from './assemble.ts';
import { keyOf } from './diagnostics.ts';
import { located } from './locate/located.ts';
import type { LoadedContract } from './options.ts';
import { checkDocument } from './validate/document-schema.ts';
import { duplicateKeys } from './validate/duplicate-keys.ts';
import { normalizeEverything } from './validate/everything.ts';

/**
 * Everything that is wrong with a contract, each thing once, with its location, in the order of the text. Reads every
 * document that a reference reaches, but opens no connection that loading was not allowed to open. What else was found,
 * `more`, takes its place among the rest.
 */
export async function validateContract(
  contract: LoadedContract,
  more: readonly Diagnostic[] = [],
): Promise<readonly Diagnostic[]> {
  await contract.readAll();
  const reader = readerOf(contract);
  normalizeEverything(contract, reader);
  const { documents, root } = reader.library;
  const own = [...contract.diagnostics(), ...documents.flatMap(duplicateKeys)];
  const told = new Set(own.map(({ source }) => source));
  const others = (await checkDocument(root)).filter(({ source }) => !told.has(source));
  const found = [...own, ...others, ...more].map((diagnostic) => located(contract, diagnostic));
  const unique = new Map(found.map((diagnostic) => [keyOf(diagnostic), diagnostic]));
  const order = new Map(documents.map((document, index) => [document.file, index]));
  return [...unique.values()].sort((a, b) => compare(rankOf(a, order), rankOf(b, order)));
}

type Rank = readonly [document: number, line: number, column: number];

function rankOf({ location }: Diagnostic, order: ReadonlyMap<string, number>): Rank {
  return [order.get(location?.file ?? '') ?? 0, location?.line ?? 0, location?.column ?? 0];
}

const compare = (a: Rank, b: Rank): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];

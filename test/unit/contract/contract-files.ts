import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { type LoadedContract, type LoadOptions, loadContract, UnusableContract } from '../../../src/contract/load.ts';
import type { Operation } from '../../../src/runtime/model/contract.ts';
import type { Diagnostic } from '../../../src/runtime/model/diagnostic.ts';

type Content = string | Uint8Array | object;

/** Writes files to a folder that lives as long as the test; objects are written as JSON. */
export function writeFiles(files: Readonly<Record<string, Content>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'mockgen-contract-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    const isText = typeof content === 'string' || content instanceof Uint8Array;
    writeFileSync(file, isText ? content : JSON.stringify(content, null, 2));
  }
  return folder;
}

/** Loads `api.json` or `api.yaml` of the files. */
export function loadFiles(files: Readonly<Record<string, Content>>, options?: LoadOptions): Promise<LoadedContract> {
  const root = Object.keys(files).find((name) => /^api\.|\/api\./.test(name)) ?? 'api.yaml';
  return loadContract(path.join(writeFiles(files), root), options);
}

/** Loads a document that an object describes. */
export function load(document: object): Promise<LoadedContract> {
  return loadContract('-', { stdin: async () => Buffer.from(JSON.stringify(document)) });
}

/** Loads a 3.0 document with one operation, `GET /x`, or whatever `fields` say otherwise. */
export async function operationOf(operation: object, fields: object = {}): Promise<Operation> {
  const responses = { 200: { description: 'ok' } };
  const contract = await load({ openapi: '3.0.3', paths: { '/x': { get: { responses, ...operation } } }, ...fields });
  const [entry] = contract.operations;
  if (entry === undefined) throw new Error('The contract has no operation.');
  return entry.resolve();
}

/** The Diagnostic of a contract that cannot be loaded. */
export async function refusal(loading: Promise<unknown>): Promise<Diagnostic> {
  const error = await loading.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof UnusableContract) return error.diagnostic;
  throw new Error(`The contract was not refused: ${String(error)}`);
}

export const codes = (contract: LoadedContract): readonly string[] => contract.diagnostics().map(({ code }) => code);

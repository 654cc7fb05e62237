import type { Diagnostic, Severity } from '../runtime/model/diagnostic.ts';
import type { Source } from '../runtime/model/schema.ts';
import { Flaw } from '../runtime/schema/lookup.ts';

/** The stable name of a kind of Diagnostic. */
export type DiagnosticCode =
  | 'unreadable-contract'
  | 'unparsable-contract'
  | 'not-openapi'
  | 'empty-contract'
  | 'lenient-parse'
  | 'invalid-encoding'
  | 'unsupported-version'
  | 'unresolved-reference'
  | 'reference-outside'
  | 'remote-reference'
  | 'circular-reference'
  | 'duplicate-key'
  | 'duplicate-operation-id'
  | 'duplicate-path'
  | 'path-without-slash'
  | 'path-expression'
  | 'invalid-path-item'
  | 'invalid-operation'
  | 'invalid-parameter'
  | 'ignored-parameter'
  | 'undeclared-path-parameter'
  | 'unused-path-parameter'
  | 'invalid-request-body'
  | 'invalid-response'
  | 'missing-responses'
  | 'invalid-status'
  | 'invalid-media-type'
  | 'empty-example'
  | 'unreadable-example'
  | 'invalid-server'
  | 'unknown-security-scheme'
  | 'invalid-security-scheme'
  | 'invalid-schema'
  | 'invalid-keyword'
  | 'ignored-keyword'
  | 'unknown-type'
  | 'unknown-hint'
  | 'invalid-discriminator'
  | 'schema-too-deep'
  | 'invalid-document';

/**
 * Every Diagnostic that reading a contract can give, with its severity: an `error` costs a part of the contract, a
 * `warning` tells how a mistake was read. `docs/diagnostics.md` explains each one.
 */
export const DIAGNOSTICS: Readonly<Record<DiagnosticCode, Severity>> = {
  'unreadable-contract': 'error',
  'unparsable-contract': 'error',
  'not-openapi': 'error',
  'empty-contract': 'error',
  'lenient-parse': 'warning',
  'invalid-encoding': 'warning',
  'unsupported-version': 'warning',
  'unresolved-reference': 'error',
  'reference-outside': 'error',
  'remote-reference': 'error',
  'circular-reference': 'error',
  'duplicate-key': 'warning',
  'duplicate-operation-id': 'warning',
  'duplicate-path': 'error',
  'path-without-slash': 'warning',
  'path-expression': 'info',
  'invalid-path-item': 'error',
  'invalid-operation': 'error',
  'invalid-parameter': 'warning',
  'ignored-parameter': 'warning',
  'undeclared-path-parameter': 'warning',
  'unused-path-parameter': 'warning',
  'invalid-request-body': 'error',
  'invalid-response': 'warning',
  'missing-responses': 'warning',
  'invalid-status': 'warning',
  'invalid-media-type': 'warning',
  'empty-example': 'warning',
  'unreadable-example': 'warning',
  'invalid-server': 'warning',
  'unknown-security-scheme': 'warning',
  'invalid-security-scheme': 'warning',
  'invalid-schema': 'warning',
  'invalid-keyword': 'warning',
  'ignored-keyword': 'info',
  'unknown-type': 'warning',
  'unknown-hint': 'warning',
  'invalid-discriminator': 'warning',
  'schema-too-deep': 'error',
  'invalid-document': 'warning',
};

/** Makes a Diagnostic of the catalogue. */
export function diagnose(code: DiagnosticCode, source: Source, message: string, help?: string): Diagnostic {
  return { code, severity: DIAGNOSTICS[code], message, source, ...(help === undefined ? {} : { help }) };
}

/** What two Diagnostics share when they tell the same thing of the same place. */
export const keyOf = ({ code, source, location, message }: Diagnostic): string =>
  `${code} ${source} ${location?.line ?? ''}:${location?.column ?? ''} ${message}`;

/** A {@link Flaw} of the catalogue, to be thrown where a part of the contract cannot work. */
export function flaw(code: DiagnosticCode, source: Source, message: string, help?: string): Flaw {
  return new Flaw(diagnose(code, source, message, help));
}

/** Nothing can be served of this contract: it cannot be read or parsed, or it is not OpenAPI. */
export class UnusableContract extends Error {
  readonly diagnostic: Diagnostic;
  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.name = 'UnusableContract';
    this.diagnostic = diagnostic;
  }
}

/** A value as a message shows it: short, whatever a stranger wrote. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value !== 'string') return String(value);
  return JSON.stringify(value.length > 120 ? `${value.slice(0, 117)}...` : value);
}

import type { Diagnostic, Severity } from '../runtime/model/diagnostic.ts';
import type { Source } from '../runtime/model/schema.ts';
import { Flaw } from '../runtime/schema/lookup.ts';

/**
 * Every Diagnostic that reading a contract can give, with its severity: an `error` costs a part of the contract, a
 * `warning` tells how a mistake was read. `docs/diagnostics.md` explains each one.
 */
export const DIAGNOSTICS = {
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
  'invalid-path-item': 'error',
  'invalid-operation': 'error',
  'invalid-parameter': 'error',
  'ignored-parameter': 'warning',
  'undeclared-path-parameter': 'warning',
  'unused-path-parameter': 'warning',
  'invalid-request-body': 'error',
  'invalid-response': 'warning',
  'missing-responses': 'warning',
  'invalid-status': 'warning',
  'invalid-media-type': 'warning',
  'invalid-header': 'warning',
  'invalid-example': 'warning',
  'unreadable-example': 'warning',
  'invalid-server': 'warning',
  'unknown-security-scheme': 'warning',
  'invalid-security-scheme': 'warning',
  'invalid-schema': 'warning',
  'invalid-keyword': 'warning',
  'ignored-keyword': 'info',
  'unknown-type': 'warning',
  'invalid-discriminator': 'warning',
  'schema-too-deep': 'error',
  'invalid-document': 'warning',
} as const satisfies Readonly<Record<string, Severity>>;

export type DiagnosticCode = keyof typeof DIAGNOSTICS;

/** Makes a Diagnostic of the catalogue. */
export function diagnose(code: DiagnosticCode, source: Source, message: string, help?: string): Diagnostic {
  return { code, severity: DIAGNOSTICS[code], message, source, ...(help === undefined ? {} : { help }) };
}

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

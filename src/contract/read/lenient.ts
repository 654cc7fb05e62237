import { createRequire } from 'node:module';
import type * as Yaml from 'yaml';
import { isTooLarge } from './expand.ts';
import { type Trouble, Unparsable } from './trouble.ts';

/**
 * Parses YAML that the strict parser refused for `trouble`, such as deficient indentation, with a slower parser that
 * overlooks it. Loaded when it is needed, and synchronously, because references are followed synchronously. Throws an
 * {@link Unparsable} that gives the strict parser's reason.
 */
export function parseLeniently(text: string, trouble: Trouble): unknown {
  const value = attempt(text);
  if (value === undefined) throw new Unparsable(trouble);
  if (isTooLarge(value)) throw new Unparsable({ reason: 'its aliases expand to too large a document' });
  return value;
}

/** How the lenient parser is asked to read, wherever it is used. */
export const LENIENT = { strict: false, uniqueKeys: false, merge: true, logLevel: 'silent' } as const;

/** The `yaml` package, loaded when first asked for. */
export function yamlPackage(): typeof Yaml {
  return createRequire(import.meta.url)('yaml');
}

/** Mistakes in a scalar that leave no doubt about its text, such as one that begins with `@`. */
const HARMLESS: ReadonlySet<string> = new Set(['BAD_SCALAR_START', 'BAD_DQ_ESCAPE']);

function attempt(text: string): unknown {
  try {
    const document = yamlPackage().parseDocument(text, LENIENT);
    const isHarmless = document.errors.every(({ code }) => HARMLESS.has(code));
    return isHarmless ? document.toJS({ maxAliasCount: 10_000 }) : undefined;
  } catch {
    return undefined; // Its own reason is worth less than the strict parser's.
  }
}

import type { Diagnostic } from '../../runtime/model/diagnostic.ts';
import { diagnose, shown } from '../diagnostics.ts';
import { escapeSegment, type SourceDocument } from '../node.ts';

/** What Ajv says of one place; the part of its ErrorObject that is read here. */
interface Finding {
  readonly instancePath: string;
  readonly keyword: string;
  readonly message: string;
  readonly property: string | undefined;
}

/**
 * Holds a 2.0, 3.0 or 3.1 document against the OpenAPI Initiative's schema of its version. The validator gets a copy of
 * the parsed document and is kept from following any reference, so it reads no file and opens no connection.
 */
export async function checkDocument(document: SourceDocument): Promise<readonly Diagnostic[]> {
  if (document.dialect === '3.2') return [];
  const { default: SwaggerParser } = await import('@apidevtools/swagger-parser');
  try {
    const api = JSON.parse(JSON.stringify(document.value));
    await new SwaggerParser().validate(api, {
      resolve: { external: false, file: false, http: false },
      dereference: { circular: 'ignore', excludedPathMatcher: () => true },
      validate: { schema: true, spec: false },
    });
    return [];
  } catch (error) {
    return explain(document, error);
  }
}

function explain({ name }: SourceDocument, error: unknown): readonly Diagnostic[] {
  const details = error instanceof Error && 'details' in error ? error.details : undefined;
  if (!Array.isArray(details)) return []; // A version it does not know, a nesting beyond its stack, or a mistake reported elsewhere.
  return essential(details.map(findingOf)).map(({ instancePath, message, property }) => {
    const pointer = property === undefined ? instancePath : `${instancePath}/${escapeSegment(property)}`;
    const place = instancePath === '' ? 'The document' : instancePath;
    return diagnose('invalid-document', `${name}#${pointer}`, `${place} ${message}.`);
  });
}

function findingOf(detail: unknown): Finding {
  const { instancePath, keyword, message, params } = { ...Object(detail) };
  const property = params?.additionalProperty ?? params?.unevaluatedProperty;
  return {
    instancePath: String(instancePath ?? ''),
    keyword: String(keyword),
    message: property === undefined ? String(message) : `has an unknown field ${shown(property)}`,
    property: typeof property === 'string' ? property : undefined,
  };
}

/** Keywords that only sum up what others say of the same place or inside it. */
const SUMMARIES: ReadonlySet<string> = new Set(['oneOf', 'anyOf', 'allOf', 'if', 'not', 'const']);

/** The findings that name a cause: a failed alternative says less than the failures in it, and `$ref` is always one. */
function essential(findings: readonly Finding[]): readonly Finding[] {
  const isCause = ({ keyword, message }: Finding): boolean => !SUMMARIES.has(keyword) && !message.includes("'$ref'");
  // The schema of 3.1 forgets that a path item may have a `$ref`.
  const causes = findings.filter(({ property }) => property !== '$ref').filter(isCause);
  const inner = new Set(causes.flatMap(({ instancePath }) => ancestorsOf(instancePath)));
  const summaries = findings.filter((finding) => SUMMARIES.has(finding.keyword) && !inner.has(finding.instancePath));
  const seen = new Set<string>();
  return [...causes, ...summaries].filter(({ instancePath, property }) => {
    const key = `${instancePath} ${property}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** A pointer and every pointer around it. */
function ancestorsOf(pointer: string): readonly string[] {
  const found = [pointer];
  for (let end = pointer.lastIndexOf('/'); end >= 0; end = pointer.lastIndexOf('/', end - 1)) {
    found.push(pointer.slice(0, end));
    if (end === 0) break;
  }
  return found;
}

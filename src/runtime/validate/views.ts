import type { Diagnostic } from '../model/diagnostic.ts';
import type { Schema, SchemaId, Source } from '../model/schema.ts';
import { requireSchema, type SchemaLookup } from '../schema/lookup.ts';
import type { Patterns } from './pattern/patterns.ts';
import type { Direction } from './verdict.ts';
import { freshScope, type Scope, type ViewContext, viewOf } from './view.ts';
import { createVisibility, type Visibility } from './visibility.ts';

/** A schema of the contract as it is asserted at some of the places that refer to it. */
export interface View {
  readonly id: SchemaId;
  readonly schema: Schema;
}

/** The views of a contract's schemas, each made when it is first asked for and shared by all that refer to it. */
export interface Views {
  /** The key of a schema's view. */
  key(id: SchemaId, direction: Direction): string;
  get(key: string): View;
}

export function createViews(
  contract: SchemaLookup,
  patterns: Patterns,
  report: (diagnostic: Diagnostic) => void,
): Views {
  const visibilities = {
    request: createVisibility(contract, 'readOnly'),
    response: createVisibility(contract, 'writeOnly'),
  };
  const keys = new Map<string, string>();
  const pending: (() => View)[] = [];
  const views: View[] = [];
  const acceptsPattern = createPatternFilter(patterns, report);

  const reference = (id: SchemaId, { visibility, hidden }: Scope): string => {
    const scope = { visibility, hidden: relevant(hidden, id, visibility, contract) };
    const direction = visibility === undefined ? '' : visibility === visibilities.request ? 'request' : 'response';
    const name = JSON.stringify([id, direction, ...[...scope.hidden].sort()]);
    const key = keys.get(name) ?? String(pending.push(() => build(id, scope)) - 1);
    keys.set(name, key);
    return key;
  };
  const build = (id: SchemaId, scope: Scope): View => {
    const context: ViewContext = {
      reference,
      acceptsPattern: (pattern, pointer) => acceptsPattern(pattern, id + pointer),
    };
    return { id, schema: viewOf(requireSchema(contract, id), scope, context) };
  };
  return {
    key: (id, direction) => reference(id, freshScope(visibilities[direction])),
    get(key) {
      const index = Number(key);
      const view = views[index] ?? pending[index]?.();
      if (view === undefined) throw new Error(`there is no view ${key}`);
      views[index] = view;
      return view;
    },
  };
}

/** The hidden names that make a difference to the schema, so that it has as few views as can be. */
function relevant(
  hidden: ReadonlySet<string>,
  id: SchemaId,
  visibility: Visibility | undefined,
  contract: SchemaLookup,
): ReadonlySet<string> {
  if (hidden.size === 0 || visibility === undefined) return new Set();
  const schema = requireSchema(contract, id);
  const demanded = visibility.demanded(schema);
  const known = visibility.sometimes(schema);
  return new Set([...hidden].filter((name) => demanded.has(name) && !known.has(name)));
}

function createPatternFilter(patterns: Patterns, report: (diagnostic: Diagnostic) => void) {
  const reported = new Set<Source>();
  return (pattern: string, source: Source): boolean => {
    const matcher = patterns.get(pattern);
    if (matcher !== undefined && !matcher.bounded) return true;
    if (!reported.has(source)) {
      reported.add(source);
      report(matcher === undefined ? unusablePattern(pattern, source) : boundedPattern(pattern, source));
    }
    return matcher !== undefined;
  };
}

function unusablePattern(pattern: string, source: Source): Diagnostic {
  return {
    code: 'unusable-pattern',
    severity: 'warning',
    message: `The pattern ${JSON.stringify(pattern)} is not a regular expression, so it is not asserted.`,
    source,
    help: 'Write it in the syntax of ECMA-262, as JSON Schema asks for.',
  };
}

function boundedPattern(pattern: string, source: Source): Diagnostic {
  return {
    code: 'costly-pattern',
    severity: 'warning',
    message: `The pattern ${JSON.stringify(pattern)} can take exponential time, so it is asserted for short texts only.`,
    source,
    help: 'Avoid back-references and large counted repeats next to repeats that can overlap.',
  };
}

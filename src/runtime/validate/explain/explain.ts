import type { Schema } from '../../model/schema.ts';
import { isObject } from '../evaluated.ts';
import type { SchemaError } from '../verdict.ts';
import type { View } from '../views.ts';
import { ARRAY_RULES } from './arrays.ts';
import { constant, enumeration, type } from './literals.ts';
import { OBJECT_RULES } from './objects.ts';
import { format, NUMBER_RULES, STRING_RULES } from './scalars.ts';
import {
  type Cause,
  type ExplainContext,
  explainPart,
  gather,
  MOST_CAUSES,
  type Place,
  type Rule,
  type Subject,
} from './subject.ts';
import { anyOf, conditional, not, oneOf } from './unions.ts';

/** Says why a view does not accept a value: at least one error, one for each root cause, at most {@link MOST_CAUSES}. */
export type Explainer = (view: View, value: unknown) => readonly SchemaError[];

/** Schemas that are held against values in one explanation, and how deep; beyond, only the verdict is told. */
const MOST_STEPS = 100_000;
const MOST_DEPTH = 400;

/** Explains by walking schema and value together: slower than generated code, and needed for what was refused alone. */
export function createExplainer(parts: Omit<ExplainContext, 'explain'>): Explainer {
  return (view, value) => {
    let steps = 0;
    const context: ExplainContext = {
      ...parts,
      explain(schema, part, place) {
        steps += 1;
        if (steps > MOST_STEPS || place.depth > MOST_DEPTH) return [];
        return explainSchema(schema, part, { ...place, depth: place.depth + 1 }, context);
      },
    };
    const causes = context.explain(view.schema, value, { pointer: '', source: view.id, depth: 0 });
    const errors = rootCauses(causes);
    return errors.length > 0 ? errors : [unexplained(view)];
  };
}

function explainSchema(schema: Schema, value: unknown, place: Place, context: ExplainContext): readonly Cause[] {
  if (schema === true) return [];
  if (schema === false) {
    return [{ pointer: place.pointer, keyword: 'false', detail: 'is not allowed here', contract: place.source }];
  }
  const subject: Subject = { schema, value, place, context };
  for (const [keyword, rule] of DECISIVE) {
    const causes = Object.hasOwn(schema, keyword) ? rule(subject) : [];
    if (causes.length > 0) return causes;
  }
  return gather(Object.keys(schema), (keyword) => explainKeyword(keyword, subject));
}

/** Where one of these says no, the others have nothing to add. */
const DECISIVE: readonly (readonly [string, Rule])[] = [
  ['type', type],
  ['const', constant],
  ['enum', enumeration],
];

const ANY_RULES: Readonly<Record<string, Rule>> = {
  $ref: (subject) => {
    const { context, value, place, schema } = subject;
    const view = context.views.get(schema.$ref ?? '');
    return context.explain(view.schema, value, { ...place, source: view.id });
  },
  allOf: (subject) =>
    gather((subject.schema.allOf ?? []).entries(), ([index, part]) =>
      explainPart(subject, part, 'allOf', String(index)),
    ),
  anyOf,
  oneOf,
  not,
  if: conditional,
  format,
};

function explainKeyword(keyword: string, subject: Subject): readonly Cause[] {
  const { value } = subject;
  const own = ruleOf(ANY_RULES, keyword)?.(subject);
  if (own !== undefined) return own;
  if (typeof value === 'string') return ruleOf(STRING_RULES, keyword)?.({ ...subject, value }) ?? [];
  if (typeof value === 'number') return ruleOf(NUMBER_RULES, keyword)?.({ ...subject, value }) ?? [];
  if (Array.isArray(value)) return ruleOf(ARRAY_RULES, keyword)?.({ ...subject, value }) ?? [];
  return isObject(value) ? (ruleOf(OBJECT_RULES, keyword)?.({ ...subject, value }) ?? []) : [];
}

function ruleOf<T>(rules: Readonly<Record<string, Rule<T>>>, keyword: string): Rule<T> | undefined {
  return Object.hasOwn(rules, keyword) ? rules[keyword] : undefined;
}

/** One error for each root cause: where the type of a value is wrong, nothing else about it matters. */
function rootCauses(causes: readonly Cause[]): readonly SchemaError[] {
  const mistyped = new Set(causes.filter(({ keyword }) => keyword === 'type').map(({ pointer }) => pointer));
  const unique = new Map<string, SchemaError>();
  for (const { pointer, keyword, detail, contract } of causes) {
    if (mistyped.has(pointer) && keyword !== 'type') continue;
    const key = mistyped.has(pointer) ? pointer : `${pointer} ${keyword} ${detail}`;
    if (!unique.has(key)) unique.set(key, { pointer, keyword, detail, contract });
  }
  return [...unique.values()].slice(0, MOST_CAUSES);
}

function unexplained({ id }: View): SchemaError {
  return { pointer: '', keyword: 'schema', detail: 'does not match its schema', contract: id };
}

import type { Schema, SchemaObject, Source } from '../../model/schema.ts';
import type { FormatLookup } from '../formats/formats.ts';
import type { Patterns } from '../pattern/patterns.ts';
import type { SchemaError } from '../verdict.ts';
import { escapeToken } from '../view.ts';
import type { Views } from '../views.ts';

/** Where an explanation stands: in the value and in the contract. */
export interface Place {
  readonly pointer: string;
  readonly source: Source;
  /** How many schemas were entered on the way here. */
  readonly depth: number;
}

/** An error, with what the keyword would have taken: so that branches of a union can be told in one sentence. */
export interface Cause extends SchemaError {
  /** Phrases such as `an integer` or `"cat"`. */
  readonly expects?: readonly string[];
}

/** What every explanation may ask. */
export interface ExplainContext {
  readonly views: Views;
  readonly patterns: Patterns;
  readonly formats: FormatLookup;
  /** Whether a part of a view accepts a value. */
  accepts(schema: Schema, value: unknown): boolean;
  /** The causes for which a part of a view does not accept a value; none where it does. */
  explain(schema: Schema, value: unknown, place: Place): readonly Cause[];
}

/** A schema that is held against a value. */
export interface Subject<T = unknown> {
  readonly schema: SchemaObject;
  readonly value: T;
  readonly place: Place;
  readonly context: ExplainContext;
}

/** The causes that one keyword gives; it is only called where the schema has the keyword. */
export type Rule<T = unknown> = (subject: Subject<T>) => readonly Cause[];

/** The causes of an explanation are no more than this; a message that is wrong everywhere needs no complete list. */
export const MOST_CAUSES = 20;

/** One cause at the subject itself; none where `holds`. */
export function unless(holds: boolean, { place }: Subject, keyword: string, detail: () => string): readonly Cause[] {
  if (holds) return [];
  return [{ pointer: place.pointer, keyword, detail: detail(), contract: `${place.source}/${keyword}` }];
}

/** The causes of a subschema for the same value. */
export function explainPart(subject: Subject, schema: Schema, ...path: readonly string[]): readonly Cause[] {
  const { place, context, value } = subject;
  return context.explain(schema, value, { ...place, source: below(place.source, path) });
}

/** The causes of a subschema for a property or item of the value. */
export function explainChild(
  { place, context }: Subject,
  schema: Schema,
  child: { readonly name: string | number; readonly value: unknown },
  ...path: readonly string[]
): readonly Cause[] {
  const pointer = below(place.pointer, [String(child.name)]);
  if (schema === false) {
    const contract = below(place.source, path);
    return [{ pointer, keyword: path[0] ?? 'false', detail: 'is not allowed here', contract }];
  }
  return context.explain(schema, child.value, { ...place, pointer, source: below(place.source, path) });
}

/** A pointer or source further down. */
export function below(base: string, path: readonly string[]): string {
  return path.reduce((pointer, token) => `${pointer}/${escapeToken(token)}`, base);
}

/** The causes of several members, until there are enough. */
export function gather<T>(members: Iterable<T>, explain: (member: T) => readonly Cause[]): readonly Cause[] {
  const causes: Cause[] = [];
  for (const member of members) {
    causes.push(...explain(member));
    if (causes.length >= MOST_CAUSES) break;
  }
  return causes;
}

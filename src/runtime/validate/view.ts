import type { Schema, SchemaObject } from '../model/schema.ts';
import { APPLICATORS, type Form } from '../schema/keywords.ts';
import { isAssertable } from './assertable.ts';
import { isObject } from './evaluated.ts';
import { type Visibility, withNames } from './visibility.ts';

/** What a schema's surroundings say of how it is to be read. */
export interface Scope {
  /** `undefined` where the schema is read as it stands, such as under `not`. */
  readonly visibility: Visibility | undefined;
  /** The properties of this instance that must not be demanded, because a schema further up hides them. */
  readonly hidden: ReadonlySet<string>;
}

/** What building a view asks of its surroundings. */
export interface ViewContext {
  /** The key that stands for a reference in the view. */
  reference(id: string, scope: Scope): string;
  /** Whether the pattern that stands at the pointer within the schema can be asserted. */
  acceptsPattern(pattern: string, pointer: string): boolean;
}

/** Set on a `oneOf` whose branches a hidden property may tell apart: one that matches is enough. */
export const LOOSE = 'x-mockgen-loose';

/** The scope of an instance of its own. */
export function freshScope(visibility: Visibility | undefined): Scope {
  return { visibility, hidden: new Set() };
}

/**
 * The schema as it is asserted in one direction: annotations and keywords that cannot be asserted are gone, references
 * are keys, and hidden properties are not demanded. Each keyword stays where it stood, so a path in the view is
 * a path in the contract.
 */
export function viewOf(schema: Schema, scope: Scope, context: ViewContext, pointer = ''): Schema {
  if (typeof schema !== 'object') return schema;
  const { visibility, hidden } = scope;
  const own = { visibility, hidden: withNames(hidden, visibility?.sometimes(schema) ?? new Set()) };
  const branch = { visibility, hidden: withNames(hidden, visibility?.always(schema) ?? new Set()) };
  const view: SchemaObject = Object.fromEntries(
    Object.entries(schema).flatMap(([keyword, value]) => {
      const place = { own, branch, context, pointer: `${pointer}/${keyword}` };
      const viewed = viewKeyword(keyword, value, place);
      return viewed === undefined ? [] : [[keyword, viewed]];
    }),
  );
  const loose = (schema.oneOf ?? []).some((option) => isRelaxed(option, branch)) ? { ...view, [LOOSE]: true } : view;
  return declaringProto(withoutLooseEnds(schema, loose));
}

/** Whether a branch demands a property that is hidden, and so matches more than the contract says. */
function isRelaxed(option: Schema, { visibility, hidden }: Scope): boolean {
  if (visibility === undefined) return false;
  const names = withNames(hidden, visibility.sometimes(option));
  return names.size > 0 && [...visibility.demanded(option)].some((name) => names.has(name));
}

interface Place {
  /** The scope of what always applies to the same instance, and that of what may. */
  readonly own: Scope;
  readonly branch: Scope;
  readonly context: ViewContext;
  readonly pointer: string;
}

function viewKeyword(keyword: string, value: unknown, place: Place): unknown {
  const { own, context } = place;
  if (keyword === '$ref') return typeof value === 'string' ? context.reference(value, own) : undefined;
  if (keyword === 'discriminator') return value;
  const applicator = APPLICATORS.get(keyword);
  if (applicator === undefined) return isAssertable(keyword, value) ? viewAssertion(keyword, value, place) : undefined;
  const [form, applies] = applicator;
  const child = freshScope(own.visibility);
  const scope = { always: own, branch: place.branch, test: freshScope(undefined), child }[applies];
  if (keyword === 'patternProperties') return viewPatterns(value, scope, place);
  return viewSchemas(value, form, scope, place);
}

function viewSchemas(value: unknown, form: Form, scope: Scope, { context, pointer }: Place): unknown {
  const view = (schema: unknown, at: string): Schema => viewOf(asSchema(schema), scope, context, at);
  if (form === 'one') return view(value, pointer);
  if (form === 'map') return mapMembers(value, (schema, name) => view(schema, `${pointer}/${escapeToken(name)}`));
  if (!Array.isArray(value) || value.length === 0) return undefined;
  return value.map((schema, index) => view(schema, `${pointer}/${index}`));
}

function viewPatterns(value: unknown, scope: Scope, place: Place): unknown {
  const { context, pointer } = place;
  return mapMembers(viewSchemas(value, 'map', scope, place), (schema, pattern) =>
    context.acceptsPattern(pattern, `${pointer}/${escapeToken(pattern)}`) ? schema : undefined,
  );
}

function viewAssertion(keyword: string, value: unknown, { own, context, pointer }: Place): unknown {
  const shown = (names: unknown): unknown =>
    Array.isArray(names) ? names.filter((name) => !own.hidden.has(name)) : [];
  if (keyword === 'required') return shown(value);
  if (keyword === 'dependentRequired') return mapMembers(value, shown);
  if (keyword === 'pattern') return context.acceptsPattern(String(value), pointer) ? value : undefined;
  return value;
}

/** Where a pattern cannot be asserted, nothing can be said of the properties that it may have been meant for. */
function withoutLooseEnds(schema: SchemaObject, view: SchemaObject): SchemaObject {
  const declared = Object.keys(schema.patternProperties ?? {}).length;
  if (declared === Object.keys(view.patternProperties ?? {}).length) return view;
  const { additionalProperties, unevaluatedProperties, ...rest } = view;
  return rest;
}

/** Ajv passes over a property named `__proto__`, but not over a pattern that only it matches. */
function declaringProto(view: SchemaObject): SchemaObject {
  if (view.properties === undefined || !Object.hasOwn(view.properties, '__proto__')) return view;
  const { ['__proto__']: declared = true, ...properties } = view.properties;
  return { ...view, properties, patternProperties: { ...view.patternProperties, '^__proto__$': declared } };
}

/** Anything but an object or `false` in the place of a schema lets everything through. */
function asSchema(value: unknown): Schema {
  return isObject(value) ? value : value !== false;
}

function mapMembers(value: unknown, change: (member: unknown, name: string) => unknown): unknown {
  if (!isObject(value)) return undefined;
  const entries = Object.entries(value).map(([name, member]) => [name, change(member, name)] as const);
  return Object.fromEntries(entries.filter(([, member]) => member !== undefined));
}

/** A reference token of a JSON Pointer (RFC 6901 §3). */
export function escapeToken(token: string): string {
  return token.replaceAll('~', '~0').replaceAll('/', '~1');
}

import type { Parameter } from '../../model/contract.ts';
import { textOf, type Values } from '../../plan/parameters/values.ts';
import type { Shape } from '../../schema/shape.ts';
import type { Change } from '../../synth/amend.ts';
import { isObject } from '../../synth/json.ts';
import { follow } from '../examples.ts';
import { mentionOf } from '../identity.ts';
import { ownerName, parameterNames } from '../paths.ts';
import type { Resource } from '../resource.ts';

/** The members of the request's content that the answer shares: what was sent is what is told back. */
export function echoed(body: unknown, shape: Shape, path: readonly string[]): readonly Change[] {
  const sent = unwrapped(body, shape, path);
  return Object.entries(sent).flatMap(([name, value]): readonly Change[] => {
    const member = shape.propertyNames.includes(name) ? shape.property(name) : undefined;
    if (member === undefined || isServerMade(member)) return [];
    return [{ path: [...path, name], value, merge: true }];
  });
}

/** What a client sends may be wrapped as the answer is, or alone: `{ "data": { "title": … } }`, `{ "pet": { "name": … } }`. */
export function unwrapped(body: unknown, shape: Shape, path: readonly string[]): Readonly<Record<string, unknown>> {
  if (!isObject(body)) return {};
  const same = path.length === 0 ? undefined : follow(body, path);
  if (isObject(same)) return same;
  const [name, ...others] = Object.keys(body);
  const only = name === undefined || others.length > 0 || shape.propertyNames.includes(name) ? undefined : body[name];
  return isObject(only) ? only : body;
}

function isServerMade({ schema }: Shape): boolean {
  return typeof schema === 'object' && schema.readOnly === true;
}

/** A path parameter, and the member of an answer that repeats it. */
export interface Mention {
  readonly parameter: string;
  readonly member: string;
}

/** The path parameters that members of an answer repeat. */
export function mentionsIn(shape: Shape, path: string, parameters: readonly Parameter[]): readonly Mention[] {
  return parameters.flatMap(({ in: where, name }) => {
    if (where !== 'path') return [];
    const member = mentionOf(shape, name, ownerName(path, name));
    return member === undefined ? [] : [{ parameter: name, member }];
  });
}

/** Reads the scope of a resource from the values of a path below which its things are: by their place, since names may differ. */
export function scopeReader({ scope }: Resource, path: string): (values: Values) => readonly string[] {
  const names = parameterNames(path).slice(0, scope.length);
  if (names.length === 0) return () => NO_SCOPE;
  return (values) => names.map((name) => textOf(values[name]));
}

const NO_SCOPE: readonly string[] = [];

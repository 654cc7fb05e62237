import type { Schema } from '../../runtime/model/schema.ts';
import { type ContractNode, ownField } from '../node.ts';
import { isFile } from './type.ts';

/** A schema while it is made. */
export type Draft = Record<string, unknown>;

/** Applies what only several keywords together say, once each of them is read. */
export function finish(node: ContractNode, draft: Draft): Schema {
  applyExclusive(node, draft, 'exclusiveMinimum', 'minimum');
  applyExclusive(node, draft, 'exclusiveMaximum', 'maximum');
  joinDynamic(draft);
  if (isFile(ownField(node, 'type'))) draft['format'] ??= 'binary';
  return isNullable(node) ? nullable(draft) : draft;
}

/** Before 2020-12, `exclusiveMinimum: true` made `minimum` an exclusive bound (JSON Schema draft 4 §5.1.3). */
function applyExclusive(node: ContractNode, draft: Draft, exclusive: string, bound: string): void {
  if (ownField(node, exclusive) !== true || draft[bound] === undefined) return;
  draft[exclusive] = draft[bound];
  delete draft[bound];
}

/** The model knows one kind of reference; a second one beside it becomes a branch that holds too. */
function joinDynamic(draft: Draft): void {
  for (const keyword of ['$dynamicRef', '$recursiveRef']) {
    const id = draft[keyword];
    if (id === undefined) continue;
    delete draft[keyword];
    if (draft['$ref'] === undefined) draft['$ref'] = id;
    else draft['allOf'] = [...[draft['allOf'] ?? []].flat(), { $ref: id }];
  }
}

function isNullable(node: ContractNode): boolean {
  const { dialect } = node.document;
  if (dialect !== '2.0' && dialect !== '3.0') return false;
  return ownField(node, 'x-nullable') === true || (dialect === '3.0' && ownField(node, 'nullable') === true);
}

/** Lets `null` through (OAS 3.0 §4.7.24.1): by the type, or by a branch where others say the type. */
function nullable(draft: Draft): Schema {
  const { type, enum: literals } = draft;
  const applicators = ['allOf', 'anyOf', 'oneOf'].some((keyword) => draft[keyword] !== undefined);
  if (type === undefined && applicators) return nullBranch(draft);
  if (type !== undefined) draft['type'] = [...new Set([type, 'null'].flat())];
  if (Array.isArray(literals) && !literals.includes(null)) draft['enum'] = [...literals, null];
  return draft;
}

const ANNOTATIONS: ReadonlySet<string> = new Set([
  'title',
  'description',
  'default',
  'example',
  'examples',
  'readOnly',
  'writeOnly',
  'deprecated',
  'xml',
]);

/** Annotations stay at their place, because they hold for `null` too. */
function nullBranch(draft: Draft): Schema {
  const isAnnotation = ([key]: readonly [string, unknown]): boolean => ANNOTATIONS.has(key) || key.startsWith('x-');
  const fields = Object.entries(draft);
  const inner = Object.fromEntries(fields.filter((field) => !isAnnotation(field)));
  return { ...Object.fromEntries(fields.filter(isAnnotation)), anyOf: [{ type: 'null' }, inner] };
}

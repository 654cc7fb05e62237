import { type ContractNode, children, isObject } from '../node.ts';

/** Fields whose keys are names that the author chose, not words of OpenAPI or JSON Schema. */
const NAMED: ReadonlySet<string> = new Set([
  'properties',
  'patternProperties',
  'dependentSchemas',
  'definitions',
  '$defs',
  'schemas',
  'responses',
  'parameters',
  'requestBodies',
  'headers',
  'securitySchemes',
  'links',
  'callbacks',
  'pathItems',
  'mediaTypes',
  'paths',
  'webhooks',
  'content',
  'encoding',
]);

/** Fields whose values are the author's data: a `$ref` in there refers to nothing. */
const DATA: ReadonlySet<string> = new Set(['example', 'default', 'enum', 'const', 'value', 'dataValue', 'mapping']);

/**
 * Visits every object of a document that may hold words of OpenAPI or JSON Schema, and leaves out data. Iterative, so
 * that no nesting exhausts the stack; shared YAML nodes are visited once.
 */
export function visitFields(start: ContractNode, visit: (node: ContractNode) => void): void {
  const seen = new Set<unknown>();
  const open: { readonly node: ContractNode; readonly named: boolean }[] = [{ node: start, named: false }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, named } = next;
    if (typeof node.value !== 'object' || node.value === null || seen.has(node.value)) continue;
    seen.add(node.value);
    if (isObject(node.value) && !named) visit(node);
    const inside = children(node).filter(([key]) => named || !isData(key, node));
    for (const [key, field] of inside.reverse()) open.push({ node: field, named: !named && isNamed(key, field, node) });
  }
}

const isNamed = (key: string, { value }: ContractNode, parent: ContractNode): boolean =>
  isObject(value) && (NAMED.has(key) || (key === 'examples' && isObject(parent.value)));

/** The `examples` of a schema are a list of data; elsewhere they are a map of Example Objects. */
function isData(key: string, parent: ContractNode): boolean {
  if (!isObject(parent.value)) return false;
  return DATA.has(key) || key.startsWith('x-') || (key === 'examples' && Array.isArray(parent.value['examples']));
}

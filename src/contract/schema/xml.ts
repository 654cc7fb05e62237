import type { Xml } from '../../runtime/model/schema.ts';
import { isObject, ownField } from '../node.ts';
import { dropped, type Keyword } from './keyword.ts';

const TEXTS = ['name', 'namespace', 'prefix'] as const;
const FLAGS = ['attribute', 'wrapped'] as const;
const NODE_TYPES: readonly Xml['nodeType'][] = ['element', 'attribute', 'text', 'cdata', 'none'];

/** `xml` (OAS 3.2 §4.8.26): its fields that are of their types. */
export const xml: Keyword = (input) => {
  const { field } = input;
  if (!isObject(field.value)) return dropped(input, 'an object');
  const texts = TEXTS.filter((key) => typeof ownField(field, key) === 'string');
  const flags = FLAGS.filter((key) => typeof ownField(field, key) === 'boolean');
  const nodeType = NODE_TYPES.find((known) => known === ownField(field, 'nodeType'));
  const found = Object.fromEntries([...texts, ...flags].map((key) => [key, ownField(field, key)]));
  return nodeType === undefined ? found : { ...found, nodeType };
};

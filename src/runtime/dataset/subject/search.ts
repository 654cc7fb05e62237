import type { Operation, Parameter } from '../../model/contract.ts';
import { normal } from '../../names/words.ts';
import { isObject } from '../../synth/json.ts';
import { memberSchema, shapeAt } from '../place.ts';
import { compileList } from './list.ts';
import type { Setting, Tell } from './subject.ts';

const WORDS = /(?:search|query|find|filter|list|lookup)(?:by\w*)?$/;

/**
 * Compiles answers to a search that is sent as content (`POST /notes/search`): the list that a GET would give whose query had
 * the members of the content. `undefined` where the path does not say that it is one, since content is added otherwise.
 */
export function compileSearch(setting: Setting): Tell | undefined {
  const { operation, dataset } = setting;
  if (operation.method !== 'POST' || !WORDS.test(normal(operation.path.split(/[/:]/).at(-1) ?? ''))) return undefined;
  const { contract } = dataset.options;
  const content = operation.requestBody?.content.find(({ schema }) => schema !== undefined)?.schema;
  const names = content === undefined ? [] : (shapeAt(content, contract)?.propertyNames ?? []);
  const parameters = names.map((name): Parameter => {
    const schema = content === undefined ? undefined : memberSchema(content, name, contract);
    return { ...AS_QUERY, name, source: operation.source, ...(schema === undefined ? {} : { schema }) };
  });
  const asked: Operation = { ...operation, parameters: [...operation.parameters, ...parameters] };
  const tell = compileList({ ...setting, operation: asked });
  if (tell === undefined) return undefined;
  return (sent) => {
    const { values, body } = sent;
    return tell({ ...sent, values: isObject(body) ? { ...values, query: { ...values.query, ...body } } : values });
  };
}

const AS_QUERY = {
  in: 'query',
  required: false,
  style: 'form',
  explode: true,
  allowReserved: false,
  allowEmptyValue: false,
  examples: [],
} as const;

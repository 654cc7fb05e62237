import type { Parameter } from '../../../../src/runtime/model/contract.ts';

/** A query parameter whose schema is that component of a contract `t`. */
export function parameter(name: string, schema: string): Parameter {
  return {
    ...{ name, in: 'query', required: false, style: 'form', explode: true, allowReserved: false },
    ...{ allowEmptyValue: false, schema: `t#/${schema}`, examples: [], source: 't#' },
  } as Parameter;
}

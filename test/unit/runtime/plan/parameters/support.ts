import type { Operation, Parameter } from '../../../../../src/runtime/model/contract.ts';
import type { Violation } from '../../../../../src/runtime/model/exchange.ts';
import type { Schema } from '../../../../../src/runtime/model/schema.ts';
import { compileParameters, type DecodedParameters } from '../../../../../src/runtime/plan/parameters/decode.ts';
import type { SchemaLookup } from '../../../../../src/runtime/schema/lookup.ts';
import { schemaAt } from '../../../../../src/runtime/schema/lookup.ts';
import { createValidators } from '../../../../../src/runtime/validate/validators.ts';

/** A Parameter Object as a test writes it: what it leaves out has OpenAPI's default. */
export type Declared = Partial<Omit<Parameter, 'schema' | 'name' | 'in'>> &
  Pick<Parameter, 'name' | 'in'> & { readonly schema?: Schema };

export interface Sent {
  readonly path?: Readonly<Record<string, string>>;
  readonly search?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Decoded {
  readonly values: DecodedParameters;
  readonly violations: readonly Violation[];
}

/** Decodes what was sent by the parameters that are declared. */
export function decoder(declared: readonly Declared[], extra: Partial<Operation> = {}): (sent: Sent) => Decoded {
  const schemas = new Map<string, Schema>();
  const parameters = declared.map((each) => parameter(each, schemas));
  const lookup: SchemaLookup = { schema: (id) => schemaAt(schemas, id) };
  const decode = compileParameters(operation(parameters, extra), lookup, createValidators(lookup));
  return ({ path = {}, search = '', headers = {} }) => {
    const violations: Violation[] = [];
    const header = (name: string): string | null => (Object.hasOwn(headers, name) ? (headers[name] ?? null) : null);
    return { values: decode({ pathValues: path, search, header }, violations), violations };
  };
}

/** The Parameter that a declaration stands for; its schema is put into `schemas`. */
export function parameter(declared: Declared, schemas: Map<string, Schema> = new Map()): Parameter {
  const { schema, ...rest } = declared;
  const source = `t.yaml#/parameters/${declared.name}`;
  const style = rest.style ?? (declared.in === 'path' || declared.in === 'header' ? 'simple' : 'form');
  if (schema !== undefined) schemas.set(`${source}/schema`, schema);
  return {
    required: declared.in === 'path',
    style,
    explode: style === 'form' || style === 'cookie' || style === 'deepObject',
    allowReserved: false,
    allowEmptyValue: false,
    examples: [],
    source,
    ...rest,
    ...(schema === undefined ? {} : { schema: `${source}/schema` }),
  };
}

function operation(parameters: readonly Parameter[], extra: Partial<Operation>): Operation {
  const source = 't.yaml#/paths/~1/get';
  return {
    id: 'op',
    method: 'GET',
    path: '/',
    source,
    tags: [],
    parameters,
    responses: [],
    security: [],
    extensions: {},
    ...extra,
  };
}

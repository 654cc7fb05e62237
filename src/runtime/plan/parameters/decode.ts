import type { Operation, Parameter } from '../../model/contract.ts';
import type { Violation } from '../../model/exchange.ts';
import { coerceText } from '../../schema/coerce.ts';
import { requireSchema, type SchemaLookup } from '../../schema/lookup.ts';
import { shapeOf } from '../../schema/shape.ts';
import type { Validators } from '../../validate/validators.ts';

export interface RawRequest {
  readonly pathValues: Readonly<Record<string, string>>;
  readonly search: string;
  header(name: string): string | null;
}
export type Values = Readonly<Record<string, unknown>>;
export interface DecodedParameters {
  readonly path: Values;
  readonly query: Values;
  readonly header: Values;
  readonly cookie: Values;
  readonly querystring?: unknown;
}
export type DecodeParameters = (request: RawRequest, violations: Violation[]) => DecodedParameters;

// A first, thin cut: primitives only. The styles follow.
export function compileParameters(
  operation: Operation,
  contract: SchemaLookup,
  validators: Validators,
): DecodeParameters {
  const decoders = operation.parameters.map((parameter) => ({
    parameter,
    decode: compileOne(parameter, contract, validators),
  }));
  return (request, violations) => {
    const values: Record<string, Record<string, unknown>> = {
      path: Object.create(null),
      query: Object.create(null),
      header: Object.create(null),
      cookie: Object.create(null),
    };
    for (const { parameter, decode } of decoders) {
      const value = decode(request, violations);
      const target = values[parameter.in];
      if (value !== undefined && target) target[parameter.name] = value;
    }
    return values as unknown as DecodedParameters;
  };
}

function compileOne(parameter: Parameter, contract: SchemaLookup, validators: Validators) {
  const { name, schema } = parameter;
  const check = schema === undefined ? undefined : validators.compile(schema, 'request');
  const shape = schema === undefined ? undefined : shapeOf(requireSchema(contract, schema), contract);
  return (request: RawRequest, violations: Violation[]): unknown => {
    const text = raw(parameter, request);
    if (text === undefined) {
      if (parameter.required) {
        violations.push({
          in: parameter.in,
          name,
          pointer: '',
          keyword: 'required',
          detail: `is required`,
          contract: `${parameter.source}/required`,
        });
      }
      return undefined;
    }
    const value = shape ? coerceText(text, shape, contract) : text;
    for (const error of check?.(value) ?? []) violations.push({ in: parameter.in, name, ...error });
    return value;
  };
}

function raw({ in: where, name }: Parameter, request: RawRequest): string | undefined {
  if (where === 'path') return request.pathValues[name];
  if (where === 'query') return new URLSearchParams(request.search).get(name) ?? undefined;
  if (where === 'header') return request.header(name.toLowerCase()) ?? undefined;
  return undefined;
}

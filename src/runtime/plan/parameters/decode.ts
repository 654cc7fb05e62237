import type { Operation, Parameter, ParameterIn } from '../../model/contract.ts';
import type { Violation } from '../../model/exchange.ts';
import type { SchemaLookup } from '../../schema/lookup.ts';
import type { Validators } from '../../validate/validators.ts';
import {
  compileCookieParameter,
  compileHeaderParameter,
  compilePathParameter,
  compileQueryParameter,
  compileQuerystring,
  type ParameterContext,
} from './compile.ts';
import { parseCookies } from './cookies.ts';
import type { Judge } from './judge.ts';
import { parseQuery } from './pairs.ts';
import { bareValues, type Values } from './values.ts';

/** What the parameters of a request are read from. */
export interface RawRequest {
  /** By the name in the path template; as sent, percent-encoded. */
  readonly pathValues: Readonly<Record<string, string>>;
  /** The query as it was sent, without `?`. */
  readonly search: string;
  /** The value of a header field by its lower-case name. */
  header(name: string): string | null;
}

/** The values of the declared parameters by location and name. Absent and undecodable ones have no entry. */
export interface DecodedParameters {
  readonly path: Values;
  readonly query: Values;
  readonly header: Values;
  readonly cookie: Values;
  readonly querystring?: unknown;
}

/** Decodes and judges every declared parameter of a request. What is wrong is added to `violations`; nothing throws. */
export type DecodeParameters = (request: RawRequest, violations: Violation[]) => DecodedParameters;

/**
 * Compiles the parameters of an operation (OAS 3.2 §4.8.12). Everything that the contract says is decided here; a request
 * costs one pass over its query and cookies, and neither where no parameter stands there. Throws a `Flaw` where the
 * schema of a parameter cannot work.
 */
export function compileParameters(
  operation: Operation,
  contract: SchemaLookup,
  validators: Validators,
): DecodeParameters {
  const context: ParameterContext = { operation, contract, validators };
  const compiled = <Source>(where: ParameterIn, compile: Compile<Source>): readonly Named<Source>[] =>
    operation.parameters
      .filter((parameter) => parameter.in === where)
      .map((parameter) => ({ name: parameter.name, judge: compile(parameter, context) }));
  const path = compiled('path', compilePathParameter);
  const query = compiled('query', compileQueryParameter);
  const header = compiled('header', compileHeaderParameter);
  const cookie = compiled('cookie', compileCookieParameter);
  const [querystring] = compiled('querystring', compileQuerystring);
  return (request, violations) => {
    const values = {
      path: path.length === 0 ? NONE : decodeAll(path, request.pathValues, violations),
      query: query.length === 0 ? NONE : decodeAll(query, parseQuery(request.search), violations),
      header: header.length === 0 ? NONE : decodeAll(header, request, violations),
      cookie: cookie.length === 0 ? NONE : decodeAll(cookie, parseCookies(request.header('cookie')), violations),
    };
    return querystring ? { ...values, querystring: querystring.judge(request.search, violations) } : values;
  };
}

type Compile<Source> = (parameter: Parameter, context: ParameterContext) => Judge<Source>;

interface Named<Source> {
  readonly name: string;
  readonly judge: Judge<Source>;
}

const NONE: Values = Object.freeze(bareValues());

function decodeAll<Source>(parameters: readonly Named<Source>[], source: Source, violations: Violation[]): Values {
  const values = bareValues();
  for (const { name, judge } of parameters) {
    const value = judge(source, violations);
    if (value !== undefined) values[name] = value;
  }
  return values;
}

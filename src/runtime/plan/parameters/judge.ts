import { DEPTH_DETAIL, isTooDeep } from '../../body/depth.ts';
import type { Parameter } from '../../model/contract.ts';
import type { Violation } from '../../model/exchange.ts';
import type { Check } from '../../validate/verdict.ts';
import type { Reading } from './reading.ts';

/** Decodes and judges one parameter; `undefined` where it is absent or cannot be read. */
export type Judge<Source> = (source: Source, violations: Violation[]) => unknown;

/** How one parameter is read and judged. */
export interface Judging<Source> {
  readonly parameter: Parameter;
  readonly readings: readonly Reading<Source>[];
  /** Absent where the parameter has no schema. */
  readonly check: Check | undefined;
  /** What is wrong with what was sent, asked where no reading finds the parameter; `undefined` where nothing was. */
  readonly fault: (source: Source) => Violation | undefined;
  /** Whether it was sent with the empty value that `allowEmptyValue` exempts from its schema (OAS 3.2 §4.8.12.2). */
  readonly isExempt?: ((source: Source) => boolean) | undefined;
}

/** The judge of one parameter. The errors of the first reading that finds the parameter are the ones that are told. */
export function judge<Source>({ parameter, readings, check, fault, isExempt }: Judging<Source>): Judge<Source> {
  const isRequired = parameter.required || parameter.in === 'path';
  const read = (source: Source, violations: Violation[]): unknown => {
    if (isExempt?.(source)) return '';
    let value: unknown;
    let errors: ReturnType<Check>;
    for (const reading of readings) {
      const candidate = reading(source);
      if (candidate === undefined) continue;
      if (isTooDeep(candidate)) {
        violations.push(violation(parameter, 'depth', DEPTH_DETAIL));
        return undefined;
      }
      const found = check?.(candidate);
      if (found === undefined) return candidate;
      value ??= candidate;
      errors ??= found;
    }
    if (errors) for (const error of errors) violations.push({ in: parameter.in, name: parameter.name, ...error });
    else {
      const broken = fault(source) ?? (isRequired ? missing(parameter) : undefined);
      if (broken) violations.push(broken);
    }
    return value;
  };
  return (source, violations) => {
    try {
      return read(source, violations);
    } catch (error) {
      if (!(error instanceof URIError)) throw error;
      violations.push(undecodable(parameter));
      return undefined;
    }
  };
}

/** A Violation of a field of the Parameter Object, as opposed to a keyword of its schema. */
export function violation(
  { in: where, name, source }: Parameter,
  keyword: string,
  detail: string,
  field?: string,
): Violation {
  return {
    in: where,
    name,
    pointer: '',
    keyword,
    detail,
    contract: field === undefined ? source : `${source}/${field}`,
  };
}

const missing = (parameter: Parameter): Violation => violation(parameter, 'required', 'is required', 'required');

const undecodable = (parameter: Parameter): Violation =>
  violation(parameter, 'encoding', 'must be percent-encoded UTF-8 (RFC 3986 §2.1)');

/** The parameter was sent, but not as its style writes values. */
export function misshapen(parameter: Parameter): Violation {
  const { style, explode } = parameter;
  return violation(parameter, 'style', `must be written in the style ${style}${explode ? ', exploded' : ''}`, 'style');
}

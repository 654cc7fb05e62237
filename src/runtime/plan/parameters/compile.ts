import { decodeForm, decodePercent } from '../../body/form/percent.ts';
import type { Operation, Parameter } from '../../model/contract.ts';
import type { SchemaId } from '../../model/schema.ts';
import { requireSchema, type SchemaLookup } from '../../schema/lookup.ts';
import { shapeOf } from '../../schema/shape.ts';
import type { Validators } from '../../validate/validators.ts';
import type { Check } from '../../validate/verdict.ts';
import { extrasOf } from './claims.ts';
import { contentReading } from './content.ts';
import { type Judge, type Judging, judge, misshapen } from './judge.ts';
import { allValues, firstValue, type Pairs } from './pairs.ts';
import { asSent, type Decode, decodeLeniently } from './percent.ts';
import { formQueryReading, isFormQuery } from './querystring.ts';
import { type Reader, type Reading, reader, textReadings } from './reading.ts';
import { deepObjectReadings } from './style/deep-object.ts';
import { formReadings, splitAmpersands } from './style/form.ts';
import { formerTextStyles, textStyle } from './style/text-style.ts';
import { textReaders } from './text.ts';

/** What a parameter is compiled against. */
export interface ParameterContext {
  readonly operation: Operation;
  readonly contract: SchemaLookup;
  readonly validators: Validators;
}

/** A path parameter, from the values of the path template. */
export function compilePathParameter(
  parameter: Parameter,
  context: ParameterContext,
): Judge<Readonly<Record<string, string>>> {
  const { name } = parameter;
  return judgeText(parameter, context, decodePercent, (values) =>
    Object.hasOwn(values, name) ? values[name] : undefined,
  );
}

/** A header parameter; its name is compared without regard to case (RFC 9110 §5.1). */
export function compileHeaderParameter(
  parameter: Parameter,
  context: ParameterContext,
): Judge<{ header(name: string): string | null }> {
  const name = parameter.name.toLowerCase();
  return judgeText(parameter, context, asSent, (request) => request.header(name) ?? undefined);
}

/** A query parameter, from the pairs of the query. */
export function compileQueryParameter(parameter: Parameter, context: ParameterContext): Judge<Pairs> {
  const { name } = parameter;
  const isExempt = parameter.allowEmptyValue ? (pairs: Pairs): boolean => firstValue(pairs, name) === '' : undefined;
  return judgePairs(parameter, context, decodeForm, isExempt);
}

/** A cookie parameter, from the pairs of the Cookie field; only the `form` style is percent-encoded. */
export function compileCookieParameter(parameter: Parameter, context: ParameterContext): Judge<Pairs> {
  return judgePairs(parameter, context, parameter.style === 'cookie' ? asSent : decodeLeniently, undefined);
}

/** The whole query as one value (OAS 3.2 `in: querystring`). */
export function compileQuerystring(parameter: Parameter, context: ParameterContext): Judge<string> {
  return judgeText(parameter, context, decodeForm, (search) => search || undefined);
}

/** A parameter whose value is one text: as its style writes it, or a document. */
function judgeText<Source>(
  parameter: Parameter,
  context: ParameterContext,
  decode: Decode,
  locate: (source: Source) => string | undefined,
  isExempt?: Judging<Source>['isExempt'],
): Judge<Source> {
  const { readings, fault } = textJudging(parameter, context, decode);
  return judge({
    parameter,
    readings: readings.map((reading) => located(locate, reading)),
    check: checkOf(parameter, context),
    fault: located(locate, fault),
    isExempt,
  });
}

function textJudging(
  parameter: Parameter,
  context: ParameterContext,
  decode: Decode,
): Pick<Judging<string>, 'readings' | 'fault'> {
  const { content, in: where } = parameter;
  if (content && where === 'querystring' && isFormQuery(content))
    return formQueryReading(parameter, content, context.contract);
  const of = readerOf(parameter, context, decode);
  if (content) return contentReading(parameter, content, of);
  const styles = [textStyle(parameter), ...formerTextStyles(parameter)];
  return { readings: styles.flatMap((style) => textReadings(style, of)), fault: () => misshapen(parameter) };
}

/** A parameter that is sent as pairs: each of its parts, or its one text, under a name. */
function judgePairs(
  parameter: Parameter,
  context: ParameterContext,
  decode: Decode,
  isExempt: Judging<Pairs>['isExempt'],
): Judge<Pairs> {
  const of = readerOf(parameter, context, decode);
  const readings = pairReadings(parameter, context, of);
  if (readings)
    return judge({ parameter, readings, check: checkOf(parameter, context), fault: () => undefined, isExempt });
  const delimiter = parameter.content || !of.kinds.includes('array') ? undefined : textStyle(parameter).delimiter;
  return judgeText(parameter, context, decode, (pairs) => joinedValue(pairs, parameter.name, delimiter), isExempt);
}

/** The readings of a parameter whose parts are pairs of their own. */
function pairReadings(
  parameter: Parameter,
  { operation, contract }: ParameterContext,
  of: Reader,
): readonly Reading<Pairs>[] | undefined {
  if (parameter.content) return undefined;
  if (parameter.style === 'deepObject') return deepObjectReadings(of);
  if (!parameter.explode) return undefined;
  const isExtra = of.kinds.includes('object') ? extrasOf(parameter, operation, contract) : undefined;
  const isDelimited = parameter.style.endsWith('Delimited');
  const readings = formReadings(of, isDelimited ? textStyle(parameter) : undefined, isExtra);
  return parameter.in === 'cookie' ? withAmpersands(readings) : readings;
}

/** The value of a parameter that is one text; where an array is sent several times, all of its items. */
function joinedValue(pairs: Pairs, name: string, delimiter: string | undefined): string | undefined {
  if (delimiter === undefined) return firstValue(pairs, name);
  const values = allValues(pairs, name);
  return values.length === 0 ? undefined : values.join(delimiter);
}

function withAmpersands(readings: readonly Reading<Pairs>[]): readonly Reading<Pairs>[] {
  return [
    ...readings,
    ...readings.map(
      (reading): Reading<Pairs> =>
        (pairs) =>
          reading(splitAmpersands(pairs)),
    ),
  ];
}

function located<Source, Result>(
  locate: (source: Source) => string | undefined,
  read: (raw: string) => Result,
): (source: Source) => Result | undefined {
  return (source) => {
    const raw = locate(source);
    return raw === undefined ? undefined : read(raw);
  };
}

const schemaOf = ({ content, schema }: Parameter): SchemaId | undefined => (content ? content.schema : schema);

function readerOf(parameter: Parameter, { contract }: ParameterContext, decode: Decode): Reader {
  const id = schemaOf(parameter);
  const shape = id === undefined ? undefined : shapeOf(requireSchema(contract, id), contract);
  return reader({
    name: parameter.name,
    shape,
    decode,
    typed: textReaders(contract, true),
    plain: textReaders(contract, false),
  });
}

function checkOf(parameter: Parameter, { validators }: ParameterContext): Check | undefined {
  const id = schemaOf(parameter);
  return id === undefined ? undefined : validators.compile(id, 'request');
}

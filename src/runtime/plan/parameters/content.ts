import { jsonOf, parseJson } from '../../body/json.ts';
import { isJson, parseMediaType } from '../../body/media.ts';
import type { MediaType, Parameter } from '../../model/contract.ts';
import type { Violation } from '../../model/exchange.ts';
import { violation } from './judge.ts';
import type { Reader, Reading } from './reading.ts';

/** How a document inside of a parameter is read, and what is wrong with one that cannot be. */
export interface ContentReading {
  readonly readings: readonly Reading<string>[];
  fault(raw: string): Violation | undefined;
}

/**
 * A parameter whose value is a document of a media type (OAS 3.2 §4.8.12.2, `content`): JSON is parsed, anything else
 * is text that its schema types.
 */
export function contentReading(
  parameter: Parameter,
  media: MediaType,
  { decode, shape, typed, plain }: Reader,
): ContentReading {
  const type = parseMediaType(media.type);
  if (!type || !isJson(type)) {
    const readings = [typed, plain].map(
      (readers): Reading<string> =>
        (raw) =>
          readers(shape)(decode(raw)),
    );
    return { readings, fault: () => undefined };
  }
  return {
    readings: [(raw) => jsonOf(decode(raw))],
    fault: (raw) => {
      const result = parseJson(decode(raw), media.source);
      return result.ok ? undefined : violation(parameter, 'parse', result.violation.detail, 'content');
    },
  };
}

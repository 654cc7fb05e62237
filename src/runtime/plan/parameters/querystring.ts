import { compileFormText } from '../../body/form/decode.ts';
import { isForm, parseMediaType } from '../../body/media.ts';
import type { MediaType, Parameter } from '../../model/contract.ts';
import type { SchemaLookup } from '../../schema/lookup.ts';
import type { ContentReading } from './content.ts';

/** Whether the whole query is a form, an object of named values, rather than one encoded document. */
export function isFormQuery(media: MediaType): boolean {
  const type = parseMediaType(media.type);
  return type !== undefined && isForm(type);
}

/** Reads the whole query as one object (OAS 3.2 §4.8.12.1, `in: querystring`), just as a body of the same text. */
export function formQueryReading(
  { in: where, name }: Parameter,
  media: MediaType,
  contract: SchemaLookup,
): ContentReading {
  const read = compileFormText(media, contract);
  return {
    readings: [
      (search) => {
        const result = read(search);
        return result.ok ? result.value : undefined;
      },
    ],
    fault: (search) => {
      const result = read(search);
      return result.ok ? undefined : { ...result.violation, in: where, name };
    },
  };
}

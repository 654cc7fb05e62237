import type { MediaType } from '../model/contract.ts';
import type { SchemaLookup } from '../schema/lookup.ts';

/** Content ready for the wire, with the media type to send it as. */
export interface EncodedBody {
  readonly contentType: string;
  readonly body: string | Uint8Array;
}

export type BodyEncoder = (value: unknown) => EncodedBody;

/** Compiles the encoder of one media type of a Response. The same value gives the same bytes. */
export function compileBodyEncoder(_media: MediaType, concreteType: string, _contract: SchemaLookup): BodyEncoder {
  return (value) => ({
    contentType: concreteType,
    body: typeof value === 'string' && concreteType.startsWith('text/') ? value : (JSON.stringify(value) ?? 'null'),
  });
}

import { type BodyResult, compileBodyDecoder } from '../../../../src/runtime/body/decode.ts';
import { compileBodyEncoder, type EncodedBody } from '../../../../src/runtime/body/encode.ts';
import type { Encoding, MediaType } from '../../../../src/runtime/model/contract.ts';
import type { Schema } from '../../../../src/runtime/model/schema.ts';
import { type SchemaLookup, schemaAt } from '../../../../src/runtime/schema/lookup.ts';

export interface Description {
  readonly type: string;
  readonly schema?: Schema;
  readonly encoding?: Readonly<Record<string, Partial<Encoding>>>;
  /** Schemas under `#/components/schemas`, named in `$ref` as `c#/components/schemas/NAME`. */
  readonly components?: Readonly<Record<string, Schema>>;
}

const ID = 'c#/paths/~1x/post/requestBody/content/schema';

function describedMedia({ type, schema, encoding = {} }: Description): MediaType {
  const encodings = Object.entries(encoding).map(([name, value]) => [name, { headers: [], ...value }]);
  return {
    type,
    ...(schema === undefined ? {} : { schema: ID }),
    examples: [],
    encoding: Object.fromEntries(encodings),
    source: 'c#/media',
  };
}

function describedContract({ schema = true, components = {} }: Description): SchemaLookup {
  const named = Object.entries(components).map(([name, value]) => [`c#/components/schemas/${name}`, value] as const);
  const schemas = new Map<string, Schema>([[ID, schema], ...named]);
  return { schema: (id) => schemaAt(schemas, id) };
}

/** Decodes a body as the described media type; the Content-Type sent is that of the description unless given. */
export function decode(
  description: Description,
  body: string | Uint8Array,
  sent: { readonly type?: string | null; readonly coding?: string; readonly maxBody?: number } = {},
): BodyResult | Promise<BodyResult> {
  const { type = description.type, coding = null, maxBody = 1_000_000 } = sent;
  const decoder = compileBodyDecoder(describedMedia(description), describedContract(description), { maxBody });
  return decoder(typeof body === 'string' ? new TextEncoder().encode(body) : body, type, coding);
}

export function encode(description: Description, value: unknown, concreteType: string = description.type): EncodedBody {
  return compileBodyEncoder(describedMedia(description), concreteType, describedContract(description))(value);
}

/** What a decoder makes of what the encoder wrote. */
export function roundTrip(description: Description, value: unknown): unknown {
  const { contentType, body } = encode(description, value);
  const result = decode(description, body, { type: contentType });
  return result instanceof Promise || !result.ok ? result : result.value;
}

import type { Diagnostic, Location } from './diagnostic.ts';
import type { Schema, SchemaId, Source } from './schema.ts';

/**
 * A contract, normalised: OpenAPI 2.0, 3.0, 3.1 and 3.2 look the same from here on. Parts are normalised when they are
 * first asked for, so a contract of a thousand operations costs what is used of it. `toDocument` makes it plain JSON.
 */
export interface Contract {
  /** The document's name in sources and messages: the name of its file without folders, its URL, or `stdin`. */
  readonly name: string;
  readonly title: string;
  readonly version: string;
  /** The version of the description format, such as `2.0` or `3.1.0`. */
  readonly openapi?: string;
  /** Every operation in the order of the contract. */
  readonly operations: readonly OperationEntry[];
  /** The schema with that id; one that cannot work is a {@link FlawedSchema}. Asks for the same id return the same object. */
  schema(id: SchemaId): Schema | FlawedSchema;
  /** What was found wrong so far; grows while parts are normalised. */
  diagnostics(): readonly Diagnostic[];
  /** The line of a source, or `undefined` where the text is no longer at hand (a generated project). */
  locate(source: Source): Location | undefined;
}

/** What the matcher needs of an operation; `resolve` normalises the rest, once. */
export interface OperationEntry {
  /** The `operationId`, or `METHOD /path` where there is none. Unique in its contract. */
  readonly id: string;
  /** Upper case for the methods of RFC 9110, as written for others (OAS 3.2 `additionalOperations`). */
  readonly method: string;
  /** The path template as the contract writes it. */
  readonly path: string;
  /** Path prefixes of the servers that apply, without trailing slash; `''` for the root. Variables stay as `{name}`. */
  readonly bases: readonly string[];
  readonly source: Source;
  resolve(): Operation;
}

export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly source: Source;
  readonly summary?: string;
  readonly tags: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: RequestBody;
  readonly responses: readonly Response[];
  /** Alternatives (OR) of requirements that hold together (AND); an empty alternative means "no credentials needed". */
  readonly security: readonly (readonly SecurityRequirement[])[];
  /** Why this operation cannot work (a dangling `$ref` outside of schemas, for example): it answers a 500 Problem. */
  readonly flaw?: Diagnostic;
  readonly extensions: Readonly<Record<string, unknown>>;
}

export type ParameterIn = 'path' | 'query' | 'header' | 'cookie' | 'querystring';

/** OAS 3.2 §4.8.12.2, and `tabDelimited` for Swagger's `collectionFormat: tsv`. */
export type ParameterStyle =
  | 'simple'
  | 'label'
  | 'matrix'
  | 'form'
  | 'cookie'
  | 'spaceDelimited'
  | 'pipeDelimited'
  | 'tabDelimited'
  | 'deepObject';

export interface Parameter {
  readonly name: string;
  readonly in: ParameterIn;
  readonly required: boolean;
  readonly style: ParameterStyle;
  readonly explode: boolean;
  readonly allowReserved: boolean;
  readonly allowEmptyValue: boolean;
  readonly schema?: SchemaId;
  /** Instead of `schema` and `style`: the value is a document of this media type. */
  readonly content?: MediaType;
  readonly examples: readonly Example[];
  readonly source: Source;
}

export interface RequestBody {
  readonly required: boolean;
  readonly content: readonly MediaType[];
  readonly source: Source;
}

export interface MediaType {
  /** The media range as the contract writes it, trimmed and its type lower-cased: `application/json; charset=utf-8`, `image/*`. */
  readonly type: string;
  readonly schema?: SchemaId;
  /** OAS 3.2: the schema of each item of a sequential media type. */
  readonly itemSchema?: SchemaId;
  readonly examples: readonly Example[];
  readonly encoding: Readonly<Record<string, Encoding>>;
  readonly source: Source;
}

export interface Encoding {
  readonly contentType?: string;
  readonly headers: readonly Header[];
  readonly style?: ParameterStyle;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
}

export interface Example {
  /** The key under `examples`, or `''` for the singular `example`. */
  readonly name: string;
  readonly value: unknown;
  /** True where `value` is the serialised text (OAS 3.2 `serializedValue`), to be sent as it is. */
  readonly serialized?: boolean;
  readonly source: Source;
}

export interface Response {
  /** `200`, `4XX` or `default`. */
  readonly status: string;
  readonly description: string;
  readonly headers: readonly Header[];
  readonly content: readonly MediaType[];
  readonly links: Readonly<Record<string, unknown>>;
  readonly source: Source;
}

export interface Header {
  readonly name: string;
  readonly required: boolean;
  readonly explode: boolean;
  readonly schema?: SchemaId;
  readonly content?: MediaType;
  readonly examples: readonly Example[];
  readonly source: Source;
}

export interface SecurityRequirement {
  /** The key under `securitySchemes`. */
  readonly name: string;
  /** `undefined` where the contract names a scheme that it does not define: nothing is asked for. */
  readonly scheme?: SecurityScheme;
  readonly scopes: readonly string[];
}

export type SecurityScheme =
  | { readonly type: 'apiKey'; readonly in: 'query' | 'header' | 'cookie'; readonly name: string }
  | { readonly type: 'http'; readonly scheme: string; readonly bearerFormat?: string }
  | { readonly type: 'oauth2' }
  | { readonly type: 'openIdConnect' }
  | { readonly type: 'mutualTLS' };

/** Stands in for a schema that cannot work, such as the target of a dangling `$ref`. */
export interface FlawedSchema {
  readonly 'x-mockgen-flaw': Diagnostic;
}

/**
 * Where something stands in the contract: the document's name and a JSON Pointer (RFC 6901) as a URI fragment, for
 * example `petstore.yaml#/paths/~1pets/get`. `Contract.locate` turns it into a line and a column.
 */
export type Source = string;

/** Names a schema by its {@link Source}; inline schemas have one too, so every validator can be shared. */
export type SchemaId = Source;

export type JsonType = 'null' | 'boolean' | 'integer' | 'number' | 'string' | 'array' | 'object';

/**
 * A JSON Schema 2020-12 schema as the contract layer writes it: OpenAPI dialects are rewritten, `$ref` holds the
 * {@link SchemaId} of its target (never a relative reference), `$id`, `$anchor`, `$defs` and `$dynamicRef` are resolved
 * away, and keywords stand where they stood in the source, so an evaluation path is also a path in the source.
 */
export type Schema = boolean | SchemaObject;

export interface SchemaObject {
  readonly $ref?: SchemaId;
  readonly type?: JsonType | readonly JsonType[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;

  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly not?: Schema;
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
  readonly dependentSchemas?: Readonly<Record<string, Schema>>;

  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;

  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly contentEncoding?: string;
  readonly contentMediaType?: string;

  readonly prefixItems?: readonly Schema[];
  readonly items?: Schema;
  readonly contains?: Schema;
  readonly minContains?: number;
  readonly maxContains?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly unevaluatedItems?: Schema;

  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly propertyNames?: Schema;
  readonly required?: readonly string[];
  readonly dependentRequired?: Readonly<Record<string, readonly string[]>>;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly unevaluatedProperties?: Schema;

  readonly readOnly?: boolean;
  readonly writeOnly?: boolean;
  readonly deprecated?: boolean;
  readonly title?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly example?: unknown;
  readonly examples?: readonly unknown[];
  readonly xml?: Xml;
  readonly discriminator?: Discriminator;
  readonly [extension: `x-${string}`]: unknown;
}

/** The XML Object (OAS 3.2 §4.8.26); `wrapped` and `attribute` are kept beside the newer `nodeType`. */
export interface Xml {
  readonly name?: string;
  readonly namespace?: string;
  readonly prefix?: string;
  readonly attribute?: boolean;
  readonly wrapped?: boolean;
  readonly nodeType?: 'element' | 'attribute' | 'text' | 'cdata' | 'none';
}

/** The Discriminator Object (OAS §4.8.25); `mapping` is complete: implicit names are written out by the contract layer. */
export interface Discriminator {
  readonly propertyName: string;
  readonly mapping: Readonly<Record<string, SchemaId>>;
  readonly defaultMapping?: SchemaId;
}

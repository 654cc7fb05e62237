import type { Ajv2020 as Ajv2020Class } from 'ajv/dist/2020.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Diagnostic } from '../../../../../src/runtime/model/diagnostic.ts';
import type { Schema, SchemaId, Source } from '../../../../../src/runtime/model/schema.ts';
import { requireSchema, type SchemaLookup } from '../../../../../src/runtime/schema/lookup.ts';

/** Whether a value is on its way to the server or from it: `readOnly` and `writeOnly` mean something else (OAS 3.2 §4.8.24). */
export type Direction = 'request' | 'response';

/** One way in which a value breaks its schema, at its root cause. */
export interface SchemaError {
  /** JSON Pointer (RFC 6901) into the value; `''` is the whole. */
  readonly pointer: string;
  /** The keyword that says no; `depth` where the value is nested deeper than can be judged. */
  readonly keyword: string;
  /** One plain sentence without a subject: `must be an integer, not a string`. */
  readonly detail: string;
  /** The keyword in the contract. */
  readonly contract: Source;
}

/** Checks a value; `undefined` when it is valid, otherwise the errors by root cause (at least one). */
export type Check = (value: unknown) => readonly SchemaError[] | undefined;

export interface Validators {
  /** The check of a schema, made once for each direction. Throws a `Flaw` when the schema, or one it references, cannot work. */
  compile(id: SchemaId, direction: Direction): Check;
  /** To be awaited, when it is not `undefined`, after `compile` and before the first check: something is still being loaded. */
  settled(): Promise<void> | undefined;
}

/** What validators read of a Contract; without `openapi` every format is asserted, as in 3.1 and later. */
export interface ValidatedContract extends SchemaLookup {
  /** The contract's dialect, such as `2.0` or `3.1.0`. */
  readonly openapi?: string;
}

export interface ValidatorOptions {
  /** Called once for each keyword that cannot be asserted. */
  readonly onDiagnostic?: (diagnostic: Diagnostic) => void;
}

/** Makes the validators of a contract; nothing is compiled before it is asked for. */
export function createValidators(contract: ValidatedContract, _options: ValidatorOptions = {}): Validators {
  const cache = new Map<string, Check>();
  const ajv = new Ajv2020({
    strict: false,
    validateSchema: false,
    meta: false,
    logger: false,
    ownProperties: true,
    validateFormats: false,
    inlineRefs: false,
    addUsedSchema: false,
  });
  return {
    compile(id, direction) {
      const key = `${direction} ${id}`;
      let check = cache.get(key);
      if (check === undefined) {
        check = makeCheck(ajv, id, contract);
        cache.set(key, check);
      }
      return check;
    },
    settled: () => undefined,
  };
}

function makeCheck(ajv: Ajv2020Class, id: SchemaId, contract: SchemaLookup): Check {
  const names = new Map<SchemaId, string>();
  const $defs: Record<string, unknown> = {};
  const define = (target: SchemaId): string => {
    const known = names.get(target);
    if (known !== undefined) return known;
    const name = `d${names.size}`;
    names.set(target, name);
    $defs[name] = rewrite(requireSchema(contract, target), define);
    return name;
  };
  const $ref = `#/$defs/${define(id)}`;
  const validate = ajv.compile({ $ref, $defs });
  return (value) => {
    if (validate(value)) return undefined;
    return (validate.errors ?? []).slice(0, 1).map((error) => ({
      pointer: error.instancePath,
      keyword: error.keyword,
      detail: error.message ?? 'is not valid',
      contract: id,
    }));
  };
}

const DROPPED = new Set(['discriminator', 'xml', 'example', 'examples', 'default', 'format']);
function rewrite(schema: Schema, define: (id: SchemaId) => string): unknown {
  const visit = (node: unknown, key: string): unknown => {
    if (Array.isArray(node)) return key === 'enum' || key === 'const' ? node : node.map((item) => visit(item, ''));
    if (node === null || typeof node !== 'object') return node;
    const entries = Object.entries(node).filter(
      ([name]) => key === 'properties' || !(DROPPED.has(name) || name.startsWith('x-')),
    );
    return Object.fromEntries(
      entries.map(([name, child]) =>
        name === '$ref' && typeof child === 'string' ? [name, `#/$defs/${define(child)}`] : [name, visit(child, name)],
      ),
    );
  };
  return visit(schema, '');
}

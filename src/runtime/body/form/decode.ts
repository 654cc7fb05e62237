import type { Encoding, MediaType } from '../../model/contract.ts';
import type { SchemaLookup } from '../../schema/lookup.ts';
import type { Shape } from '../../schema/shape.ts';
import { decodeText } from '../charset.ts';
import { parseJson } from '../json.ts';
import { isJson, parseMediaType } from '../media.ts';
import { type ContentReader, shapeOfMedia } from '../reader.ts';
import { type BodyResult, malformed, read } from '../result.ts';
import { emptyStructures, isArrayShape, isOnlyStructured } from '../structure.ts';
import { tryDecodeForm } from './percent.ts';
import { delimitedValue, delimiterOf, hasStyle } from './style.ts';
import { type FieldNode, fieldTree } from './tree.ts';
import { type LeafReader, nodeValue, pointerTo, textsValue } from './value.ts';

type Pair = readonly [name: string, raw: string];

interface FormPlan {
  readonly media: MediaType;
  readonly contract: SchemaLookup;
  readonly shape: Shape | undefined;
  /** The properties whose members stand at the top level (`style: form, explode: true`), with the names of those. */
  readonly exploded: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Compiles the reader of `application/x-www-form-urlencoded` text (OAS 3.2 §4.15.2), of a body or of a whole query.
 * Properties are read as their Encoding Object says; without one, repeated names are array items, and brackets and JSON
 * texts make nested values.
 */
export function compileFormText(media: MediaType, contract: SchemaLookup): (text: string) => BodyResult {
  const shape = shapeOfMedia(media, contract);
  const declared = new Set(shape?.propertyNames);
  const plan: FormPlan = {
    media,
    contract,
    shape,
    exploded: explodedObjects(media, shape),
  };
  return (text) => {
    const pairs = parsePairs(text);
    if (pairs === undefined)
      return malformed(media.source, 'encoding', 'must be percent-encoded UTF-8 (RFC 3986 §2.1)');
    return readFields(
      fieldTree(pairs, (name) => declared.has(name)),
      plan,
    );
  };
}

/** Compiles the reader of form content. */
export function compileFormReader(media: MediaType, contract: SchemaLookup): ContentReader {
  const readText = compileFormText(media, contract);
  return (bytes, type) => {
    const text = decodeText(bytes, type, media.source);
    return typeof text === 'string' ? readText(text) : text;
  };
}

/** Splits form content (WHATWG URL §5.1) into decoded names and raw values; `undefined` where one cannot be decoded. */
function parsePairs(text: string): readonly Pair[] | undefined {
  const pairs: Pair[] = [];
  for (const piece of text.replace(/\r?\n$/, '').split('&')) {
    if (piece === '') continue;
    const equals = piece.indexOf('=');
    const name = tryDecodeForm(equals < 0 ? piece : piece.slice(0, equals));
    const raw = equals < 0 ? '' : piece.slice(equals + 1);
    if (name === undefined || tryDecodeForm(raw) === undefined) return undefined;
    pairs.push([name, raw]);
  }
  return pairs;
}

function readFields(tree: FieldNode<string>, plan: FormPlan): BodyResult {
  for (const [name, members] of plan.exploded) gather(tree, name, members);
  const faults: BodyResult[] = [];
  const values = [...tree.members].map(([name, node]) => {
    const { encoding } = plan.media;
    const own = Object.hasOwn(encoding, name) ? encoding[name] : undefined;
    const reader = own ? encodedReader(own, plan, faults) : plainReader(plan.contract);
    return [name, nodeValue(node, plan.shape?.property(name), pointerTo('', name), reader)] as const;
  });
  return faults[0] ?? read(Object.fromEntries([...emptyStructures(plan.shape), ...values]));
}

function plainReader(contract: SchemaLookup): LeafReader<string> {
  return (raws, shape) => textsValue(decodeAll(raws), shape, contract);
}

function encodedReader(encoding: Encoding, { contract, media }: FormPlan, faults: BodyResult[]): LeafReader<string> {
  const delimiter = delimiterOf(encoding);
  if (hasStyle(encoding)) {
    return (raws, shape) => {
      const isPacked = raws.length === 1 && shape && (shape.types.has('array') || shape.types.has('object'));
      if (!delimiter || !isPacked) return textsValue(decodeAll(raws), shape, contract);
      return delimitedValue(raws[0] ?? '', delimiter, shape, contract);
    };
  }
  const type = parseMediaType(encoding.contentType ?? '');
  if (!type || !isJson(type)) return plainReader(contract);
  return (raws, shape, pointer) => {
    const results = decodeAll(raws).map((text) => parseJson(text, media.source, pointer));
    const fault = results.find((result) => !result.ok);
    if (fault && (shape === undefined || !isOnlyStructured(shape))) return textsValue(decodeAll(raws), shape, contract);
    if (fault) faults.push(fault);
    return jsonValue(results, shape);
  };
}

function jsonValue(results: readonly BodyResult[], shape: Shape | undefined): unknown {
  const values = results.map((result) => (result.ok ? result.value : undefined));
  const [first] = values;
  const isItem = shape !== undefined && isArrayShape(shape);
  return values.length > 1 || (isItem && !Array.isArray(first)) ? values : first;
}

/** The raw values of a form have been decoded once already, so none of them is broken. */
function decodeAll(raws: readonly string[]): readonly string[] {
  return raws.map((raw) => tryDecodeForm(raw) ?? raw);
}

function explodedObjects({ encoding }: MediaType, shape: Shape | undefined): FormPlan['exploded'] {
  const exploded = new Map<string, ReadonlySet<string>>();
  for (const [name, { style, explode = true }] of Object.entries(encoding)) {
    const property = style === 'form' && explode ? shape?.property(name) : undefined;
    if (property?.types.has('object')) exploded.set(name, new Set(property.propertyNames));
  }
  return exploded;
}

/** Moves the members of a form-exploded object from the top level to the property that they belong to. */
function gather({ members }: FieldNode<string>, name: string, names: ReadonlySet<string>): void {
  const found = [...members].filter(([member]) => names.has(member));
  if (members.has(name) || found.length === 0) return;
  for (const [member] of found) members.delete(member);
  members.set(name, { leaves: [], members: new Map(found), appended: [] });
}

import type { Discriminator, SchemaId } from '../../runtime/model/schema.ts';
import { Flaw } from '../../runtime/schema/lookup.ts';
import { diagnose, shown } from '../diagnostics.ts';
import { type ContractNode, child, children, isObject, sourceOf, stringField } from '../node.ts';
import { followAliases, schemaIdOf } from '../reference/alias.ts';
import type { Reader } from '../reference/reader.ts';
import { descendantsOf, discriminatorValue, namedSchemas } from './components.ts';
import { dropped, type Keyword } from './keyword.ts';

/**
 * `discriminator` (OAS §4.8.25; in Swagger 2.0 the property's name alone) with a mapping that names every schema: those
 * of its `mapping`, then by their own names the branches beside it or, where there are none, what extends its schema.
 */
export const discriminator: Keyword = (input) => {
  const { reader, field, schema } = input;
  const propertyName = typeof field.value === 'string' ? field.value : stringField(field, 'propertyName');
  if (propertyName === undefined) return dropped(input, 'an object with a "propertyName"');
  const mapping = new Map<string, SchemaId>();
  for (const [value, target] of children(child(field, 'mapping'))) {
    const id = mappedId(reader, field, target, 'mapping');
    if (id !== undefined) mapping.set(value, id);
  }
  for (const [name, id] of implicitNames(reader, schema)) if (!mapping.has(name)) mapping.set(name, id);
  return { propertyName, mapping: Object.fromEntries(mapping), ...defaultMapping(reader, field) } as Discriminator;
};

function defaultMapping(reader: Reader, field: ContractNode): Pick<Discriminator, 'defaultMapping'> {
  const target = field.document.dialect === '3.2' ? child(field, 'defaultMapping') : undefined;
  const id = target && mappedId(reader, field, target, 'defaultMapping');
  return id === undefined ? {} : { defaultMapping: id };
}

/** A mapping's value is the name of a schema or a reference to one; a name comes first (OAS 3.2 §4.25.1). */
function mappedId(reader: Reader, field: ContractNode, target: ContractNode, key: string): SchemaId | undefined {
  const { value } = target;
  if (typeof value !== 'string') return invalid(reader, target, `${shown(value)} is not a name or reference`);
  const name = namedSchema(reader, field, value);
  if (name !== undefined) return schemaIdOf(reader, name);
  try {
    return sourceOf(followAliases(reader, reader.resolve(field, value, key)));
  } catch (error) {
    if (!(error instanceof Flaw)) throw error;
    return invalid(reader, target, `${shown(value)} names no schema`);
  }
}

function namedSchema(reader: Reader, { document }: ContractNode, name: string): ContractNode | undefined {
  for (const place of new Set([document, reader.library.root])) {
    const schemas = namedSchemas(reader, place);
    const found = schemas && child(schemas, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function implicitNames(reader: Reader, schema: ContractNode): readonly (readonly [string, SchemaId])[] {
  const branches = ['oneOf', 'anyOf'].flatMap((keyword) => children(child(schema, keyword)).map(([, node]) => node));
  if (branches.length > 0) return branches.flatMap((branch) => branchName(reader, branch));
  const id = sourceOf(schema);
  const own = ownName(reader, schema);
  const descendants = descendantsOf(reader, schema.document, id).map(({ name, id }) => [name, id] as const);
  return own === undefined || descendants.length === 0 ? descendants : [...descendants, [own, id] as const];
}

/** The name of the schema that a branch refers to; an inline branch has none. */
function branchName(reader: Reader, branch: ContractNode): readonly (readonly [string, SchemaId])[] {
  const reference = stringField(branch, '$ref');
  if (reference === undefined) return [];
  try {
    const target = reader.resolve(branch, reference);
    const name = discriminatorValue(target) ?? nameOfTarget(target);
    return [[name, schemaIdOf(reader, branch)]];
  } catch (error) {
    if (error instanceof Flaw) return []; // The branch itself reports it.
    throw error;
  }
}

/** The last key of its place, or the file's name where it is a whole file. */
function nameOfTarget({ document, pointer }: ContractNode): string {
  const last = (text: string): string => text.slice(text.lastIndexOf('/') + 1);
  if (pointer !== '') return last(pointer).replaceAll('~1', '/').replaceAll('~0', '~');
  return last(document.name).replace(/\.(?:json|ya?ml)$/i, '');
}

/** The name of a schema that is itself a named one. */
function ownName(reader: Reader, schema: ContractNode): string | undefined {
  const schemas = namedSchemas(reader, schema.document);
  const parent = schema.pointer.slice(0, schema.pointer.lastIndexOf('/'));
  if (schemas === undefined || !isObject(schemas.value) || schemas.pointer !== parent) return undefined;
  return discriminatorValue(schema) ?? nameOfTarget(schema);
}

function invalid(reader: Reader, target: ContractNode, reason: string): undefined {
  reader.report(diagnose('invalid-discriminator', sourceOf(target), `The mapping is ignored: ${reason}.`));
  return undefined;
}

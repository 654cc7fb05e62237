import type { SchemaId } from '../model/schema.ts';
import { roleName, roleOf } from '../names/role.ts';
import { singular } from '../names/singular.ts';
import { normal } from '../names/words.ts';
import type { Shape } from '../schema/shape.ts';
import type { Dataset } from './dataset.ts';
import { literalsOf } from './members.ts';
import { branchesOf, isRecord, itemSchema, memberSchema, shapeAt } from './place.ts';
import type { Resource } from './resource.ts';

/** Where a thing says which other one it has to do with. */
export interface Naming {
  /** What the other is to it, in normal spelling: `owner` for `ownerId`, for `owner` and for a relationship of that name. */
  readonly role: string;
  /** The path to the id. */
  readonly path: readonly string[];
  /** Whether it is a list. */
  readonly isList: boolean;
  /** Where it names several by type and id: the type. */
  readonly manyOf?: string;
  /** The resource that it names one of; `undefined` where the contract has none. */
  readonly resource: Resource | undefined;
}

/** Finds the members that name or hold other things, those that say `id` first. */
export function namingsIn(schema: SchemaId, scope: readonly string[], dataset: Dataset): readonly Naming[] {
  const { resources, options } = dataset;
  const { contract } = options;
  const shape = shapeAt(schema, contract);
  if (shape === undefined) return [];

  const plain = (name: string, member: Shape): Naming | undefined => {
    if (member.types.has('object') || member.types.has('boolean')) return undefined;
    const role = roleOf(name);
    const isKey = member.types.has('integer') && !member.types.has('string');
    const isText = role === undefined && !isKey;
    if (isText && (literalsOf(member, contract) !== undefined || member.annotation('format') !== undefined))
      return undefined;
    const resource = resources.ofKin({ name, refs: [], isText }, scope);
    if (role === undefined && resource === undefined) return undefined;
    return { role: roleName(name), path: [name], isList: false, resource };
  };

  const held = (name: string, at: SchemaId): Naming | undefined => {
    const branches = branchesOf(at, contract);
    const resource = resources.ofKin({ name, refs: branches, isText: false }, scope);
    const inside = branches.map((branch) => shapeAt(branch, contract)).find(isRecord);
    if (inside === undefined) return undefined;
    const names = [resource?.identity, 'id'];
    const id = inside.propertyNames.find((each) => names.includes(each));
    return id === undefined ? undefined : { role: singular(name), path: [name, id], isList: false, resource };
  };

  return shape.propertyNames.flatMap((name) => {
    const at = memberSchema(schema, name, contract);
    const member = shape.property(name);
    if (at === undefined || member === undefined) return [];
    const isList = member.types.has('array') && !member.types.has('object');
    const item = isList ? itemSchema(at, contract) : at;
    const one = isList ? member.item() : member;
    if (item === undefined || one === undefined) return [];
    if (normal(name) === 'relationships') return related(name, one, dataset, scope);
    const found = plain(name, one) ?? held(name, item);
    return found === undefined ? [] : { ...found, isList };
  });
}

/** JSON:API says what a thing is related to by type and id. */
function related(name: string, shape: Shape, { resources }: Dataset, scope: readonly string[]): readonly Naming[] {
  return shape.propertyNames.flatMap((relation) => {
    const data = shape.property(relation)?.property('data');
    const one = data?.types.has('array') && !data.types.has('object') ? data.item() : data;
    if (one === undefined || !one.propertyNames.includes('id')) return [];
    const type = literalOf(one.property('type')) ?? relation;
    const path = [name, relation, 'data', 'id'];
    const naming = {
      role: singular(relation),
      path,
      isList: one !== data,
      resource: resources.ofName(type, scope),
    };
    return [one === data ? naming : { ...naming, manyOf: type }];
  });
}

/** The only text that a shape lets through. */
function literalOf(shape: Shape | undefined): string | undefined {
  const schema = shape?.schema;
  if (typeof schema !== 'object') return undefined;
  const [literal, ...others] = schema.const === undefined ? (schema.enum ?? []) : [schema.const];
  return typeof literal === 'string' && others.length === 0 ? literal : undefined;
}

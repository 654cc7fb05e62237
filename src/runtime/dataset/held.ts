import type { SchemaId } from '../model/schema.ts';
import type { Change } from '../synth/amend.ts';
import type { Dataset } from './dataset.ts';
import type { Naming } from './naming.ts';
import { branchesOf, isRecord, memberSchema, shapeAt } from './place.ts';

/** Puts the thing with that id where another one holds its like; `undefined` where the member holds none, or it is not at hand. */
export function heldThing(
  { path: [member = '', inside], isList, resource }: Naming,
  schema: SchemaId,
  id: string,
  dataset: Dataset,
): Change | undefined {
  const { contract } = dataset.options;
  if (resource === undefined || resource.scope.length > 0 || inside === undefined || isList) return undefined;
  const at = memberSchema(schema, member, contract);
  const shown = at && branchesOf(at, contract).find((branch) => isRecord(shapeAt(branch, contract)));
  if (shown === undefined) return undefined;
  const thing = dataset.view(dataset.collection(resource, []), id, shown, 1);
  // What is made late is told nowhere else: whether it is at hand would depend on what was asked before.
  if (thing === undefined || thing instanceof Promise || thing.isLate) return undefined;
  return { path: [member], value: thing.value };
}

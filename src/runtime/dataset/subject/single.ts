import { chain, type MaybePromise } from '../../maybe.ts';
import { textOf } from '../../plan/parameters/values.ts';
import { amend, type Change } from '../../synth/amend.ts';
import { seedOf } from '../../synth/seed.ts';
import type { Collection } from '../collection.ts';
import { textsAlong } from '../members.ts';
import { namingsIn } from '../naming.ts';
import { collectionPath, isItemPath, nameOf, parameterNames } from '../paths.ts';
import { type Place, referred, shapeAt, wrappedPlaces } from '../place.ts';
import type { Resource } from '../resource.ts';
import { compileBase } from './base.ts';
import { echoed, scopeReader } from './echo.ts';
import type { Asked, Setting, Tell } from './subject.ts';

/**
 * Compiles answers about a thing that the path does not name by its id: `/me`, or `/pets/{petId}/owner`, which is the owner
 * that the pet names, whether they are read or changed. `undefined` where the answer is about no thing that has a path of its own.
 */
export function compileSingle(setting: Setting): Tell | undefined {
  const { operation, root, dataset } = setting;
  const { contract } = dataset.options;
  const found = wrappedPlaces(root, contract)
    .map((place) => [place, resourceOf(setting, place)] as const)
    .find(([, resource]) => resource !== undefined);
  if (found === undefined) return undefined;
  const [place, resource] = found;
  if (resource === undefined) return undefined;
  const isRead = operation.method === 'GET';
  const choose = (isRead ? undefined : compileOwn(setting, resource)) ?? compileNamed(setting);
  const shape = shapeAt(place.schema, contract);
  if (choose === undefined || shape === undefined) return undefined;
  const isWhole = place.path.length === 0 && referred(root, contract) === place.schema;
  const base = isWhole ? undefined : compileBase(setting);
  const isValid = dataset.options.validators.accepts(root, 'response');
  return (asked) => {
    const collection = dataset.collection(resource, []);
    return chain(choose(asked, collection), (id) =>
      chain(dataset.view(collection, id, place.schema), (thing) => {
        const echo = isRead ? NO_CHANGES : echoed(asked.body, shape, place.path);
        if (thing === undefined) return undefined;
        if (base === undefined)
          return echo.length === 0 ? thing : { ...thing, value: amend(thing.value, echo, isValid) };
        const seed = seedOf(operation.id, asked.seed());
        return chain(
          base(seed, [{ path: place.path, value: thing.value }, ...echo]),
          (based) => based && { ...based, isExample: based.isExample || thing.isExample },
        );
      }),
    );
  };
}

/** The resource of exactly that schema: one that merely looks alike may be something else. */
function resourceOf({ dataset }: Setting, { schema }: Place): Resource | undefined {
  const resource = dataset.resources.ofSchema(schema, []);
  const isSame = resource?.identity !== undefined && [resource.schema, resource.summary].includes(schema);
  return isSame ? resource : undefined;
}

const NO_CHANGES: readonly Change[] = [];

type ChooseId = (asked: Asked, collection: Collection) => MaybePromise<string>;

/** What is done to a thing behind its path (`POST /notes/{noteId}/archive`) is told of that thing. */
function compileOwn({ operation: { path }, dataset }: Setting, resource: Resource): ChooseId | undefined {
  const outer = outerPath(path);
  if (!isItemPath(outer) || dataset.resources.at(outer) !== resource || resource.scope.length > 0) return undefined;
  const parameter = parameterNames(outer).at(-1) ?? '';
  return ({ values }) => textOf(values.path[parameter]);
}

const outerPath = (path: string): string => path.replace(/\/[^/{}]+\/?$/, '');

/** The one that the thing around it names, otherwise always the same one; `undefined` where the path is none to read from. */
function compileNamed({ operation: { path }, dataset }: Setting): ChooseId | undefined {
  if (dataset.resources.baseOf(path) === undefined) return undefined;
  const always: ChooseId = ({ values }, { ids }) =>
    ids[seedOf(path, ...Object.values(values.path).map(textOf)) % ids.length] ?? '';
  const outer = outerPath(path);
  const around = isItemPath(outer) ? dataset.resources.at(outer) : undefined;
  if (around === undefined || collectionPath(outer) === outer) return always;
  const parameter = parameterNames(outer).at(-1) ?? '';
  const scopeOf = scopeReader(around, outer);
  const naming = namingsIn(around.schema, around.scope, dataset).find(({ role }) => role === nameOf(path));
  if (naming === undefined) return always;
  return (asked, collection) => {
    const { values } = asked;
    const outside = dataset.collection(around, scopeOf(values.path));
    return chain(dataset.thing(outside, textOf(values.path[parameter])), (thing) => {
      const [named] = textsAlong(thing?.value, naming.path);
      return named ?? always(asked, collection);
    });
  };
}

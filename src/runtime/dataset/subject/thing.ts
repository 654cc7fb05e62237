import { chain } from '../../maybe.ts';
import { textOf } from '../../plan/parameters/values.ts';
import { coerceText } from '../../schema/coerce.ts';
import type { Shape } from '../../schema/shape.ts';
import { amend, type Change, changed } from '../../synth/amend.ts';
import { isObject } from '../../synth/json.ts';
import type { Collection } from '../collection.ts';
import { compileFields } from '../list/fields.ts';
import { isItemPath, parameterNames } from '../paths.ts';
import { type Place, referred, shapeAt, thingPlace } from '../place.ts';
import type { Resource } from '../resource.ts';
import { compileBase } from './base.ts';
import { echoed, mentionsIn, scopeReader } from './echo.ts';
import { compileFollowing } from './following.ts';
import type { Asked, Setting, Tell } from './subject.ts';

/** Chooses the thing that an answer is about. */
type Choose = (asked: Asked) => Chosen;

interface Chosen {
  readonly collection: Collection;
  readonly id: string;
  /** The path of a new one. */
  readonly location?: string;
}

/** Compiles answers about one thing: got, changed, or added to its collection. `undefined` where the answer is about none. */
export function compileThing(setting: Setting): Tell | undefined {
  const { operation, root, dataset } = setting;
  const { contract } = dataset.options;
  const resource = dataset.resources.at(operation.path);
  if (resource?.identity === undefined) return undefined;
  const { identity } = resource;
  const place = thingPlace(root, resource.name, (shape) => shape.propertyNames.includes(identity), contract);
  const shape = place && shapeAt(place.schema, contract);
  const choose = choice(setting, resource);
  if (place === undefined || shape === undefined || choose === undefined) return undefined;
  return tellThing(setting, place, shape, identity, choose);
}

/** By the path, by what the client sends, or a new one. */
function choice({ operation, dataset }: Setting, resource: Resource): Choose | undefined {
  const { path, method } = operation;
  const scopeOf = scopeReader(resource, path);
  if (isItemPath(path)) {
    const parameter = parameterNames(path).at(-1) ?? '';
    return (asked) => ({
      collection: dataset.collection(resource, scopeOf(asked.values.path)),
      id: textOf(asked.values.path[parameter]),
    });
  }
  if (method === 'GET' || method === 'HEAD') return undefined;
  return (asked) => {
    const collection = dataset.collection(resource, scopeOf(asked.values.path));
    const own = isObject(asked.body) && resource.identity ? asked.body[resource.identity] : undefined;
    const id = typeof own === 'string' || typeof own === 'number' ? String(own) : collection.fresh(asked.seed());
    return { collection, id, location: `${asked.path.replace(/\/$/, '')}/${encodeURIComponent(id)}` };
  };
}

const NO_CHANGES: readonly Change[] = [];
const NOTHING = {};

function tellThing(setting: Setting, place: Place, shape: Shape, identity: string, choose: Choose): Tell {
  const { operation, root, dataset } = setting;
  const { contract, validators } = dataset.options;
  const isWhole = place.path.length === 0 && referred(root, contract) === place.schema;
  const isValid = validators.accepts(root, 'response');
  const base = isWhole ? undefined : compileBase(setting);
  const narrow = compileFields(operation.parameters, shape);
  const mentions = mentionsIn(
    shape,
    operation.path,
    operation.parameters.filter(({ name }) => name !== parameterNames(operation.path).at(-1)),
  );
  const around = ({ values }: Asked): readonly Change[] =>
    mentions.map(({ parameter, member }) => {
      const property = shape.property(member);
      const text = textOf(values.path[parameter]);
      return {
        path: [...place.path, member],
        value: property === undefined ? text : coerceText(text, property, contract),
      };
    });
  const follow = compileFollowing(place, dataset);
  return (asked) => {
    const { collection, id, location } = choose(asked);
    const about = location === undefined ? NOTHING : { location };
    return chain(dataset.view(collection, id, place.schema), (thing) => {
      if (thing === undefined) return undefined;
      const { isExample } = thing;
      const value = narrow(thing.value, asked.values.query);
      const isPlain = mentions.length === 0 && asked.body === undefined;
      const told = isPlain ? NO_CHANGES : [...around(asked), ...follow(echoed(asked.body, shape, place.path))];
      // The path says which one it is, whatever else was sent.
      const echo =
        asked.body === undefined
          ? told
          : [...told, { path: [...place.path, identity], value: collection.asMember(id) }];
      if (base === undefined) {
        if (echo.length === 0 && value === thing.value) return { value, isExample, ...about };
        const all = changed(value, echo);
        return { value: isValid(all) ? all : amend(thing.value, echo, isValid), isExample, ...about };
      }
      return chain(base(asked.seed(), [{ path: place.path, value }, ...echo]), (based) =>
        based === undefined ? undefined : { value: based.value, isExample: isExample || based.isExample, ...about },
      );
    });
  };
}

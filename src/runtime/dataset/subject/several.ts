import { all, chain } from '../../maybe.ts';
import { amend } from '../../synth/amend.ts';
import { isObject } from '../../synth/json.ts';
import { seedOf } from '../../synth/seed.ts';
import type { Collection } from '../collection.ts';
import { slotsAround } from '../list/slots.ts';
import { nameOf } from '../paths.ts';
import { listPlace, shapeAt } from '../place.ts';
import { compileBase } from './base.ts';
import { echoed } from './echo.ts';
import type { Asked, Setting, Tell } from './subject.ts';

/** How many things are told at most of one request. */
const MOST = 1000;

/**
 * Compiles answers about several things that a client sends or names (`POST /notes/bulk`): each is told back under an id of
 * its own, or under that which it has. `undefined` where the answer lists no things of the dataset.
 */
export function compileSeveral(setting: Setting): Tell | undefined {
  const { operation, root, dataset } = setting;
  const { contract, validators } = dataset.options;
  const place = operation.method === 'GET' ? undefined : listPlace(root, nameOf(operation.path), contract);
  const resource = place && dataset.resources.ofSchema(place.schema, []);
  const shape = place && shapeAt(place.schema, contract);
  if (place === undefined || resource?.identity === undefined || shape === undefined) return undefined;
  const { identity } = resource;
  const base = compileBase(setting, 1);
  const isValid = validators.accepts(place.schema, 'response');
  const counts = slotsAround(root, place, contract).filter(({ kind }) => kind === 'total' || kind === 'count');

  const idOf = (sent: unknown, index: number, asked: Asked, collection: Collection): string => {
    const own = isObject(sent) ? sent[identity] : sent;
    return typeof own === 'string' || typeof own === 'number'
      ? String(own)
      : collection.fresh(seedOf(asked.seed(), index));
  };
  return (asked) => {
    const sent = listIn(asked.body);
    if (sent === undefined) return base(asked.seed(), []);
    const collection = dataset.collection(resource, []);
    const things = sent.slice(0, MOST).map((each, index) =>
      chain(dataset.view(collection, idOf(each, index, asked, collection), place.schema), (thing) => {
        return thing === undefined ? [] : [amend(thing.value, echoed(each, shape, []), isValid)];
      }),
    );
    return chain(all(things), (told) => {
      const values = told.flat();
      const about = counts.map(({ path }) => ({ path, value: values.length }));
      return base(asked.seed(), [{ path: place.path, value: values }, ...about]);
    });
  };
}

/** The list that a client sends: the content itself, or the only list in it. */
function listIn(body: unknown): readonly unknown[] | undefined {
  if (Array.isArray(body)) return body;
  const [list, ...others] = isObject(body) ? Object.values(body).filter((member) => Array.isArray(member)) : [];
  return others.length === 0 ? list : undefined;
}

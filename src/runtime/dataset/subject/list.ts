import { all, chain, type MaybePromise } from '../../maybe.ts';
import type { Change } from '../../synth/amend.ts';
import { isObject } from '../../synth/json.ts';
import { seedOf } from '../../synth/seed.ts';
import type { Collection } from '../collection.ts';
import { follow } from '../examples.ts';
import { compileFields } from '../list/fields.ts';
import type { Listing } from '../list/listing.ts';
import { type Slot, slotsAround } from '../list/slots.ts';
import { tell } from '../list/tell.ts';
import { nameOf } from '../paths.ts';
import { listPlace, type Place, shapeAt } from '../place.ts';
import type { Resource } from '../resource.ts';
import { compileBase } from './base.ts';
import { scopeReader } from './echo.ts';
import { compileSelect, type Select } from './select.ts';
import type { Asked, Setting, Tell, Told } from './subject.ts';

/** Compiles answers that list things; `undefined` where the answer is no list of them. */
export function compileList(setting: Setting): Tell | undefined {
  const { operation, root, dataset, examples } = setting;
  const { contract } = dataset.options;
  const place = listPlace(root, nameOf(operation.path), contract);
  const resource =
    place &&
    (dataset.resources.at(operation.path) ?? dataset.resources.ofSchema(place.schema, [nameOf(operation.path)]));
  const shape = place && shapeAt(place.schema, contract);
  if (place === undefined || resource === undefined || shape === undefined) return undefined;

  const { parameters } = operation;
  const scopeOf = scopeReader(resource, operation.path);
  const base = compileBase(setting, 1);
  // The items of a list may be described in several places at once; what is told of a single one may fit them all.
  const selects = [...new Set([place.schema, resource.schema])].map((schema) =>
    compileSelect(setting, resource, schema, shape),
  );
  const say = compileAround(setting, place);
  const narrow = compileFields(parameters, shape);
  const tellExample = examples.length === 0 ? undefined : compileExample(setting, place, resource);
  const asksForNothing = ({ values: { query } }: Asked): boolean =>
    !parameters.some(({ in: where, name }) => where === 'query' && query[name] !== undefined);

  return (asked) => {
    const { path, query } = asked.values;
    const collection = dataset.collection(resource, scopeOf(path));
    if (tellExample !== undefined && asksForNothing(asked)) return tellExample(collection);
    const seed = seedOf(operation.id, ...collection.scope, String(dataset.options.seed));
    const tellWith = ([select, ...others]: readonly Select[]): MaybePromise<Told | undefined> =>
      select &&
      chain(select(asked, collection), ({ values, listing }) => {
        const items = values.map((value) => narrow(value, query));
        return chain(base(seed, [{ path: place.path, value: items }, ...say(listing)]), (based) => {
          if (based === undefined || follow(based.value, place.path) === items) return based && { ...based, listing };
          return others.length > 0 ? tellWith(others) : base(seed, []);
        });
      });
    return tellWith(selects);
  };
}

/** Compiles what an answer says of the list in it: totals, places, other pages. */
function compileAround({ root, dataset }: Setting, place: Place): (listing: Listing) => readonly Change[] {
  const slots = slotsAround(root, place, dataset.options.contract);
  return (listing) =>
    slots.map((slot): Change => {
      const said = tell(slot.kind, slot, listing);
      return said === undefined ? unsaid(slot) : { path: slot.path, value: said };
    });
}

/** Where there is nothing to say, such as a page after the last: `null`, nothing at all, or a text that says nothing. */
function unsaid({ path, types, required, link }: Slot): Change {
  if (types.has('null')) return { path, value: null };
  if (link !== undefined) return { path: link, value: undefined };
  return { path, value: required && types.has('string') ? '' : undefined };
}

/** The author's list as it stands, but for things of which the author tells more elsewhere. */
function compileExample(
  setting: Setting,
  place: Place,
  { identity }: Resource,
): (collection: Collection) => MaybePromise<Told | undefined> {
  const { dataset, examples } = setting;
  const base = compileBase(setting);
  const listed = follow(examples[0], place.path);
  const items = Array.isArray(listed) ? listed : [];
  const idOf = (item: unknown): string | undefined => {
    const id = isObject(item) && identity !== undefined && Object.hasOwn(item, identity) ? item[identity] : undefined;
    return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;
  };
  return (collection) => {
    const seen = items.map((item) => {
      const id = idOf(item);
      const thing = id === undefined ? undefined : dataset.view(collection, id, place.schema);
      return chain(thing, (known) => known?.value ?? item);
    });
    return chain(all(seen), (value) => base(0, items.length === 0 ? [] : [{ path: place.path, value }]));
  };
}

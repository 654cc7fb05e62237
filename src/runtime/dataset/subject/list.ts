import { all, chain } from '../../maybe.ts';
import type { Shape } from '../../schema/shape.ts';
import type { Change } from '../../synth/amend.ts';
import { isObject } from '../../synth/json.ts';
import { seedOf } from '../../synth/seed.ts';
import type { Collection } from '../collection.ts';
import { compileFields } from '../list/fields.ts';
import { compileFilter, type Keeps } from '../list/filter.ts';
import { type Listing, tell } from '../list/listing.ts';
import { readPage } from '../list/page.ts';
import { pagingOf } from '../list/paging.ts';
import { slotsAround } from '../list/slots.ts';
import { compileSort } from '../list/sort.ts';
import { nameOf } from '../paths.ts';
import { listPlace, type Place, shapeAt } from '../place.ts';
import type { Resource } from '../resource.ts';
import { compileBase } from './base.ts';
import { mentionsIn, textOf } from './echo.ts';
import type { Asked, Setting, Tell, Told } from './subject.ts';

/** The length of a page where neither the client nor the contract says it. */
const USUAL_PAGE = 10;
const FEWEST = 3;

/** Compiles answers that list things; `undefined` where the answer is no list of them. */
export function compileList(setting: Setting): Tell | undefined {
  const { operation, root, dataset } = setting;
  const { contract } = dataset.options;
  const place = listPlace(root, nameOf(operation.path), contract);
  const resource = place && dataset.resources.at(operation.path);
  const shape = place && shapeAt(place.schema, contract);
  if (place === undefined || resource === undefined || shape === undefined) return undefined;
  return tellList(setting, place, resource, shape);
}

function tellList(setting: Setting, place: Place, resource: Resource, shape: Shape): Tell {
  const { operation, root, dataset, examples } = setting;
  const { contract, maxBytes } = dataset.options;
  const { parameters } = operation;
  const paging = pagingOf(parameters, contract);
  const slots = slotsAround(root, place, contract);
  const base = compileBase(setting, 1);
  const readFilter = compileFilter(parameters, shape, contract);
  const readSort = compileSort(parameters, shape, contract);
  const narrow = compileFields(parameters, shape);
  const parents = compileParents(setting, resource, shape);
  const isAsIs = (asked: Asked): boolean =>
    examples.length > 0 &&
    !parameters.some(({ in: where, name }) => where === 'query' && asked.values.query[name] !== undefined);

  return (asked) => {
    if (isAsIs(asked)) return base(asked.seed, []);
    const { query, path } = asked.values;
    const collection = dataset.collection(
      resource,
      resource.scope.map((name) => textOf(path[name])),
    );
    const views = all(collection.ids.map((id) => dataset.view(collection, id, place.schema)));
    return chain(views, (things) => {
      const items = things.flatMap((thing, index) =>
        thing === undefined ? [] : [{ id: collection.ids[index] ?? '', value: thing.value }],
      );
      const keeps = [readFilter(query), parents(asked, collection)].filter((each) => each !== undefined);
      const kept = items.filter(({ value, id }) => keeps.every((keep) => keep(value, id)));
      const compare = readSort(query);
      const sorted = compare === undefined ? kept : kept.toSorted((a, b) => compare(a.value, b.value));
      const bytes = JSON.stringify(items[0]?.value ?? null).length;
      const usual = resource.paged
        ? Math.min(USUAL_PAGE, Math.max(FEWEST, Math.floor(maxBytes / bytes)))
        : sorted.length;
      const { offset, limit } = readPage(paging, query, usual, (id) => sorted.findIndex((each) => each.id === id));
      const shown = sorted.slice(offset, offset + limit);
      const listing: Listing = {
        offset,
        limit,
        total: sorted.length,
        count: shown.length,
        paging,
        path: asked.path,
        search: asked.search,
        origin: asked.origin,
        lastId: shown.at(-1)?.id,
      };
      const list: Change = { path: place.path, value: shown.map(({ value }) => narrow(value, query)) };
      const around = slots.map((slot): Change => {
        const said = tell(slot.kind, slot, listing);
        return { path: slot.path, value: said === undefined && slot.types.has('null') ? null : said };
      });
      const seed = seedOf(operation.id, ...collection.scope, String(dataset.options.seed));
      return chain(base(seed, [list, ...around]), (based): Told | undefined =>
        based === undefined ? undefined : { value: based.value, isExample: based.isExample, listing },
      );
    });
  };
}

type KeepsIn = (value: unknown, id: string) => boolean;

/** A list below something else has only what belongs to that: by the member that says so, or by lot where none does. */
function compileParents(
  { operation }: Setting,
  resource: Resource,
  shape: Shape,
): (asked: Asked, collection: Collection) => KeepsIn | undefined {
  const outside = operation.parameters.filter(
    ({ in: where, name }) => where === 'path' && !resource.scope.includes(name),
  );
  if (outside.length === 0) return () => undefined;
  const mentions = mentionsIn(shape, operation.path, outside);
  return ({ values }, { places }) => {
    const keeps = outside.map(({ name }): KeepsIn => {
      const text = textOf(values.path[name]);
      const member = mentions.find(({ parameter }) => parameter === name)?.member;
      if (member !== undefined) return (value) => isObject(value) && String(value[member]) === text;
      const lot = seedOf(operation.path, text);
      return (_, id) => ((places.get(id) ?? 0) + lot) % LOTS === 0;
    });
    return (value, id) => keeps.every((keep) => keep(value, id));
  };
}

/** One in so many belongs to a thing, where no member says which. */
const LOTS = 4;

export type { Keeps };

import { all, chain, type MaybePromise } from '../../maybe.ts';
import type { SchemaId } from '../../model/schema.ts';
import type { Shape } from '../../schema/shape.ts';
import type { Collection } from '../collection.ts';
import type { Dataset } from '../dataset.ts';
import { compileFilter } from '../list/filter.ts';
import type { Listing } from '../list/listing.ts';
import { readPage } from '../list/page.ts';
import { isPaged, pagingOf } from '../list/paging.ts';
import { compileSort } from '../list/sort.ts';
import type { Resource } from '../resource.ts';
import { compileParents } from './parents.ts';
import type { Asked, Setting } from './subject.ts';

/** The things of one page, and what can be said of the page. */
export interface Selection {
  readonly values: readonly unknown[];
  readonly listing: Listing;
}

/** Selects the things of a collection that a request asks for, in their order. No thing is changed for it. */
export type Select = (asked: Asked, collection: Collection) => MaybePromise<Selection>;

interface Item {
  readonly id: string;
  readonly value: unknown;
}

/** A page has some items, however large they are. */
const FEWEST = 3;

/** Compiles filters, order and paging of a list whose items have that schema. */
export function compileSelect(
  { operation, dataset }: Setting,
  resource: Resource,
  schema: SchemaId,
  shape: Shape,
): Select {
  const { contract, maxBytes } = dataset.options;
  const { parameters } = operation;
  const paging = pagingOf(parameters, contract);
  const isCut = isPaged(parameters, contract);
  const readFilter = compileFilter(parameters, schema, resource.choices, dataset);
  const readSort = compileSort(parameters, shape, contract);
  const readParents = compileParents(operation, resource, schema, dataset);

  return (asked, collection) => {
    const { query } = asked.values;
    const keeps = readFilter(query);
    const belongs = readParents(asked, collection);
    const compare = readSort(query);
    const choose = (items: readonly Item[]): readonly string[] => {
      const kept = items.filter(({ id, value }) => (keeps?.(value) ?? true) && (belongs?.(value, id) ?? true));
      const sorted = compare === undefined ? kept : kept.toSorted((a, b) => compare(a.value, b.value));
      return sorted.map(({ id }) => id);
    };
    const see = (ids: readonly string[]): MaybePromise<readonly Item[]> => itemsOf(dataset, collection, schema, ids);
    const isAll = keeps === undefined && belongs === undefined && compare === undefined;
    const chosen = isAll ? collection.ids : chain(see(collection.ids), choose);
    return chain(chosen, (ids) =>
      chain(see(ids.slice(0, 1)), ([first]) => {
        const room = roomFor(first?.value, maxBytes);
        const page = isCut
          ? readPage(paging, query, room, (id) => ids.indexOf(id))
          : { offset: 0, limit: resource.paged ? Math.min(room, ids.length) : ids.length, backwards: false };
        return chain(see(ids.slice(page.offset, page.offset + page.limit)), (shown): Selection => {
          const { path, search, origin } = asked;
          const [head, last] = [shown[0]?.id, shown.at(-1)?.id];
          const about = {
            // What no page gives is not there.
            total: isCut ? ids.length : shown.length,
            count: shown.length,
            sorted: compare !== undefined,
            firstId: head,
            lastId: last,
          };
          return {
            values: shown.map(({ value }) => value),
            listing: { ...page, ...about, paging, path, search, origin },
          };
        });
      }),
    );
  };
}

function itemsOf(
  dataset: Dataset,
  collection: Collection,
  schema: SchemaId,
  ids: readonly string[],
): MaybePromise<readonly Item[]> {
  const [first, ...others] = ids;
  if (first === undefined) return [];
  return chain(dataset.view(collection, first, schema), (thing) => {
    // Where one cannot be made, the next fifty cannot either, and each would cost all the tries that there are.
    if (thing === undefined) return [];
    return chain(all(others.map((id) => dataset.view(collection, id, schema))), (things) =>
      [thing, ...things].flatMap((each, index) =>
        each === undefined ? [] : [{ id: ids[index] ?? '', value: each.value }],
      ),
    );
  });
}

/** How many items like the first one there is room for. */
function roomFor(first: unknown, maxBytes: number): number {
  return Math.max(FEWEST, Math.floor(maxBytes / JSON.stringify(first ?? null).length));
}

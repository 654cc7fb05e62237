import type { GatherContext } from '../facts/parts.ts';
import { setOwn } from '../json.ts';
import { changeable, holdsNumber, own, type Relation, type Subjects } from './subject.ts';

const first = (subjects: Subjects, names: string): string | undefined =>
  names.split(' ').flatMap((name) => subjects.get(name)?.name ?? [])[0];

const TOTAL = 'total totalcount totalitems totalresults totalelements totalrecords itemscount itemcount count';
const SIZE = 'perpage pagesize itemsperpage limit resultsperpage size itemcountperpage';
const PAGES = 'totalpages pages lastpage pagecount numpages pagestotal';

/** How many pages so many items take. */
export function pages(subjects: Subjects, context: GatherContext): readonly Relation[] {
  const [total, size, count] = [first(subjects, TOTAL), first(subjects, SIZE), first(subjects, PAGES)];
  const target = [...subjects.values()].find(({ name }) => name === count);
  const facts = target && changeable(target, context);
  if (total === undefined || size === undefined || count === undefined || facts === undefined) return [];
  return [
    (object) => {
      const [items, perPage] = [own(object, total), own(object, size)];
      if (typeof items !== 'number' || typeof perPage !== 'number' || perPage <= 0) return;
      const needed = Math.max(1, Math.ceil(items / perPage));
      if (typeof own(object, count) === 'number' && holdsNumber(facts, needed)) setOwn(object, count, needed);
    },
  ];
}

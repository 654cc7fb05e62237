import type { Facts } from '../facts/facts.ts';
import { gather } from '../facts/gather.ts';
import type { GatherContext } from '../facts/parts.ts';
import { fitsAll } from '../fits.ts';
import { setOwn } from '../json.ts';
import { own, type Relation, type Subject, type Subjects } from './subject.ts';

const STATES = ['status', 'state', 'orderstatus', 'orderstate'];
const ENDINGS: ReadonlySet<string> = new Set(['at', 'on', 'date', 'time']);

/**
 * A moment of a state that is still to come is not known yet: what is `open` has no `closedAt`, what is `paid` no `shippedAt`.
 * Literals stand in the order in which things go through them.
 */
export function states(subjects: Subjects, required: ReadonlySet<string>, context: GatherContext): readonly Relation[] {
  const state = STATES.flatMap((joined) => subjects.get(joined) ?? [])[0];
  const literals = state && factsOf(state, context)?.literals?.filter((literal) => typeof literal === 'string');
  if (state === undefined || literals === undefined || literals.length < 2) return [];
  return [...subjects.values()].flatMap((moment): readonly Relation[] => {
    const [word = '', ending = '', ...more] = moment.words;
    const place = literals.findIndex((literal) => literal.toLowerCase() === word);
    if (place < 1 || more.length > 0 || !ENDINGS.has(ending) || isAuthors(moment, context)) return [];
    const isNullable = fitsAll(null, moment.schemas, context);
    if (!isNullable && required.has(moment.name)) return [];
    return [
      (object) => {
        const now = literals.indexOf(String(own(object, state.name)));
        if (now < 0 || now >= place || !Object.hasOwn(object, moment.name)) return;
        if (isNullable) setOwn(object, moment.name, null);
        else delete object[moment.name];
      },
    ];
  });
}

function isAuthors(moment: Subject, context: GatherContext): boolean {
  const facts = factsOf(moment, context);
  return facts === undefined || facts.literals !== undefined || facts.examples.length + facts.hints.length > 0;
}

const factsOf = ({ schemas }: Subject, context: GatherContext): Facts | undefined =>
  gather({ parts: schemas, resolved: [] }, context);

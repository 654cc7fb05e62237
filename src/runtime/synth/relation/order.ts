import type { Facts } from '../facts/facts.ts';
import type { GatherContext } from '../facts/parts.ts';
import { setOwn } from '../json.ts';
import { changeable, holdsNumber, isNumeric, own, type Relation, type Subject, type Subjects } from './subject.ts';

/** Words that make two names a pair whose first is not above its second. */
const PAIRS: readonly (readonly [lower: string, upper: string])[] = [
  ['min', 'max'],
  ['minimum', 'maximum'],
  ['low', 'high'],
  ['lower', 'upper'],
  ['lowest', 'highest'],
  ['from', 'to'],
  ['start', 'end'],
  ['first', 'last'],
  ['begin', 'end'],
  ['since', 'until'],
  ['after', 'before'],
  ['smallest', 'largest'],
  ['used', 'total'],
  ['used', 'limit'],
  ['used', 'capacity'],
  ['free', 'total'],
  ['available', 'total'],
  ['remaining', 'total'],
  ['remaining', 'limit'],
  ['completed', 'total'],
  ['sale', 'regular'],
  ['sale', 'original'],
  ['sale', 'list'],
  ['discounted', 'original'],
  ['net', 'gross'],
  ['p50', 'p95'],
  ['p95', 'p99'],
];
const TIMES: ReadonlySet<string> = new Set(['date', 'date-time', 'time']);

/** Pairs of members whose names say that one is not above the other: they change places where it is. */
export function orders(subjects: Subjects, context: GatherContext): readonly Relation[] {
  return [...subjects.values()].flatMap((lower) => {
    const upper = partnerOf(lower, subjects);
    return upper === undefined ? [] : orderOf(lower, upper, context);
  });
}

function partnerOf({ words, joined }: Subject, subjects: Subjects): Subject | undefined {
  for (const [index, word] of words.entries()) {
    for (const [lower, upper] of PAIRS) {
      if (word !== lower) continue;
      const partner = subjects.get([...words.slice(0, index), upper, ...words.slice(index + 1)].join(''));
      if (partner !== undefined && partner.joined !== joined) return partner;
    }
  }
  return undefined;
}

function orderOf(lower: Subject, upper: Subject, context: GatherContext): Relation | readonly never[] {
  const [low, high] = [changeable(lower, context), changeable(upper, context)];
  if (low === undefined || high === undefined) return [];
  if (isNumeric(low) && isNumeric(high)) return numbersInOrder(lower.name, low, upper.name, high);
  const [format = ''] = low.formats;
  return TIMES.has(format) && high.formats[0] === format ? textsInOrder(lower.name, upper.name) : [];
}

function numbersInOrder(lower: string, low: Facts, upper: string, high: Facts): Relation {
  return (object) => {
    const [least, most] = [own(object, lower), own(object, upper)];
    if (typeof least !== 'number' || typeof most !== 'number' || least <= most) return;
    if (!holdsNumber(low, most) || !holdsNumber(high, least)) return;
    setOwn(object, lower, most);
    setOwn(object, upper, least);
  };
}

/** Times of one format stand in the order of their texts (RFC 3339 §5.1): all of ours are in UTC. */
function textsInOrder(lower: string, upper: string): Relation {
  return (object) => {
    const [least, most] = [own(object, lower), own(object, upper)];
    if (typeof least !== 'string' || typeof most !== 'string' || least <= most) return;
    setOwn(object, lower, most);
    setOwn(object, upper, least);
  };
}

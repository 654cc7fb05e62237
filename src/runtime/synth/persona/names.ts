import type { Lexicon } from '../lexicon/lexicon.ts';

export type Sex = 'female' | 'male';

/** How people are called in a locale. */
export interface Names {
  readonly first: Readonly<Record<Sex, readonly string[]>>;
  readonly middle: Readonly<Record<Sex, readonly string[]>>;
  readonly last: Readonly<Record<Sex, readonly string[]>>;
  readonly honorific: Readonly<Record<Sex, readonly string[]>>;
  /** How many family names a person has. */
  readonly lastCount: number;
  full(first: string, last: string): string;
}

const known = new WeakMap<Lexicon, Names>();

/** The names of a locale, read once. */
export function namesOf(lexicon: Lexicon): Names {
  let names = known.get(lexicon);
  if (names === undefined) {
    names = readNames(lexicon);
    known.set(lexicon, names);
  }
  return names;
}

function readNames(lexicon: Lexicon): Names {
  const bySex = (path: string): Readonly<Record<Sex, readonly string[]>> => {
    const generic = lexicon.list(`${path}.generic`);
    const of = (sex: Sex): readonly string[] => {
      const own = lexicon.list(`${path}.${sex}`);
      return own.length > 0 ? own : generic;
    };
    return { female: of('female'), male: of('male') };
  };
  const [pattern = ''] = lexicon.list('person.last_name_pattern.generic');
  return {
    first: bySex('person.first_name'),
    middle: bySex('person.middle_name'),
    last: bySex('person.last_name'),
    honorific: bySex('person.prefix'),
    lastCount: Math.max(1, pattern.split('{{').length - 1),
    full: fullName(lexicon.list('person.name')),
  };
}

/** The order of given and family name, and what stands between them, as the locale's first pattern with both has it. */
function fullName(patterns: readonly string[]): Names['full'] {
  for (const pattern of patterns) {
    const [, one, between = ' '] =
      /^\{\{person\.(firstName|lastName)\}\}(\s*)\{\{person\.(?:firstName|lastName)\}\}$/.exec(pattern) ?? [];
    if (one === 'firstName') return (first, last) => first + between + last;
    if (one === 'lastName') return (first, last) => last + between + first;
  }
  return (first, last) => `${first} ${last}`;
}

import type { Schema } from '../../model/schema.ts';
import type { Facts } from '../facts/facts.ts';
import { additionalSchemas, declaredNames } from '../facts/members.ts';
import { setOwn } from '../json.ts';
import { patternMaker } from '../pattern/maker.ts';
import { matches } from '../pattern/match.ts';
import { NONE, type Run } from '../run.ts';
import { word } from '../words.ts';
import type { Json } from './member.ts';
import type { Compiler, Node } from './node.ts';

/** The members of an object that are not declared by name. */
export interface Dictionary {
  /** How many an object gets unasked: one to three where it is a dictionary, else none. */
  usual(run: Run): number;
  /** Adds up to `count` of them. */
  add(object: Json, count: number, run: Run): void;
}

interface Entry {
  readonly key: Key;
  readonly value: Node;
}

/** Makes a name; a longer one where the short ones are used up. */
type Key = (run: Run, longer: boolean) => unknown;

const MAX_ENTRIES = 3;
/** The names of an entry that are made longer: a pattern that says how names begin has few short ones. */
const LONGER = 6;
const MAX_KEY = 40;

export function dictionaryOf(facts: Facts, compiler: Compiler): Dictionary {
  const declared = declaredNames(facts);
  const entries = entriesOf(facts, compiler);
  const isDictionary = declared.size === 0 && entries.length > 0 && facts.scopes.some(saysMembers);
  return {
    usual: (run) => (isDictionary && !run.tight ? run.between(1, MAX_ENTRIES) : 0),
    add(object, count, run) {
      for (let tries = count * 8, left = count; left > 0 && tries > 0 && run.step(); tries--) {
        const entry = entries[run.below(entries.length)];
        const key = entry?.key(run, tries < count * 4);
        if (entry === undefined || typeof key !== 'string') continue;
        if (Object.hasOwn(object, key) || declared.has(key) || facts.forbidden.has(key)) continue;
        const value = entry.value.make(run);
        if (value === NONE) continue;
        setOwn(object, key, value);
        run.budget -= key.length + 4;
        left--;
      }
    },
  };
}

const saysMembers = ({ patterns, additional }: Facts['scopes'][number]): boolean =>
  patterns.length > 0 || (additional !== undefined && additional !== false);

/** One kind of entry for each pattern, and one for other names where they may stand. */
function entriesOf(facts: Facts, compiler: Compiler): readonly Entry[] {
  const patterns = [...new Set(facts.scopes.flatMap((scope) => scope.patterns.map(([pattern]) => pattern)))];
  const entries = patterns.flatMap((pattern): Entry | readonly never[] => {
    const key = facts.names.length > 0 ? keyOf(facts, pattern, compiler) : patternKey(pattern);
    const parts = patternSchemas(facts, pattern);
    return key === undefined || parts === undefined ? [] : { key, value: compiler.node({ parts, resolved: [] }) };
  });
  const additional = additionalSchemas(facts);
  if (additional === undefined) return entries;
  const key = facts.names.length > 0 ? keyOf(facts, undefined, compiler) : word;
  const other: Key = (run, longer) => {
    const name = key(run, longer);
    return typeof name === 'string' && !patterns.some((pattern) => matches(pattern, name)) ? name : undefined;
  };
  return [...entries, { key: other, value: compiler.node({ parts: additional, resolved: [] }) }];
}

/** Names that `propertyNames` allows, and that match a pattern. */
function keyOf(facts: Facts, pattern: string | undefined, compiler: Compiler): Key {
  const text = pattern === undefined ? TEXT : { ...TEXT, pattern };
  const [short, long] = [0, LONGER].map((minLength) => {
    const part = compiler.derive(TEXT, `${minLength} ${pattern ?? ''}`, () => ({ ...text, minLength }));
    return compiler.node({ parts: [...facts.names, part], resolved: [] });
  });
  return (run, longer) => {
    const name = longer ? long?.make(run) : NONE;
    return name === NONE ? short?.make(run) : name;
  };
}

function patternKey(pattern: string): Key | undefined {
  const [short, long] = [0, LONGER].map((least) => patternMaker([pattern], least, MAX_KEY));
  return short && ((run, longer) => (longer ? long : short)?.(run));
}

const TEXT = { type: 'string' } as const;

/** What a member must satisfy whose name matches the pattern and is declared nowhere. */
function patternSchemas(facts: Facts, pattern: string): readonly Schema[] | undefined {
  const scopes = facts.scopes.map(({ patterns, additional }) => {
    const own = patterns.filter(([other]) => other === pattern).map(([, schema]) => schema);
    return own.length > 0 ? own : additional === undefined ? [] : [additional];
  });
  const schemas = scopes.flat();
  return schemas.includes(false) ? undefined : schemas;
}

import type { Schema, SchemaId, SchemaObject, Source } from '../../model/schema.ts';
import { APPLICATORS } from '../../schema/keywords.ts';
import { isAssertable } from '../../validate/assertable.ts';
import { isObject } from '../json.ts';

/** A schema, and where it stands. */
export interface Site<S extends Schema = Schema> {
  readonly schema: S;
  readonly source: SchemaId;
}

/** What may be left out of a schema by itself: a keyword, or one entry of a keyword that holds several. */
export interface Keyword {
  readonly owner: SchemaObject;
  readonly name: string;
  /** The member's name or pattern, or the index, where it is an entry. */
  readonly entry?: string;
  readonly value: unknown;
  readonly source: Source;
}

/** Those whose value is a map of which each entry says something by itself. */
const MAPS: ReadonlySet<string> = new Set(['properties', 'patternProperties', 'dependentSchemas', 'dependentRequired']);
const LISTS: ReadonlySet<string> = new Set(['required', 'prefixItems']);
/** They are followed, or say something only together with another. */
const NOT_ALONE: ReadonlySet<string> = new Set(['allOf', 'then', 'else', 'minContains', 'maxContains']);

/** The keywords of a schema that say what its instances are, those with schemas after those without. */
export function keywordsOf({ schema, source }: Site<SchemaObject>): readonly Keyword[] {
  const found = Object.entries(schema).flatMap(([name, value]) => {
    if (NOT_ALONE.has(name) || !(APPLICATORS.has(name) || isAssertable(name, value) || name === 'enum')) return [];
    const keyword = { owner: schema, name, value, source: `${source}/${name}` };
    return MAPS.has(name) || LISTS.has(name) ? entriesOf(keyword) : [keyword];
  });
  return [...found.filter(({ name }) => !APPLICATORS.has(name)), ...found.filter(({ name }) => APPLICATORS.has(name))];
}

function entriesOf({ owner, name, value, source }: Keyword): readonly Keyword[] {
  if (!isObject(value) && !Array.isArray(value)) return [];
  return Object.entries(value).map(([entry, each]) => {
    return {
      owner,
      name,
      entry,
      value: each,
      source: `${source}/${entry.replaceAll('~', '~0').replaceAll('/', '~1')}`,
    };
  });
}

/** The branches of a `oneOf` or `anyOf`. */
export function branchesOf({ value, source }: Keyword): readonly Site[] {
  return (value as readonly Schema[]).map((schema, index) => ({ schema, source: `${source}/${index}` }));
}

import { findDuplicate } from '../equality.ts';
import { evaluatedBy } from '../evaluated.ts';
import { count } from './describe.ts';
import { type Cause, explainChild, gather, type Rule, type Subject, unless } from './subject.ts';

type Items = readonly unknown[];

/** The assertions on arrays, JSON Schema Validation §6.4, and the applicators of JSON Schema §10.3.1 and §11.2. */
export const ARRAY_RULES: Readonly<Record<string, Rule<Items>>> = {
  minItems: (subject) => {
    const { minItems = 0 } = subject.schema;
    const { length } = subject.value;
    return unless(
      length >= minItems,
      subject,
      'minItems',
      () => `must have at least ${count(minItems, 'item')}, not ${length}`,
    );
  },
  maxItems: (subject) => {
    const { maxItems = Infinity } = subject.schema;
    const { length } = subject.value;
    return unless(
      length <= maxItems,
      subject,
      'maxItems',
      () => `must have at most ${count(maxItems, 'item')}, not ${length}`,
    );
  },
  uniqueItems: (subject) => {
    const duplicate = findDuplicate(subject.value);
    const detail = (): string => `must have no item twice, but items ${duplicate?.join(' and ')} are equal`;
    return unless(duplicate === undefined, subject, 'uniqueItems', detail);
  },
  prefixItems: (subject) => {
    const { prefixItems = [] } = subject.schema;
    return gather(prefixItems.slice(0, subject.value.length).entries(), ([index, schema]) =>
      explainChild(subject, schema, { name: index, value: subject.value[index] }, 'prefixItems', String(index)),
    );
  },
  items: (subject) => {
    const { prefixItems = [] } = subject.schema;
    if (subject.schema.items === false && subject.value.length > prefixItems.length) return [tooMany(subject, 'items')];
    return explainItems(subject, 'items', (index) => index >= prefixItems.length);
  },
  contains,
  unevaluatedItems: (subject) => {
    const { views, patterns, accepts } = subject.context;
    const resolve = (key: string) => views.get(key).schema;
    const { items } = evaluatedBy(subject.schema, subject.value, { resolve, accepts, patterns });
    return explainItems(subject, 'unevaluatedItems', (index) => !items.has(index));
  },
};

/** Beyond this length, items that are accepted are not looked into. */
const LONG = 20;

function explainItems(
  subject: Subject<Items>,
  keyword: 'items' | 'unevaluatedItems',
  isMeant: (index: number) => boolean,
): readonly Cause[] {
  const { schema, value, context } = subject;
  const { [keyword]: each = true } = schema;
  return gather(value.entries(), ([index, item]) => {
    if (!isMeant(index) || (value.length > LONG && context.accepts(each, item))) return [];
    return explainChild(subject, each, { name: index, value: item }, keyword);
  });
}

function tooMany({ schema, value, place }: Subject<Items>, keyword: string): Cause {
  const { prefixItems = [] } = schema;
  const detail = `must have at most ${count(prefixItems.length, 'item')}, not ${value.length}`;
  return { pointer: place.pointer, keyword, detail, contract: `${place.source}/${keyword}` };
}

function contains(subject: Subject<Items>): readonly Cause[] {
  const { contains: wanted = true, minContains = 1, maxContains = Infinity } = subject.schema;
  const found = subject.value.filter((item) => subject.context.accepts(wanted, item)).length;
  if (found < minContains) {
    const keyword = subject.schema.minContains === undefined ? 'contains' : 'minContains';
    const detail = (): string =>
      `must contain at least ${count(minContains, 'item')} that the schema under "contains" accepts, not ${found}`;
    return unless(false, subject, keyword, detail);
  }
  const detail = (): string =>
    `must contain at most ${count(maxContains, 'item')} that the schema under "contains" accepts, not ${found}`;
  return unless(found <= maxContains, subject, 'maxContains', detail);
}

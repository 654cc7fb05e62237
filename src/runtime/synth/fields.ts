/**
 * What a property's name says of its value. This is where real data begins: a richer table of names goes here, and
 * `stringMaker` and `numberMaker` ask it where format and pattern say nothing.
 */
export type Field = 'id' | 'email' | 'url' | 'name' | 'future';

const RULES: readonly (readonly [RegExp, Field])[] = [
  [/(?:^|[a-z0-9_-])(?:Id|ID|_id|-id|Uuid|_uuid)s?$|^(?:id|ID|Id|uuid|guid)s?$/, 'id'],
  [/e-?mail(?:s|_?address|Address)?$/i, 'email'],
  [/(?:^|[a-z0-9_-])(?:url|uri|href|link|website)s?$/i, 'url'],
  [/name$/i, 'name'],
  [/expir(?:es|y|ation)|deadline|valid[_-]?(?:until|to)$|until$|^renew/i, 'future'],
  [/^(?:due|ends?|next)(?:$|[A-Z_-])|(?:[_-]e|E)nds?(?:$|[A-Z_-])/, 'future'],
];

/** The kind of field that a name stands for; `undefined` for most. */
export function fieldOf(name: string): Field | undefined {
  return RULES.find(([pattern]) => pattern.test(name))?.[1];
}

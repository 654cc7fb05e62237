import { normal } from '../../names/words.ts';

/** Whether a parameter takes comparisons as a text: OData's `$filter`, SCIM's `filter`. */
export function isExpression(name: string): boolean {
  return normal(name) === 'filter';
}

/** A text longer than this is not looked through. */
const LONGEST = 1000;

/**
 * The equalities of an expression that asks for all of them: `status eq 'sold' and active eq true`. Whatever else it asks is
 * left aside: a mock is no database.
 */
export function comparisonsIn(expression: unknown): readonly (readonly [name: string, value: string])[] {
  if (typeof expression !== 'string' || expression.length > LONGEST) return [];
  const clauses = expression.split(/ +and +/i);
  return clauses.flatMap((clause) => {
    const [, name, quoted, bare] = /^ *([\w.-]+) +eq +(?:["']([^"']*)["']|([\w.-]+)) *$/i.exec(clause) ?? [];
    const value = quoted ?? bare;
    return name === undefined || value === undefined ? [] : [[name, value] as const];
  });
}

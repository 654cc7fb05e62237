import type { Parameter } from '../../model/contract.ts';
import { normal } from '../../names/words.ts';
import { textOf, type Values } from '../../plan/parameters/values.ts';
import type { Shape } from '../../schema/shape.ts';
import { isObject, setOwn } from '../../synth/json.ts';

/** Leaves the members of a thing that were asked for; the thing as it is where none were named. */
export type Narrow = (thing: unknown, query: Values) => unknown;

const NAMES = ['fields', 'select', 'only', 'includefields', 'fieldset'];

/** Compiles a sparse fieldset (`fields=id,name`). What the contract requires stays: an answer conforms first of all. */
export function compileFields(parameters: readonly Parameter[], shape: Shape): Narrow {
  const parameter = parameters.find((each) => each.in === 'query' && NAMES.includes(normal(each.name)));
  if (parameter === undefined) return (thing) => thing;
  return (thing, query) => {
    const value = query[parameter.name];
    if (value === undefined || value === null || value === '' || !isObject(thing)) return thing;
    const names = new Set(
      [value]
        .flat()
        .flatMap((each) => textOf(each).split(','))
        .map((name) => normal(name)),
    );
    const kept: Record<string, unknown> = {};
    for (const [name, member] of Object.entries(thing))
      if (names.has(normal(name)) || shape.required.includes(name)) setOwn(kept, name, member);
    return kept;
  };
}

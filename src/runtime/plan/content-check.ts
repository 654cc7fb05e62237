import { isSequential, parseMediaType } from '../body/media.ts';
import { itemSchemaOf } from '../body/sequential/items.ts';
import type { Context } from '../context.ts';
import type { MediaType } from '../model/contract.ts';
import type { Check, Direction } from '../validate/verdict.ts';

const MOST_ERRORS = 20;

/**
 * The check of decoded content. A stream is held against the schema of the whole, and each of its items against that of
 * an item (OAS 3.2 §4.14.3); `undefined` where the contract says nothing.
 */
export function compileContentCheck(
  media: MediaType,
  direction: Direction,
  { contract, validators }: Context,
): Check | undefined {
  const type = parseMediaType(media.type);
  const itemId = type !== undefined && isSequential(type) ? itemSchemaOf(media, contract) : media.itemSchema;
  const wholeId = media.schema === itemId ? undefined : media.schema;
  const whole = wholeId === undefined ? undefined : validators.compile(wholeId, direction);
  const item = itemId === undefined ? undefined : validators.compile(itemId, direction);
  if (item === undefined) return whole;
  return (value) => {
    const errors = [value]
      .flat()
      .flatMap((each, i) => item(each)?.map((error) => ({ ...error, pointer: `/${i}${error.pointer}` })) ?? []);
    return whole?.(value) ?? (errors.length > 0 ? errors.slice(0, MOST_ERRORS) : undefined);
  };
}

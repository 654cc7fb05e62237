import type { Context } from '../context.ts';
import { linkField } from '../dataset/list/link.ts';
import { kindOfName } from '../dataset/list/slot-kinds.ts';
import { tell } from '../dataset/list/tell.ts';
import type { Told } from '../dataset/subject/subject.ts';
import type { Header } from '../model/contract.ts';
import type { JsonType } from '../model/schema.ts';
import { requireSchema } from '../schema/lookup.ts';
import { shapeOf } from '../schema/shape.ts';

const ANY_TYPE: ReadonlySet<JsonType> = new Set(['string', 'integer', 'number']);

/**
 * What a header field says of the content beside it: how many things there are in all (`X-Total-Count`), the other pages
 * (`Link`, RFC 8288), where a new thing is found (`Location`). `undefined` where its name says nothing of that kind.
 */
export function compileToldField(
  { name, schema }: Header,
  { contract, validators }: Context,
): ((told: Told) => unknown) | undefined {
  const say = sayOf(
    name.toLowerCase(),
    schema === undefined ? ANY_TYPE : shapeOf(requireSchema(contract, schema), contract).types,
  );
  if (say === undefined) return undefined;
  const check = schema === undefined ? undefined : validators.compile(schema, 'response');
  return (told) => {
    const value = say(told);
    return value === undefined || check?.(value) !== undefined ? undefined : value;
  };
}

function sayOf(name: string, types: ReadonlySet<JsonType>): ((told: Told) => unknown) | undefined {
  if (name === 'location') return ({ location }) => location;
  if (name === 'link') return ({ listing }) => listing && linkField(listing);
  const kind = kindOfName(name.replace(/^x-/, '').replace(/^pagination-/, ''));
  if (kind === undefined) return undefined;
  return ({ listing }) => listing && tell(kind === 'count' ? 'total' : kind, { types, isAbsolute: false }, listing);
}

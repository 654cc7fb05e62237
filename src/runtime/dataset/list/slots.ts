import type { Contract } from '../../model/contract.ts';
import type { JsonType, SchemaId } from '../../model/schema.ts';
import { normal } from '../../names/words.ts';
import type { Shape } from '../../schema/shape.ts';
import { type Place, shapeAt } from '../place.ts';
import { kindOfFlag, kindOfLink, kindOfName, type SlotKind } from './slot-kinds.ts';

/** A member around a list that says something of it. */
export interface Slot {
  readonly kind: SlotKind;
  readonly path: readonly string[];
  readonly types: ReadonlySet<JsonType>;
  /** Whether its text must be an absolute URL. */
  readonly isAbsolute: boolean;
  /** Whether it must be there, even where there is nothing to say. */
  readonly required: boolean;
  /** What is left out with it where there is nothing to say: the link that it is the target of. */
  readonly link?: readonly string[];
}

/** Members around a list in which others say something of it. */
const AROUND = new Set(
  (
    'meta metadata pagination paging page pageinfo pageinformation paginginfo info links cursor cursors ' +
    'paginginformation pageable sort'
  ).split(' '),
);
const DEEPEST = 3;

/** Finds what an answer says of the list in it. */
export function slotsAround(root: SchemaId, list: Place, contract: Contract): readonly Slot[] {
  const slots: Slot[] = [];
  const visit = (shape: Shape, path: readonly string[]): void => {
    for (const name of shape.propertyNames) {
      const member = shape.property(name);
      const at = [...path, name];
      if (member === undefined || at.join('\n') === list.path.join('\n')) continue;
      if (member.types.has('object') && member.propertyNames.length > 0) {
        const isOnTheWay = list.path.slice(0, at.length).join('\n') === at.join('\n');
        if ((isOnTheWay || AROUND.has(normal(name)) || isLinks(path)) && at.length < DEEPEST) visit(member, at);
      } else slots.push(...slotAt(at, member, shape));
    }
  };
  const shape = shapeAt(root, contract);
  if (shape !== undefined && list.path.length > 0) visit(shape, []);
  return withTotal(slots);
}

const isLinks = (path: readonly string[]): boolean => ['links', 'paging'].includes(normal(path.at(-1) ?? ''));

function slotAt(path: readonly string[], member: Shape, holder: Shape): readonly Slot[] {
  const name = path.at(-1) ?? '';
  const isTarget = ['href', 'url'].includes(normal(name)) && path.length > 1;
  const kind = isTarget ? kindAt(path.slice(0, -1), member) : (besides(name, member, holder) ?? kindAt(path, member));
  if (kind === undefined) return [];
  const isAbsolute = member.annotation('format') === 'uri';
  const slot = { kind, path, types: member.types, isAbsolute, required: holder.required.includes(name) };
  return [isTarget ? { ...slot, link: path.slice(0, -1) } : slot];
}

/** What a name means because of those beside it: `from` is the number of an item next to `to`, otherwise a place. */
function besides(name: string, member: Shape, holder: Shape): SlotKind | undefined {
  const [other, kind, type] = BESIDES.get(normal(name)) ?? [];
  const isThere = holder.propertyNames.some((each) => normal(each) === other);
  return type !== undefined && isThere && member.types.has(type) ? kind : undefined;
}

const BESIDES: ReadonlyMap<string, readonly [other: string, kind: SlotKind, type: JsonType]> = new Map([
  ['from', ['to', 'fromNumber', 'integer']],
  ['to', ['from', 'toNumber', 'integer']],
  ['path', ['perpage', 'path', 'string']],
  ['url', ['hasmore', 'path', 'string']],
  // OpenSearch and SCIM (RFC 7644 §3.4.2) count what is on the page.
  ['itemsperpage', ['totalresults', 'count', 'integer']],
]);

function kindAt(path: readonly string[], member: Shape): SlotKind | undefined {
  const name = path.at(-1) ?? '';
  if (member.types.has('boolean')) return kindOfFlag(name, path.at(-2) ?? '');
  return isLinks(path.slice(0, -1)) ? kindOfLink(name) : kindOfName(name);
}

/** A `count` alone is that of all items; beside a total it is that of the page. */
function withTotal(slots: readonly Slot[]): readonly Slot[] {
  if (slots.some(({ kind }) => kind === 'total')) return slots;
  return slots.map((slot) => (slot.kind === 'count' ? { ...slot, kind: 'total' } : slot));
}

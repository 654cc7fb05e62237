import { EVENT_ID, type Event, getScalarValue, parseEvents, type ScalarEvent } from 'js-yaml';
import { MAX_DEPTH } from '../read/trouble.ts';

/** A parsed YAML text whose nodes can be looked up by their places. */
interface Events {
  readonly text: string;
  readonly events: readonly Event[];
  /** The index behind each node, by the index of its first event. */
  readonly ends: Int32Array;
  /** The node of each anchor; the last one of a name that stands before a place is meant. */
  readonly anchors: ReadonlyMap<string, readonly number[]>;
}

interface Place {
  readonly start: number;
  readonly node: number;
}

/**
 * Finds fields in a YAML text that parses: by JSON Pointer segments to the offset of the field, or of the nearest one
 * around it. Goes through aliases and merge keys. The text is parsed once, without making values.
 */
export function yamlOffsets(text: string): (segments: readonly string[]) => number {
  const events = readEvents(text);
  return (segments) => {
    const root = events.events[0]?.type === EVENT_ID.DOCUMENT ? 1 : 0;
    let place: Place = { start: offsetOf(events.events[root]), node: root };
    for (const segment of segments) {
      const found = fieldAt(events, place.node, segment, 0);
      if (found === undefined) break;
      place = found;
    }
    return place.start;
  };
}

function readEvents(text: string): Events {
  const events = parseEvents(text, { maxDepth: MAX_DEPTH });
  const ends = new Int32Array(events.length);
  const anchors = new Map<string, number[]>();
  const open: number[] = [];
  for (const [index, event] of events.entries()) {
    if (event.type === EVENT_ID.POP) ends[open.pop() ?? index] = index + 1;
    else if (event.type === EVENT_ID.SCALAR || event.type === EVENT_ID.ALIAS) ends[index] = index + 1;
    else open.push(index);
    const anchor = event.type === EVENT_ID.ALIAS ? undefined : anchorOf(text, event);
    if (anchor !== undefined) anchors.set(anchor, [...(anchors.get(anchor) ?? []), index]);
  }
  return { text, events, ends, anchors };
}

function anchorOf(text: string, event: Event): string | undefined {
  if (!('anchorStart' in event) || event.anchorStart < 0) return undefined;
  return text.slice(event.anchorStart, event.anchorEnd).replace(/^[&*]/, '');
}

/** Aliases and merge keys may lead to others; a chain of so many is a cycle. */
const MAX_HOPS = 100;

function fieldAt(events: Events, node: number, segment: string, hops: number): Place | undefined {
  const event = events.events[node];
  if (event === undefined || hops > MAX_HOPS) return undefined;
  if (event.type === EVENT_ID.ALIAS) return fieldAt(events, targetOf(events, node), segment, hops + 1);
  if (event.type === EVENT_ID.SEQUENCE) return findItem(events, node, segment);
  return event.type === EVENT_ID.MAPPING ? findKey(events, node, segment, hops) : undefined;
}

function targetOf({ text, events, anchors }: Events, alias: number): number {
  const event = events[alias];
  const name = event === undefined ? undefined : anchorOf(text, event);
  const targets = name === undefined ? [] : (anchors.get(name) ?? []);
  return targets.findLast((target) => target < alias) ?? -1;
}

function findItem({ events, ends }: Events, node: number, segment: string): Place | undefined {
  let at = node + 1;
  for (let n = 0; events[at] !== undefined && events[at]?.type !== EVENT_ID.POP; n++) {
    if (String(n) === segment) return { start: offsetOf(events[at]), node: at };
    at = ends[at] ?? events.length;
  }
  return undefined;
}

/** The last field of that name, or else that of a mapping that is merged in. */
function findKey(all: Events, node: number, segment: string, hops: number): Place | undefined {
  const { text, events, ends } = all;
  let found: Place | undefined;
  let merged: number | undefined;
  for (let at = node + 1; events[at] !== undefined && events[at]?.type !== EVENT_ID.POP; ) {
    const key = events[at];
    const value = ends[at] ?? events.length;
    if (key?.type === EVENT_ID.SCALAR) {
      const name = getScalarValue(text, key);
      if (name === segment) found = { start: offsetOf(key), node: value };
      if (name === '<<') merged = value;
    }
    at = ends[value] ?? events.length;
  }
  return found ?? (merged === undefined ? undefined : findMerged(all, merged, segment, hops));
}

function findMerged(all: Events, node: number, segment: string, hops: number): Place | undefined {
  if (all.events[node]?.type !== EVENT_ID.SEQUENCE) return fieldAt(all, node, segment, hops + 1);
  for (let at = node + 1; all.events[at] !== undefined && all.events[at]?.type !== EVENT_ID.POP; ) {
    const found = fieldAt(all, at, segment, hops + 1);
    if (found !== undefined) return found;
    at = all.ends[at] ?? all.events.length;
  }
  return undefined;
}

function offsetOf(event: Event | undefined): number {
  if (event === undefined || event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT) return 0;
  if (event.type === EVENT_ID.ALIAS) return event.anchorStart;
  return event.type === EVENT_ID.SCALAR ? scalarOffset(event) : event.start;
}

/** Quoted scalars begin before their value. */
const scalarOffset = ({ valueStart, style }: ScalarEvent): number =>
  style === 2 || style === 3 ? valueStart - 1 : valueStart;

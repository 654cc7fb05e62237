import type { Kind } from '../field/kind.ts';
import { drawnBelow } from '../seed.ts';

const SECOND = 1000;
const DAY = 86_400 * SECOND;

/** Some life: when it begins, and how far its plans reach. All moments of one object lie on it in the order of their names. */
export interface Timeline {
  /** In milliseconds since the epoch, as all of them. */
  readonly begin: number;
  readonly now: number;
  readonly horizon: number;
}

/** The life that a seed stands for: it began ten days to a year before `now`, and plans reach as far. */
export function timelineOf(seed: number, now: number): Timeline {
  const present = Math.floor(now / SECOND) * SECOND;
  const age = 10 * DAY + drawnBelow(seed, 30, 355 * 86_400) * SECOND;
  const ahead = 10 * DAY + drawnBelow(seed, 31, 355 * 86_400) * SECOND;
  return { begin: present - age, now: present, horizon: present + ahead };
}

/** Where a moment lies: 0 is the beginning of the life, 1 now, 2 the horizon. */
type Span = readonly [from: number, to: number];

/** What is later in a life than something else lies in a later span. */
const SPANS: ReadonlyMap<Kind, Span> = new Map<Kind, Span>([
  ['created', [0, 0]],
  ['confirmed', [0.02, 0.1]],
  ['started', [0.12, 0.3]],
  ['published', [0.32, 0.45]],
  ['shipped', [0.47, 0.55]],
  ['delivered', [0.57, 0.65]],
  ['updated', [0.67, 0.8]],
  ['ended', [0.82, 0.9]],
  ['deleted', [0.92, 0.94]],
  ['seen', [0.95, 0.99]],
  ['nextStart', [1.05, 1.25]],
  ['due', [1.3, 1.5]],
  ['end', [1.55, 1.7]],
  ['expires', [1.75, 2]],
]);
/** Something that has happened, nobody says when. */
const SOMETIME: Span = [0.1, 0.9];

/** Whether a kind is a moment of a life. */
export const isMoment = (kind: Kind): boolean => SPANS.has(kind) || kind === 'moment' || kind === 'day';

/** The moment of a kind; `unit` in [0, 1) decides within its span. In whole seconds. */
export function momentOf({ begin, now, horizon }: Timeline, kind: Kind | undefined, unit: number): number {
  const [from, to] = (kind && SPANS.get(kind)) ?? SOMETIME;
  const place = from + (to - from) * unit;
  const time = place <= 1 ? begin + (now - begin) * place : now + (horizon - now) * (place - 1);
  return Math.floor(time / SECOND) * SECOND;
}

const MINUTE = 60 * SECOND;

/** A time of day, in milliseconds after midnight: what is later in a life is later in a day, between six and ten o'clock. */
export function clockOf(kind: Kind | undefined, unit: number): number {
  const [from, to] = (kind && CLOCKS.get(kind)) ?? (kind && SPANS.get(kind)) ?? [0, 2];
  return Math.floor(360 + (from + (to - from) * unit) * 480) * MINUTE;
}

const CLOCKS: ReadonlyMap<Kind, Span> = new Map<Kind, Span>([
  ['openingTime', [0.2, 0.6]],
  ['closingTime', [1.3, 1.9]],
]);

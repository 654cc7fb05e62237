import type { Kind } from '../../field/kind.ts';
import type { TIME_TEXTS } from '../../field/table/time.ts';
import { date, dateTime, seconds, timeOf } from '../time.ts';
import { listed, oneOf, type TextMaker, type TextMakers } from './maker.ts';

/** A moment: with its time, or the day alone, or in seconds since the epoch. */
const at = (kind: Kind): TextMakers => [
  (run, persona) => dateTime(timeOf(kind, run, persona)),
  (run, persona) => date(timeOf(kind, run, persona)),
  (run, persona) => String(seconds(timeOf(kind, run, persona))),
];

/** A day: alone, or with a time. */
const on = (kind: Kind): TextMakers => {
  const day: TextMaker = (run, persona) => date(timeOf(kind, run, persona));
  const time: TextMaker = (run, persona) => dateTime(timeOf(kind, run, persona));
  return [day, time];
};

/** Texts about time that no format describes. */
export const TIME_MAKERS: Readonly<Record<keyof typeof TIME_TEXTS, TextMakers>> = {
  birthDate: on('birthDate'),
  petBirthDate: on('petBirthDate'),
  deathDate: on('deleted'),
  hireDate: on('hireDate'),
  created: at('created'),
  confirmed: at('confirmed'),
  started: at('started'),
  published: at('published'),
  shipped: at('shipped'),
  delivered: at('delivered'),
  updated: at('updated'),
  ended: at('ended'),
  deleted: at('deleted'),
  seen: at('seen'),
  moment: at('moment'),
  momentMs: [(run, persona) => String(timeOf('moment', run, persona))],
  day: on('day'),
  nextStart: at('nextStart'),
  due: at('due'),
  end: at('end'),
  expires: at('expires'),
  openingTime: oneOf('07:30, 08:00, 08:30, 09:00, 10:00'),
  closingTime: oneOf('17:00, 18:00, 18:30, 20:00, 22:00'),
  clock: [(run) => `${pad(run.between(7, 21))}:${pad(run.below(12) * 5)}`],
  monthName: listed('date.month.wide'),
  weekday: listed('date.weekday.wide'),
  season: oneOf('spring, summer, autumn, winter'),
  cron: oneOf('0 * * * *, 0 6 * * *, */15 * * * *, 0 0 * * 0, 30 2 * * *, 0 9 * * 1-5, 0 0 1 * *'),
  frequency: oneOf('daily, weekly, monthly, quarterly, yearly'),
};

const pad = (value: number): string => String(value).padStart(2, '0');

import type { Field } from '../field/field.ts';
import { clockOf } from '../persona/timeline.ts';
import type { Run } from '../run.ts';
import { date, dateTime, timeOf } from '../value/time.ts';
import type { FormatMaker } from './maker.ts';

/** The moment of a field: where its name puts it in the life of the persona. */
function moment(run: Run, { kind, many }: Field): number {
  return timeOf(run.strategy.names ? kind : undefined, run, run.personaOf(many));
}

/** ISO 8601 durations as RFC 3339 appendix A writes them. */
function duration(run: Run): string {
  switch (run.below(4)) {
    case 0:
      return `P${run.between(1, 30)}D`;
    case 1:
      return `PT${run.between(1, 23)}H${run.between(1, 59)}M`;
    case 2:
      return `P${run.between(1, 12)}M`;
    default:
      return `P${run.between(1, 8)}W`;
  }
}

/** RFC 3339 §5.6. */
const time = (run: Run, { kind }: Field): string => dateTime(clockOf(kind, run.unit())).slice(11);

export const DATE_FORMATS: Readonly<Record<string, FormatMaker>> = {
  'date-time': { make: (run, field) => dateTime(moment(run, field)) },
  date: { make: (run, field) => date(moment(run, field)) },
  time: { make: time },
  'date-time-local': { make: (run, field) => dateTime(moment(run, field)).slice(0, 19) },
  'time-local': { make: (run, field) => time(run, field).slice(0, 8) },
  'http-date': { make: (run, field) => new Date(moment(run, field)).toUTCString() },
  duration: { make: duration },
};

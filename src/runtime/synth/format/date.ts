import type { Field } from '../fields.ts';
import type { Run } from '../run.ts';
import type { FormatMaker } from './maker.ts';

const SECOND = 1000;
const DAY = 86_400 * SECOND;

/** A moment within a year before `now`, or after it for what expires, in whole seconds. */
function moment(run: Run, field: Field | undefined): Date {
  const distance = (DAY / SECOND + run.below(364 * (DAY / SECOND))) * SECOND;
  const time = field === 'future' ? run.now + distance : run.now - distance;
  return new Date(Math.floor(time / SECOND) * SECOND);
}

/** RFC 3339 §5.6. */
const dateTime = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;

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

export const DATE_FORMATS: Readonly<Record<string, FormatMaker>> = {
  'date-time': { make: (run, field) => dateTime(moment(run, field)) },
  date: { make: (run, field) => moment(run, field).toISOString().slice(0, 10) },
  time: { make: (run, field) => dateTime(moment(run, field)).slice(11) },
  'date-time-local': { make: (run, field) => dateTime(moment(run, field)).slice(0, 19) },
  'time-local': { make: (run, field) => dateTime(moment(run, field)).slice(11, 19) },
  'http-date': { make: (run, field) => moment(run, field).toUTCString() },
  duration: { make: duration },
};

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DATE = /^\d{4}-\d\d-\d\d$/;
const TIME = /^\d\d:\d\d:\d\d(?:\.\d+)?(?:z|[+-]\d\d:\d\d)$/i;
const DURATION = /^P(?!$)(?:\d+W|(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:[.,]\d+)?S)?)?)$/;

/** A calendar date, RFC 3339 §5.6 `full-date`. */
export function isDate(text: string): boolean {
  if (!DATE.test(text)) return false;
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
  return day >= 1 && day <= last;
}

/** The number of two digits that are known to be some: every date of every answer is read, and cutting it up takes longest. */
function twoDigits(text: string, at: number): number {
  return (text.charCodeAt(at) - ZERO) * 10 + text.charCodeAt(at + 1) - ZERO;
}

const ZERO = 48;

/** A time of day with its offset, RFC 3339 §5.6 `full-time`; second 60 only where the minute before midnight UTC ends. */
export function isTime(text: string): boolean {
  if (!TIME.test(text)) return false;
  const hour = twoDigits(text, 0);
  const minute = twoDigits(text, 3);
  const second = twoDigits(text, 6);
  // The grammar leaves two ends: a letter, or an offset of six characters.
  const sign = text[text.length - 6];
  const hasOffset = sign === '+' || sign === '-';
  const offsetHour = hasOffset ? twoDigits(text, text.length - 5) : 0;
  const offsetMinute = hasOffset ? twoDigits(text, text.length - 2) : 0;
  if (hour > 23 || minute > 59 || second > 60 || offsetHour > 23 || offsetMinute > 59) return false;
  if (second < 60) return true;
  const offset = (offsetHour * 60 + offsetMinute) * (sign === '-' ? 1 : -1);
  return (hour * 60 + minute + offset + 2 * 1440) % 1440 === 1439;
}

/** RFC 3339 §5.6 `date-time`, `T` and `Z` in either case; a space instead of `T` is not of the grammar. */
export function isDateTime(text: string): boolean {
  return (text[10] === 'T' || text[10] === 't') && isDate(text.slice(0, 10)) && isTime(text.slice(11));
}

/** RFC 3339 Appendix A, with parts left out and fractions of seconds as ISO 8601 writers produce them. */
export function isDuration(text: string): boolean {
  return DURATION.test(text);
}

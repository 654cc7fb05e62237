import type { IDENTIFIER_TEXTS } from '../../field/table/identifier.ts';
import type { Run } from '../../run.ts';
import { alphanumerics, capitalized, characters, word } from '../../words.ts';
import { fillPattern, lengthIn, oneOf, patterned, type TextMakers } from './maker.ts';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A UUID of version 4 (RFC 9562 §5.4). */
export function uuid(run: Run): string {
  const hex = [run.next(), run.next(), run.next(), run.next()]
    .map((bits) => bits.toString(16).padStart(8, '0'))
    .join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Texts that name things, and say what state or kind they are of. */
export const IDENTIFIER_MAKERS: Readonly<Record<keyof typeof IDENTIFIER_TEXTS, TextMakers>> = {
  id: [(run, _, room) => alphanumerics(run, lengthIn(room, 12))],
  uuid: [uuid, (run) => fillPattern('%'.repeat(32), run)],
  traceId: patterned('%'.repeat(32)),
  spanId: patterned('%'.repeat(16)),
  ulid: [(run) => `0${characters(run, 25, CROCKFORD)}`],
  mongoId: patterned('%'.repeat(24)),
  nanoid: [(run, _, room) => alphanumerics(run, lengthIn(room, 10))],
  slug: [(run) => `${word(run)}-${word(run)}`, (run) => word(run)],
  reference: [(run) => fillPattern('@@-######', run), (run) => fillPattern('@@####', run)],
  serialNumber: [(run) => fillPattern('SN@@########', run), (run) => fillPattern('########', run)],
  modelNumber: [(run) => fillPattern('@@-###', run)],
  imei: patterned('35#############'),
  nationalId: [(run) => fillPattern('000-##-####', run), (run) => fillPattern('#########', run)],
  status: oneOf('active, inactive, pending, active, archived'),
  orderStatus: oneOf('pending, processing, shipped, delivered, cancelled'),
  taskStatus: oneOf('open, in_progress, done, closed, draft'),
  priority: oneOf('low, medium, high, urgent'),
  severity: oneOf('low, medium, high, critical'),
  difficulty: oneOf('beginner, easy, intermediate, advanced, expert'),
  visibility: oneOf('public, private, internal'),
  type: oneOf('standard, basic, premium, custom, default'),
  source: oneOf('web, email, mobile, api, referral, import, newsletter'),
  direction: oneOf('asc, desc'),
  alignment: oneOf('left, center, right'),
  orientation: oneOf('portrait, landscape'),
  comparison: oneOf('eq, ne, gt, lt, gte, lte, in'),
  outcome: oneOf('passed, failed, skipped, success'),
  key: [(run) => `${word(run)}.${word(run)}`, (run) => word(run)],
  value: [(run) => word(run)],
  code: [(run) => fillPattern('@@##', run), (run) => fillPattern('@@', run)],
  numberText: [(run, _, room) => fillPattern('#'.repeat(lengthIn(room, 6)), run)],
  thingName: [(run) => `${capitalized(word(run))} ${capitalized(word(run))}`, (run) => capitalized(word(run))],
};

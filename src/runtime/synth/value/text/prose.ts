import type { TEXT_TEXTS } from '../../field/table/text.ts';
import type { Run } from '../../run.ts';
import { word, words } from '../../words.ts';
import { listed, oneOf, pick, type Room, type TextMaker, type TextMakers } from './maker.ts';
import {
  COMMENTS,
  COURSES,
  ENDS,
  ERRORS,
  EVENTS,
  HEADLINES,
  MESSAGES,
  OPENINGS,
  PHRASES,
  QUESTIONS,
  REASONS,
  SUBJECTS,
  TASKS,
} from './sentences.ts';

/** A plain sentence: in English of our own, in other languages what faker takes for it. */
export function sentence(run: Run): string {
  if (isEnglish(run)) return `${pick(OPENINGS, run)} ${pick(ENDS, run)}.`;
  return pick(
    run.lexicon.stock('sentence', (faker) => faker.lorem.sentence({ min: 5, max: 10 })),
    run,
  );
}

const isEnglish = (run: Run): boolean => run.locale.startsWith('en');

/** Sentences until the room's least length is reached, at least so many. */
function sentences(run: Run, least: number, { min, max }: Room): string {
  let text = sentence(run);
  for (let count = 1; count < least || text.length < min; count++) {
    const next = `${text} ${sentence(run)}`;
    if (next.length > max) break;
    text = next;
  }
  return text.length <= max && text.length >= min ? text : cut(text, run, { min, max });
}

/** A text of whole words that fits where it can. */
function cut(text: string, run: Run, { min, max }: Room): string {
  const end = text.lastIndexOf(' ', max);
  const short = end > 0 && text.length > max ? text.slice(0, end).replace(/[.,;]$/, '') : text;
  return short.length >= min && short.length <= max ? short : words(run, min, max);
}

/** One of a list in English, else a sentence; longer where there must be more. */
const english =
  (list: readonly string[]): TextMaker =>
  (run, _, room) => {
    if (!isEnglish(run)) return sentences(run, 1, room);
    const text = pick(list, run);
    return text.length >= room.min
      ? text
      : `${text} ${sentences(run, 1, { min: room.min - text.length - 1, max: room.max - text.length - 1 })}`;
  };

/** One of a list in English, else a title of faker's words. */
const titled = (list: readonly string[]): TextMakers => [
  (run) =>
    isEnglish(run)
      ? pick(list, run)
      : pick(
          run.lexicon.stock('title', (faker) => faker.lorem.sentence({ min: 2, max: 4 }).replace(/[.。]$/, '')),
          run,
        ),
];

/** Texts for people to read. */
export const PROSE_MAKERS: Readonly<Record<keyof typeof TEXT_TEXTS, TextMakers>> = {
  sentence: [(run, _, room) => sentences(run, 1, room)],
  paragraph: [(run, _, room) => sentences(run, run.between(2, 4), room)],
  metaDescription: [(run, _, room) => sentences(run, 2, room)],
  html: [(run, _, room) => `<p>${sentences(run, 2, { min: room.min - 7, max: room.max - 7 })}</p>`],
  comment: [english(COMMENTS)],
  message: [english(MESSAGES)],
  errorMessage: [english(ERRORS)],
  reason: [english(REASONS)],
  headline: titled(HEADLINES),
  title: titled(HEADLINES),
  subject: titled(SUBJECTS),
  eventTitle: titled(EVENTS),
  courseTitle: titled(COURSES),
  taskTitle: titled(TASKS),
  reviewTitle: titled(
    'Exactly as described,Great value,Would buy again,Better than expected,Not for me,Solid choice'.split(','),
  ),
  errorTitle: oneOf(
    'Bad Request, Not Found, Conflict, Unprocessable Content, Forbidden, Internal Server Error, Too Many Requests',
  ),
  errorCode: oneOf(
    'invalid_request, not_found, conflict, validation_failed, forbidden, rate_limited, internal_error, timeout',
  ),
  campaignName: oneOf(
    'Spring Sale, Back to School, Summer Launch, Winter Warmers, Welcome Series, Loyalty Week, Product Launch, Early Bird',
  ),
  workflowName: oneOf(
    'Build and test, Deploy to production, Nightly backup, Lint, Release, Code review, Publish package, Sync contacts, Daily report',
  ),
  folderName: oneOf(
    'Invoices, Photos, Reports, Contracts, Drafts, Archive, Projects, Templates, Receipts, Presentations',
  ),
  tag: [(run) => word(run)],
  question: titled(QUESTIONS),
  answer: [(run, _, room) => sentences(run, 1, room)],
  quote: [(run, _, room) => sentences(run, 1, room)],
  phrase: titled(PHRASES),
  word: listed('word.noun'),
  greeting: oneOf('Hello, Dear customer, Good morning, Welcome back'),
  alias: [(run) => word(run), (run) => word(run).slice(0, 3).toUpperCase()],
};

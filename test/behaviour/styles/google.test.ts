import { describe, expect, it } from 'vitest';
import { clientOf, expectDistinct, itemsAt, type Json, pagesOf, withQuery } from './client.ts';
import {
  answers,
  COUNT,
  contract,
  inPath,
  listOf,
  literals,
  object,
  query,
  ref,
  TEXT,
  TIME,
  takes,
} from './contract.ts';

const ways = [query('pageToken'), query('maxResults', { type: 'integer', maximum: 250 }), query('orderBy')];
const lists = (kind: string, name: string): Json =>
  object({ 'kind?': literals(kind), 'items?': listOf(ref(name)), 'nextPageToken?': TEXT, 'etag?': TEXT });

/** As discovery documents are converted: nothing is required. */
const GOOGLE = contract(
  {
    '/calendars': { get: answers(lists('calendar#list', 'Calendar'), ways) },
    '/calendars/{calendarId}': { get: answers(ref('Calendar'), [inPath('calendarId')]) },
    '/calendars/{calendarId}/events': {
      get: answers(lists('calendar#events', 'Event'), [inPath('calendarId'), ...ways]),
      post: takes(ref('Event'), answers(ref('Event'), [inPath('calendarId')])),
    },
    '/calendars/{calendarId}/events/{eventId}': {
      get: answers(ref('Event'), [inPath('calendarId'), inPath('eventId')]),
      patch: takes(ref('Event'), answers(ref('Event'), [inPath('calendarId'), inPath('eventId')])),
    },
    '/v1/projects/{project}/topics': {
      get: answers(object({ 'topics?': listOf(ref('Topic')), 'nextPageToken?': TEXT }), [
        inPath('project'),
        query('pageSize', COUNT),
        query('pageToken'),
      ]),
    },
    '/v1/projects/{project}/topics/{topic}': { get: answers(ref('Topic'), [inPath('project'), inPath('topic')]) },
  },
  {
    Calendar: object({ 'id?': TEXT, 'summary?': TEXT, 'timeZone?': TEXT }),
    Event: object({
      'id?': TEXT,
      'summary?': TEXT,
      'status?': literals('confirmed', 'tentative', 'cancelled'),
      'start?': object({ 'dateTime?': TIME }),
    }),
    Topic: object({ 'name?': TEXT, 'labels?': { type: 'object', additionalProperties: TEXT } }),
  },
);

const token = (page: Json, target: string): string | undefined =>
  page['nextPageToken'] === undefined ? undefined : withQuery(target, 'pageToken', page['nextPageToken']);

describe('the style of Google', () => {
  it('goes on from token to token', async () => {
    const client = await clientOf(GOOGLE);
    for (const first of ['/calendars?maxResults=14', '/calendars/main/events']) {
      const pages = await pagesOf(client, first, token);
      expectDistinct(
        pages.flatMap((page) => itemsAt(page, 'items').map(({ id }) => id)),
        50,
      );
    }
    const topics = await pagesOf(client, '/v1/projects/p1/topics?pageSize=20', token);
    expectDistinct(
      topics.flatMap((page) => itemsAt(page, 'topics').map(({ name }) => name)),
      50,
    );
  });

  it('keeps apart the events of calendars', async () => {
    const client = await clientOf(GOOGLE);
    const [first, second] = itemsAt(await client.get('/calendars'), 'items');
    const [event] = itemsAt(await client.get(`/calendars/${first?.['id']}/events`), 'items');
    expect(await client.get(`/calendars/${first?.['id']}/events/${event?.['id']}`)).toEqual(event);
    expect(await client.get(`/calendars/${second?.['id']}/events/${event?.['id']}`)).not.toEqual(event);
    const sent = { summary: 'Sent', status: 'tentative' };
    expect((await client.send(`PATCH /calendars/${first?.['id']}/events/${event?.['id']}`, sent)).json).toEqual({
      ...event,
      ...sent,
    });
    expect((await client.send(`POST /calendars/${first?.['id']}/events`, sent)).json).toMatchObject(sent);
  });
});

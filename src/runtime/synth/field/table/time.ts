/** What the names of moments and spans mean. The order of the moments in a life is told in `persona/timeline.ts`. */
export const TIME_TEXTS = {
  birthDate: 'birth date, date of birth, birth day, dob, born, born on, born at, date birth',
  deathDate: 'death date, date of death, died, died on, deceased at',
  hireDate: 'hire date, hired at, hired on, employed since, employment start date, joining date, date of joining',
  created: `
    created, created at, created on, created date, creation date, create time, created time, creation time, create
    date, added at, added on, added, inserted at, registered at, registered, registration date, registered on,
    joined at, joined, joined on, join date, signup date, signed up at, opened at, date opened, first seen, first
    seen at, uploaded at, upload date, upload time, ctime, birth time, ordered at, order date, date ordered,
    purchase date, purchased at, placed at, booked at, booking date, issued at, issue date, date issued, issued on,
    iat, submitted at, submitted on, submission date, requested at, request date, invoice date, init date, created
    timestamp, acquired at, installed at, enrolled at, since`,
  confirmed: `
    confirmed at, approved at, approval date, accepted at, verified at, activated at, activation date, scheduled at,
    queued at, reviewed at, assigned at, acknowledged at, received at, received date, triaged at, authored at,
    author date`,
  started: `
    started, started at, start, start at, start date, start time, start date time, started on, begin, begins at,
    begin date, begin time, from date, date from, valid from, effective from, effective date, effective at, starts
    at, starts on, starts, opens at, check in, check in date, departure, departure time, departure date, departs at,
    launch date, launched at, kickoff, not before, nbf, pickup date, since date, published from`,
  published: `
    published, published at, published on, publish date, publication date, pub date, posted at, posted on, post
    date, posted, release date, released at, released, released on, sent at, sent, sent on, paid at, payment date,
    paid on, merged at, committed at, commit date, executed at, processed at, processing date, captured at,
    triggered at, occurred at, event date, recorded at, measured at, observed at, pushed at, deployed at, charged
    at, fired at, indexed at, transaction date, transacted at, billed at, value date, booking time, log date, logged
    at, visited at`,
  shipped: 'shipped at, ship date, shipped on, shipping date, dispatched at, dispatch date, shipped date, shipped',
  delivered: 'delivered at, delivered on, delivery time, arrived at, delivered date, received on',
  updated: `
    updated, updated at, updated on, update time, update date, updated time, last update, modified, modified at,
    modified on, modification date, edited at, last edited, changed at, last changed, mtime, last change, updated
    date, modified date, modify time, modified time, refreshed at, synced at, last sync, last sync at, revised at,
    updated timestamp, lastmodified`,
  ended: `
    ended, ended at, ended on, finished, finished at, finish date, finish time, completed, completed at, completion
    date, completed on, completion time, closed, closed at, closed on, close date, resolved at, resolution date,
    resolved on, cancelled at, canceled at, cancelled on, cancellation date, stopped at, terminated at, revoked at,
    rejected at, failed at, deactivated at, disabled at, suspended at, refunded at, returned at, withdrawn at,
    fulfilled at, left at, solved at, done at`,
  deleted: `
    deleted at, deleted, deleted on, deletion date, removed at, archived at, archived on, purged at, trashed at`,
  seen: `
    last login, last login at, last login date, last logged in, last seen, last active, last active at, last
    activity, last activity at, last used, last used at, last access, last accessed, accessed at, atime, last visit,
    last visited, last sign in at, last run, last run at, last checked, checked at, read at, seen at, viewed at,
    last contact, last heartbeat, heartbeat at, last ping, last message at, last post at, last comment at, last
    transition time, last order date`,
  momentMs:
    'timestamp ms, epoch ms, epoch millis, timestamp millis, created at ms, updated at ms, time millis, unix ms, time stamp ms',
  moment: 'time stamp, date time, ts, occurred, at, instant, moment, event time, unix time, epoch',
  day: 'date',
  nextStart: `
    scheduled for, scheduled date, next run, next next execution, appointment date, appointment time,
    appointment, next billing date, next payment date, next payment, next charge date, next attempt at, next retry
    at, planned at, planned start, planned start date, publish at, send at, remind at, reminder at, reminder date,
    follow up date, next visit, next due date, available from, run at, next renewal, reset, resets at, reset at,
    next sync at, next delivery`,
  due: `
    due, due at, due date, due on, deadline, due by, respond by, needed by, required by, best before, best before
    date, use by, estimated delivery, expected delivery, delivery date, eta, estimated arrival, promised date,
    target date, planned end, planned end date, estimated completion, expected at, expected date, trial end, trial
    ends at`,
  end: `
    end, end at, end date, end time, end date time, ends, ends at, ends on, to date, date to, until, until date,
    check out, check out date, arrival, arrival time, arrival date, arrives at, return date, closes at, closing
    date, stop date, stop time, return by, effective to, valid to, valid through, through date, published to, finish`,
  expires: `
    expires, expires at, expires on, expiry, expiry date, expire at, expire date, expiration, expiration date,
    expiration time, expires date, expiry time, exp, expire time, exp date, renews at, renewal date, renews on,
    renew at, cancel at, sunset, warranty until`,
  openingTime: 'opening time, open time, opens, open from, business hours start, working hours start',
  closingTime: 'closing time, close time, open until, business hours end, working hours end',
  clock: 'time, time of day, hour minute',
  monthName: 'month name',
  weekday: 'week day, day of week, day name, dow',
  season: 'season, season name',
  cron: 'cron, cron expression, schedule, crontab, schedule expression, recurrence rule',
  frequency: `
    frequency, billing cycle, billing period, billing interval, recurrence, repeat, cadence, periodicity, interval
    unit, recurring interval, pay period`,
  petBirthDate: 'pet birth date, whelped at',
} as const;

/** The same of numbers. */
export const TIME_NUMBERS = {
  year: 'year, year published, year built, year released, vintage',
  foundedYear: 'founded year, founded, established, founded in, established year, foundation year, incorporated in',
  birthYear: 'birth year, year of birth',
  expiryYear: 'exp year, expiry year, expiration year',
  month: 'month, month number',
  dayOfMonth: 'day, day of month, birth day number',
  week: 'week, week number, week of year',
  quarter: 'quarter',
  hour: 'hour, hour of day, hours of day',
  minute: 'minute, minute of hour',
  seconds: `
    seconds, duration, duration sec, secs, expires in, ttl, time to live, max age, timeout, interval, retry after,
    delay, elapsed, elapsed time, uptime, lifetime, time spent, playtime, remaining time, grace period,
    cooldown, wait time, talk time`,
  milliseconds: `
    milliseconds, ms, millis, latency, response time, took, execution time, processing time, ping, rtt, load time,
    query time, exec time`,
  minutes: `
    minutes, duration min, mins, runtime, prep time, cook time, cooking time, preparation time, travel time,
    estimated time, total time, reading time`,
  hours: 'hours, hours worked, hours per week',
  days: 'days, lead time, days left, days remaining, nights, retention, stay length',
} as const;

/** Which truth values are usual: what is mostly so, and what seldom is. */
export const FLAGS = {
  likely: `
    active, enabled, available, verified, valid, success, succeeded, published flag, visible, in stock, subscribed,
    ok, online, accepted, approved, confirmed, healthy, authenticated, can edit, can view, ready, allowed,
    supported, reachable, complete, has more, public, activated, operational, open now, delivered flag, eligible,
    accepts marketing, has issues, has wiki, has downloads`,
  unlikely: `
    deleted flag, archived, blocked, banned, locked, hidden, disabled, suspended, error flag, failed, cancelled,
    canceled, expired, deprecated, spam, read only, private, adult, nsfw, bot, fraud, fraudulent, revoked, rejected,
    sensitive, muted, flagged, truncated, draft, test mode, dry run, debug, deleted, removed, site admin, spoiler,
    forked, fork, is template, out of stock, overdue, paused, stale, outdated, withheld, maintenance, trashed, is
    test, late, partial, incomplete, on sale, sold out, is admin, superuser, staff`,
} as const;

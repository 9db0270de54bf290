import type { Resource } from '../../access/catalog.ts';
import type { InquiryId, ReviewCause } from '../../access/handover.ts';
import type { Inquiry, InquiryRow } from '../../access/inquiry.ts';
import type { Granted, Person } from '../../access/record.ts';
import { dayOf, recommendationOf, reviewEnds, silenceOf, type Usage } from '../../access/review.ts';
import type { Instant } from '../../access/term.ts';
import { change } from '../change.ts';
import { inquiryIdFor } from '../identify.ts';
import { inParts } from '../in-parts.ts';
import type { World } from '../ports.ts';
import { changeInquiry, showAll } from './change-inquiry.ts';

/** What was asked on one day and is answered is not asked more: what comes later is asked by another. */
const MAX_A_DAY = 20;

async function openId({ store }: World, { round, people }: Reviewers, at: Instant): Promise<InquiryId> {
  const names = people.map(({ id }) => id).toSorted();
  const named = `review ${round} ${names.join(' ')} ${dayOf(at)}`;
  for (let n = 1; n < MAX_A_DAY; n++) {
    const id = inquiryIdFor(n === 1 ? named : `${named} ${n}`);
    if ((await store.inquiry(id))?.inquiry.closedAt === undefined) return id;
  }
  return inquiryIdFor(`${named} ${MAX_A_DAY}`);
}

/** One record about which somebody is to be asked. */
export interface ReviewRow {
  readonly record: Granted;
  readonly resource: Resource;
  readonly why: ReviewCause;
  /** Undefined: there is no such account any more. */
  readonly usage: Usage | undefined;
}

export interface Reviewers {
  readonly round: 'sponsor' | 'owners';
  readonly people: readonly Person[];
}

const AT_ONCE = 20;

/** Of so many rows one inquiry consists at most; what is more waits for the next day. */
const MAX_ROWS = 10_000;

/**
 * Puts records among what these people are asked about on the day of `at`: on their card first, then on record, so that
 * after a crash it is done once more and has one effect. All that comes on one day is one inquiry.
 */
export async function askReview(
  world: World,
  { round, people }: Reviewers,
  rows: readonly ReviewRow[],
  at: Instant,
  instead?: true,
): Promise<void> {
  const id = await openId(world, { round, people }, at);
  const ends = Math.max(...rows.map(({ resource }) => reviewEnds(resource, at)));
  const asked = rows.map(
    ({ record, resource, usage }): InquiryRow => ({
      record: record.id,
      resource: resource.id,
      recommendation: recommendationOf(resource, usage, at),
    }),
  );
  const inquiry = await changeInquiry(world, id, (before) => {
    const fresh: Inquiry = before ?? {
      kind: 'review',
      id,
      seq: 1,
      at,
      people,
      round,
      rows: [],
      remindAt: ends,
      dueAt: ends,
      cards: [],
    };
    if (fresh.closedAt !== undefined) return before;
    const there = new Set(fresh.rows.map(({ record }) => record));
    const more = asked.filter(({ record }) => !there.has(record)).slice(0, MAX_ROWS - fresh.rows.length);
    if (more.length === 0) return before;
    const dueAt = Math.max(fresh.dueAt, ends);
    const remindAt = fresh.at + Math.floor((dueAt - fresh.at) / 2);
    return { ...fresh, rows: [...fresh.rows, ...more], dueAt, remindAt };
  });
  // The day's inquiry is over already: the next day brings another.
  if (inquiry === undefined || inquiry.closedAt !== undefined) return;
  const there = new Set(inquiry.rows.map(({ record }) => record));
  await inParts(
    rows.filter(({ record }) => there.has(record.id)),
    AT_ONCE,
    ({ record, resource, why, usage }) =>
      change(world, record.id, {
        type: 'ask-review',
        at,
        inquiry: id,
        why,
        people,
        silence: silenceOf(resource),
        recommendation: recommendationOf(resource, usage, at),
        ...(usage?.lastSignIn !== undefined && { lastSignIn: usage.lastSignIn }),
        ...(instead && { instead }),
      }),
  );
  await showAll(world, id);
}

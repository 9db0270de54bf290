import { z } from 'zod';
import type { AdminAct, CutOffWhom, DriftScope } from '../../access/admin-act.ts';
import type { KeyChange, ResourceChange } from '../../access/catalogue-change.ts';
import type { Turn } from '../../access/consultation.ts';
import { DRIFT_ACTS, DRIFT_KINDS, DRIFT_OUTCOMES, type DriftRow } from '../../access/drift.ts';
import { ERRAND_KINDS, type NewErrand, NOTICES } from '../../access/owed.ts';
import { type Pace, STOPS } from '../../access/pace.ts';
import type { Pile, PiledList } from '../../access/pile.ts';
import type { Spent } from '../../access/spending.ts';
import type { Conversation, Delegation, Posting } from '../../usecases/ports.ts';
import { batch, batches, batchRows } from './batch.ts';
import { event } from './event.ts';
import { inquiries, inquiry, inquiryRows } from './inquiry.ts';
import {
  instant,
  instantOrNone,
  open,
  openOrNone,
  person,
  round,
  target,
  text,
  textOrNone,
} from './parts.ts';
import { record } from './record.ts';
import { entry } from './seal.ts';
import { object, variants } from './strict.ts';

const turn = object<Turn>()({ stage: z.int().min(0), round });

const errand: z.ZodType<NewErrand> = object<NewErrand>()({
  id: text,
  record: text,
  kind: z.enum(ERRAND_KINDS),
  notice: z.enum(NOTICES).exactOptional(),
  people: z.array(person).exactOptional(),
  reason: textOrNone,
  notBefore: instantOrNone,
  turn: turn.exactOptional(),
  event: z.int().min(1).exactOptional(),
});

const changedKey = object<KeyChange>()({ key: open, before: textOrNone, after: textOrNone });
const resourceChange: z.ZodType<ResourceChange> = variants<ResourceChange, 'kind'>('kind')({
  added: { resource: open },
  removed: { resource: open },
  changed: { resource: open, keys: z.array(changedKey) },
});

const driftRow = object<DriftRow>()({
  n: z.int().min(0),
  kind: z.enum(DRIFT_KINDS),
  resource: open,
  target,
  account: text,
  name: text,
  address: textOrNone,
  employee: z.literal(true).exactOptional(),
  record: openOrNone,
  outcome: z.enum(DRIFT_OUTCOMES).exactOptional(),
});

const cutOffWhom = variants<CutOffWhom, 'kind'>('kind')({
  partner: { address: text, accounts: z.array(text) },
  domain: { domain: text },
});

const acted = { seq: z.int().min(1), id: open, at: instant, by: person, reason: textOrNone };
const act: z.ZodType<AdminAct> = variants<AdminAct, 'kind'>('kind')({
  'stand-in-set': { ...acted, from: person, to: person, until: instant },
  'stand-in-ended': { ...acted, from: person, to: person.exactOptional() },
  'approvals-placed': {
    ...acted,
    conversation: text,
    serviceUrl: text,
    guests: z.int().min(0).exactOptional(),
  },
  'audit-placed': {
    ...acted,
    conversation: text,
    serviceUrl: text,
    guests: z.int().min(0).exactOptional(),
  },
  'invitations-resumed': { ...acted, stoppedAt: instant },
  'catalogue-taken': { ...acted, digest: open, changes: z.array(resourceChange) },
  'catalogue-proposed': { ...acted, digest: open, changes: z.array(resourceChange) },
  'drift-settled': {
    ...acted,
    does: z.enum(DRIFT_ACTS).exclude(['leave']),
    report: open,
    rows: z.array(driftRow),
    all: object<DriftScope>()({
      total: z.int().min(1),
      part: z.int().min(0),
      resources: z.array(open).exactOptional(),
    }).exactOptional(),
  },
  'cut-off': {
    ...acted,
    whom: cutOffWhom,
    earlier: z.literal(true).exactOptional(),
    sponsors: z.array(person),
  },
  'partner-forgotten': {
    ...acted,
    records: z.array(open),
    addresses: z.array(text),
    accounts: z.array(text),
  },
  'old-forgotten': { ...acted, before: instant },
});

const posting: z.ZodType<Posting> = object<Posting>()({
  record: text,
  conversation: text,
  activity: text,
  serviceUrl: text,
  card: z.enum(['journey', 'approval', 'ending']),
  reader: textOrNone,
  day: textOrNone,
  turn: turn.exactOptional(),
  reminder: z.literal(true).exactOptional(),
  shown: textOrNone,
  lateUntil: instantOrNone,
});

const conversation: z.ZodType<Conversation> = object<Conversation>()({
  key: text,
  conversation: text,
  serviceUrl: text,
  tenant: text,
  account: textOrNone,
  name: textOrNone,
  locale: textOrNone,
  language: textOrNone,
  timeZone: textOrNone,
  at: instant,
});

const delegation: z.ZodType<Delegation> = object<Delegation>()({
  from: person,
  to: person,
  until: instant,
  by: person,
  at: instant,
});

const spent: z.ZodType<Spent> = z.array(object<Spent[number]>()({ at: instant, what: text }));

const pace: z.ZodType<Pace> = object<Pace>()({
  sent: z.array(object<Pace['sent'][number]>()({ until: instant, count: z.int().min(0) })),
  best: z.int().min(0),
  careful: z.literal(true).exactOptional(),
  delayed: z.int().min(0),
  sending: instantOrNone,
  stopped: object<NonNullable<Pace['stopped']>>()({ code: z.enum(STOPS), at: instant }).exactOptional(),
});

const piles: z.ZodType<readonly Pile[]> = z.array(
  object<Pile>()({
    place: text,
    cards: z.array(text),
    list: object<PiledList>()({
      conversation: text,
      activity: text,
      serviceUrl: text,
      at: instant,
      shown: z.array(object<PiledList['shown'][number]>()({ id: text, v: z.int().min(1) })),
      total: z.int().min(0),
    }).exactOptional(),
    putting: instantOrNone,
  }),
);

/** What each kind of document holds, in its newest version. */
export const SHAPES = {
  record,
  event,
  errand,
  act,
  entry,
  posting,
  conversation,
  delegation,
  spent,
  pace,
  piles,
  batch,
  batchRows,
  batches,
  inquiry,
  inquiryRows,
  inquiries,
};

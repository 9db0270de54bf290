import { z } from 'zod';
import { DRIFT_ACTS } from '../access/drift.ts';
import {
  AboutAsked,
  AboutBatch,
  AboutCutOff,
  AboutDrift,
  FROM,
  type From,
  ListPlace,
  OPENED,
  optionalText,
  RecordId,
  WaitingPlace,
} from './places.ts';

export type { AboutBatch, From, ListPlace } from './places.ts';

/** Which record, in the version in which the card showed it; a card says nothing else of it. */
const AboutRecord = z.object({ id: RecordId, v: z.int().min(1).max(1_000_000) });
export type AboutRecord = z.output<typeof AboutRecord>;

/** Rows of a list by their number, each to be sent, or to be approved, or not; and after which row the card goes on. */
const ROWS = {
  rows: z.record(z.string(), z.enum(['true', 'false'])).exactOptional(),
  after: z.int().min(0).max(10_000_000).exactOptional(),
};

/** What somebody is asked about many records, in the version in which the card showed it. */
const AboutInquiry = AboutBatch;
export type AboutInquiry = AboutBatch;
/** With what was ticked on this page, and on the pages before. */
const Ticked = AboutBatch.extend({ rows: ROWS.rows, before: ROWS.rows });
/** Which of its records, by its place among all. */
const ROW = z.int().min(0).max(100_000);
/** From a question about the address: what is settled, and who was chosen, if anybody was. */
const ANSWER = {
  settles: z.enum(['choice', 'corrected', 'near-miss', 'deleted']).exactOptional(),
  chosen: z
    .string()
    .regex(/^(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})?$/u)
    .exactOptional(),
};

/** On a card about all whose access ends on one day: which day. */
const Day = z.iso.date().exactOptional();

/** Of whoever acts in somebody else's place. */
const WHY = { reason: optionalText(500) };
/** `guests`: how many from outside whoever confirms knows to be in the channel. */
const Placing = z.object({ guests: z.int().min(0).max(100_000).exactOptional(), ...WHY });

/**
 * Every button of our cards, by its verb, with what its click may send: from the button itself, and from the inputs
 * around it. What each does is in bot/actions.
 */
export const BUTTONS = {
  request: z.object({
    addresses: optionalText(4_000),
    partnerName: optionalText(100),
    resource: optionalText(100),
    term: optionalText(40),
    reason: optionalText(1_000),
    language: optionalText(10),
    delivery: z.enum(['microsoft', 'own', 'link']).exactOptional(),
    personalMessage: optionalText(2_000),
    cc: optionalText(400),
    invitedAs: z.enum(['guest', 'member']).exactOptional(),
    answers: z.record(z.string(), z.string().max(1_000)).exactOptional(),
    ...ANSWER,
  }),
  'dismiss-request': z.object({}),
  'dismiss-deed': z.object({}),
  approve: AboutRecord.extend({ comment: optionalText(500) }),
  reject: AboutRecord.extend({ comment: optionalText(500) }),
  'take-up': AboutRecord,
  'decide-many': z.object({
    decision: z.enum(['approve', 'reject']),
    comment: optionalText(500),
    picks: z.record(z.string(), z.string()).exactOptional(),
    ...WaitingPlace.shape,
  }),
  'approvals-page': WaitingPlace.extend(OPENED),
  'open-approval': AboutRecord.extend(FROM),
  revoke: AboutRecord,
  'revoke-confirm': AboutRecord.extend({ reason: optionalText(500) }),
  'dismiss-revoke': AboutRecord,
  details: AboutRecord.extend(FROM),
  'list-page': ListPlace.extend(OPENED),
  'show-partner': AboutRecord,
  again: AboutRecord,
  'cancel-request': AboutRecord.extend(WHY),
  resend: AboutRecord.extend(WHY),
  'copy-link': AboutRecord.extend(WHY),
  'change-address': AboutRecord,
  'change-confirm': AboutRecord.extend({
    address: optionalText(400),
    reason: optionalText(1_000),
    ...ANSWER,
  }),
  extend: AboutRecord.extend({ term: optionalText(40), day: Day, ...WHY }),
  /** As somebody typed it, but for the command. */
  'run-line': z.object({ line: z.string().max(400) }),
  keep: AboutRecord.extend({ day: Day }),
  remove: AboutRecord,
  'remove-confirm': AboutRecord.extend(WHY),
  'remove-earlier': AboutRecord.extend({ reason: optionalText(1_000) }),
  undo: AboutRecord.extend(WHY),
  dismiss: AboutRecord,
  'restore-account': AboutRecord,
  'batch-rows': AboutBatch.extend(ROWS),
  'batch-confirm': AboutBatch.extend(ROWS),
  'batch-problems': AboutBatch,
  'batch-results': AboutBatch,
  'batch-card': AboutBatch,
  'batch-drop': AboutBatch,
  'batch-pause': AboutBatch,
  'batch-go-on': AboutBatch,
  'batch-stop': AboutBatch,
  'batch-approval-rows': AboutAsked.extend(ROWS),
  'batch-approve': AboutAsked.extend({ ...ROWS, comment: optionalText(500) }),
  'batch-reject': AboutAsked.extend({ comment: optionalText(500) }),
  'batch-take-up': AboutAsked,
  /** Who had access to what a record is about, from `since` until right before `until`: times that dates can say. */
  'audit-file': z.object({
    file: z.enum(['access', 'evidence']),
    of: RecordId,
    since: z.int().min(0).max(8.64e15),
    until: z.int().min(0).max(8.64e15),
  }),
  /** `after`: which row the page begins with. */
  'drift-page': AboutDrift.extend({ after: z.int().min(0).max(1_000_000) }),
  'drift-settle': AboutDrift.extend({
    decision: z.enum(DRIFT_ACTS),
    rows: z.record(z.string(), z.enum(['true', 'false'])).exactOptional(),
    all: z.enum(['true', 'false']).exactOptional(),
    ...WHY,
  }),
  'drift-file': AboutDrift,
  'inquiry-keep': AboutInquiry.extend({ row: ROW, comment: optionalText(500) }),
  'inquiry-remove': AboutInquiry.extend({ row: ROW, comment: optionalText(500) }),
  'inquiry-keep-active': AboutInquiry.extend({ comment: optionalText(500) }),
  'inquiry-rows': Ticked.extend({ after: ROW }),
  'inquiry-accept': Ticked.extend({ all: z.literal(true).exactOptional() }),
  'inquiry-decline': Ticked.extend({ comment: optionalText(500) }),
  /** `all`: with what is not ours. */
  'cut-off': AboutCutOff.extend({ decision: z.enum(['ours', 'all']), ...WHY }),
  'cut-off-look': AboutCutOff,
  /** `digest`: which content of the catalogue's file the card showed. */
  'take-catalogue': z.object({ digest: z.string().regex(/^[A-Za-z0-9_-]{43}$/u), ...WHY }),
  'audit-here': Placing,
  'approvals-here': Placing,
};

/** Which record, and where its card leads back to. */
export type RefreshData = AboutRecord & { readonly from?: From };

/** What a card asks for by itself when somebody sees it: their own view of it. */
export const REFRESHES = {
  'refresh-approval': AboutRecord.extend(FROM),
  'refresh-journey': AboutRecord.extend(FROM),
  'refresh-partner': AboutRecord,
} satisfies Readonly<Record<`refresh-${string}`, z.ZodType<RefreshData>>>;

export type ButtonVerb = keyof typeof BUTTONS;
export type RefreshVerb = keyof typeof REFRESHES;
/** What a click of this button sends, once it is checked. */
export type ClickData<V extends ButtonVerb> = z.output<(typeof BUTTONS)[V]>;
/** One click: of this button, or of any. */
export type Click<V extends ButtonVerb = ButtonVerb> = {
  readonly [K in V]: { readonly verb: K; readonly data: ClickData<K> };
}[V];
export type Refresh = { readonly verb: RefreshVerb; readonly data: RefreshData };

/** Inputs whose number depends on the data are named `<group>:<key>`; what they send comes together under the field. */
export const GROUPS = {
  answer: { field: 'answers', key: /^.{1,30}$/su },
  row: { field: 'rows', key: /^\d{1,7}$/u },
  pick: { field: 'picks', key: /^\d{1,7}:[A-Za-z0-9_-]{1,64}\.[A-Za-z0-9_-]{1,64}$/u },
} as const;
export type Group = keyof typeof GROUPS;

/** What an input of such a group is called. */
export const inputName = <G extends Group>(group: G, key: string): `${G}:${string}` => `${group}:${key}`;

/** What a button of a card is made with: what it sends itself, the rest being entered beside it. */
export type ButtonData<V extends ButtonVerb> = Omit<ClickData<V>, 'answers' | 'picks' | 'rows'> & {
  readonly [input in `${Group}:${string}`]?: string;
};

/** Also of a card of another version, which has to be answered with a card all the same. */
export const isRefresh = (verb: unknown): verb is `refresh-${string}` =>
  typeof verb === 'string' && verb.startsWith('refresh-');

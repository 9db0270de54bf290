import { z } from 'zod';
import type { ActionEffect, ActionNotes, Effects, RowAction } from '../../access/batch/action-row.ts';
import type {
  Batch,
  BatchConsultation,
  BatchesLately,
  BatchPosting,
  BatchRow,
  BatchVerdict,
  Counts,
  LostRow,
  PreviewNotes,
  Progress,
  RowProblem,
} from '../../access/batch/batch.ts';
import {
  answer,
  asked,
  found,
  instant,
  instantOrNone,
  person,
  round,
  takenUp,
  term,
  text,
  textOrNone,
  verdict,
} from './parts.ts';
import { object, variants } from './strict.ts';

const count = z.int().min(0);
const origin = object<Batch['origin']>()({ conversation: text, serviceUrl: text });
const base = {
  id: text,
  seq: z.int().min(1),
  by: person,
  at: instant,
  file: textOrNone,
  ignored: z.array(text),
  origin,
  rows: count,
  good: count,
  struck: count,
  found: object<Counts>()({
    employee: count,
    'accepted-guest': count,
    'pending-guest': count,
    nobody: count,
  }),
  notes: object<PreviewNotes>()({
    newDomains: count,
    externalMembers: count,
    messages: count,
    contactUrls: count,
    contacts: z.array(text).exactOptional(),
    links: count,
  }).exactOptional(),
  actions: object<ActionNotes>()({
    effects: object<Effects>()({
      'ends-access': count.exactOptional(),
      withdraws: count.exactOptional(),
      'sends-anew': count.exactOptional(),
      lengthens: count.exactOptional(),
      'asks-to-lengthen': count.exactOptional(),
      'asks-to-take-over': count.exactOptional(),
    }),
    others: count,
    domain: textOrNone,
    left: count.exactOptional(),
  }).exactOptional(),
};
export const cardPosting = object<BatchPosting>()({
  conversation: text,
  activity: text,
  serviceUrl: text,
  reader: textOrNone,
  shown: textOrNone,
});
const progress = object<Progress>()({
  'to-come': count,
  asked: count,
  'under-way': count,
  'held-up': count,
  invited: count,
  in: count,
  done: count.exactOptional(),
  declined: count,
  failed: count,
});
const consultation = object<BatchConsultation>()({
  resource: text,
  stage: count,
  round,
  at: instant,
  rows: count,
  people: z.array(asked),
  unreachable: z.array(text),
  cards: z.array(cardPosting),
  struck: z.array(count),
  takenUp: takenUp.exactOptional(),
  verdict: object<BatchVerdict>()({
    ...verdict,
    decision: z.enum(['approve', 'reject']),
    done: z.literal(true).exactOptional(),
  }).exactOptional(),
  reminded: z.literal(true).exactOptional(),
});
const confirmed = {
  ...base,
  confirmedAt: instant,
  next: count,
  posting: cardPosting.exactOptional(),
  progress: progress.exactOptional(),
  until: instantOrNone,
  lost: z
    .array(object<LostRow>()({ row: z.int().min(1), address: text, by: person.exactOptional() }))
    .exactOptional(),
  consultations: z.array(consultation).exactOptional(),
  resumeAt: count.exactOptional(),
  endedAt: instantOrNone,
};

export const batch = variants<Batch, 'status'>('status')({
  previewed: base,
  dropped: { ...base, droppedAt: instant },
  running: confirmed,
  paused: confirmed,
  stopped: confirmed,
  done: confirmed,
});

const action = variants<RowAction, 'kind'>('kind')({
  remove: {},
  resend: {},
  extend: { term: term.exactOptional() },
  transfer: { to: person },
});
const effect = variants<ActionEffect, 'kind'>('kind')({
  'ends-access': {},
  withdraws: {},
  'sends-anew': {},
  lengthens: { until: instantOrNone },
  'asks-to-lengthen': { until: instantOrNone },
  'asks-to-take-over': { to: person },
});
const row = { row: z.int().min(1), address: text };
export const batchRows: z.ZodType<readonly BatchRow[]> = z.array(
  variants<BatchRow, 'kind'>('kind')({
    good: {
      ...row,
      resource: text,
      found,
      domain: z.enum(['known', 'new']),
      externalMember: z.literal(true).exactOptional(),
      name: textOrNone,
      term,
      reason: textOrNone,
      answers: z.array(answer).exactOptional(),
      message: textOrNone,
      contactUrl: textOrNone,
      delivery: z.literal('link').exactOptional(),
      struckBy: person.exactOptional(),
      record: textOrNone,
      refused: textOrNone,
    },
    action: {
      ...row,
      resource: text,
      sponsor: person,
      record: text,
      seq: z.int().min(1),
      action,
      effect,
      reason: textOrNone,
      struckBy: person.exactOptional(),
      done: z.literal(true).exactOptional(),
      asked: textOrNone,
      refused: textOrNone,
    },
    wrong: {
      ...row,
      problems: z.array(
        object<RowProblem>()({ column: text, code: text, given: text, instead: z.array(text) }),
      ),
    },
  }),
);

export const batches: z.ZodType<BatchesLately> = object<BatchesLately>()({
  batches: z.array(
    object<BatchesLately['batches'][number]>()({
      id: text,
      by: text,
      at: instant,
      rows: count,
      underWay: z.boolean(),
    }),
  ),
});

import type { ActionRow } from '../../src/access/batch/action-row.ts';
import type { BatchConsultation, BatchRow, ConfirmedBatch } from '../../src/access/batch/batch.ts';
import type { Requested } from '../../src/access/record.ts';
import { batchApprovalCard } from '../../src/cards/batch/approval-card.ts';
import { previewCard } from '../../src/cards/batch/preview-card.ts';
import { progressCard } from '../../src/cards/batch/progress-card.ts';
import type { Card } from '../../src/cards/card.ts';
import type { View } from '../../src/cards/view.ts';

interface Parts {
  readonly view: View;
  readonly approver: View;
  readonly asked: Requested;
  readonly fill: (short: string, length: number) => string;
}

const HOUR = 3_600_000;
const NONE = {
  'to-come': 0,
  asked: 0,
  'under-way': 0,
  'held-up': 0,
  invited: 0,
  in: 0,
  declined: 0,
  failed: 0,
};
const ASKING = { ...NONE, asked: 186 };

/** A list of partners: before it is sent, before who decides, under way, and done. */
export function batchSamples({ view, approver, asked, fill }: Parts): Readonly<Record<string, Card>> {
  const { request } = asked;
  const { sponsor, address, resource, at } = request;
  const long = fill('x', 100).length === 100;
  const person = { id: 'a', name: fill('Alex Novak', 120) };
  const batch = {
    id: 'list000000000000000001',
    seq: 4,
    by: sponsor,
    at,
    file: fill('customers.csv', 250),
    ignored: long ? Array.from({ length: 30 }, () => fill('phone', 200)) : ['phone'],
    origin: { conversation: 'c', serviceUrl: 's' },
    rows: 200,
    good: 188,
    struck: 2,
    found: { employee: 8, 'accepted-guest': 20, 'pending-guest': 10, nobody: 150 },
    notes: { newDomains: 3, externalMembers: 1, messages: 12, contactUrls: 2, links: 4 },
  };
  const good = Array.from({ length: 10 }, (_, i) => ({
    kind: 'good' as const,
    row: i + 2,
    address: long ? address : `${['anna', 'ben', 'cleo'][i % 3]}${i}@partner.com`,
    resource,
    found: { kind: 'nobody' } as const,
    domain: i === 3 ? ('new' as const) : ('known' as const),
    ...(i % 2 === 0 && { name: fill('Anna Berg', 100) }),
    term: request.term,
    ...(i === 1 && { struckBy: sponsor }),
  }));
  const problem = (column: string, code: string, given: string, ...instead: readonly string[]) => ({
    column,
    code,
    given,
    instead,
  });
  const wrong: readonly Extract<BatchRow, { kind: 'wrong' }>[] = Array.from({ length: 7 }, (_, i) => ({
    kind: 'wrong',
    row: 14 + i,
    address: '',
    problems: [
      problem('email', 'address-malformed', fill('ben at partner.com', 200)),
      ...(i === 0 || long ? [problem('duration', 'duration-too-long', fill('5y', 200), '2027-11-20')] : []),
    ],
  }));
  const running: ConfirmedBatch = {
    ...batch,
    status: 'running',
    confirmedAt: at,
    next: 200,
    progress: {
      'to-come': 0,
      asked: 0,
      'under-way': 74,
      'held-up': 0,
      invited: 96,
      in: 12,
      declined: 3,
      failed: 1,
    },
    until: at + 2 * HOUR,
    lost: Array.from({ length: 4 }, (_, i) => ({
      row: 20 + i,
      address,
      ...(i < 3 && { by: person }),
    })),
  };
  const consultation: BatchConsultation = {
    resource,
    stage: 0,
    round: 'first',
    at,
    rows: 186,
    people: [person],
    unreachable: [],
    cards: [],
    struck: [4],
  };
  const asking: ConfirmedBatch = {
    ...running,
    progress: ASKING,
    consultations: [consultation],
    lost: [],
  };
  const rows = good.map(({ row, address: whose }) => ({
    row,
    record: { ...asked, request: { ...request, address: whose } },
  }));
  const extension = { record: 'r', from: at + HOUR, until: at + 2 * HOUR };
  const longer = rows.map(({ row, record }) => ({
    row,
    record: { ...record, request: { ...record.request, extension } },
  }));
  const verdict = { decision: 'approve', by: person, at: at + HOUR, comment: fill('Fine', 500) } as const;
  const previewed = { ...batch, status: 'previewed' } as const;
  const { notes: _notes, ...bare } = batch;
  const effects = {
    'ends-access': 120,
    withdraws: 40,
    'sends-anew': 8,
    lengthens: 12,
    'asks-to-lengthen': 8,
  };
  const actions = { effects, others: 3, left: 2 };
  const acts = good.map(
    ({ row, address: whose }, i): ActionRow => ({
      ...({ kind: 'action', row, address: whose, resource, record: 'r', seq: 3 } as const),
      sponsor: i === 2 ? person : sponsor,
      action: { kind: 'remove' },
      effect: [
        { kind: 'ends-access' } as const,
        { kind: 'withdraws' } as const,
        { kind: 'sends-anew' } as const,
        { kind: 'lengthens', until: at + 90 * 24 * HOUR } as const,
        { kind: 'asks-to-lengthen' } as const,
      ][i % 5] ?? { kind: 'withdraws' },
      ...(i === 1 && { struckBy: sponsor }),
    }),
  );
  return {
    'batch-preview': previewCard({ batch: previewed, good, wrong, after: 11 }, view),
    'batch-preview-too-many': previewCard(
      { batch: previewed, good, wrong, tooMany: { limit: 10_000, until: at + HOUR } },
      view,
    ),
    'batch-preview-good': previewCard(
      {
        batch: {
          ...bare,
          status: 'previewed',
          ...{ rows: 3, good: 3, struck: 0, ignored: [] },
          found: { employee: 0, 'accepted-guest': 0, 'pending-guest': 0, nobody: 3 },
        },
        good: good.slice(0, 3),
        wrong: [],
      },
      view,
    ),
    'batch-preview-wrong': previewCard(
      { batch: { ...previewed, rows: 7, good: 0, struck: 0 }, good: [], wrong },
      view,
    ),
    'actions-preview': previewCard(
      { batch: { ...bare, status: 'previewed', actions }, good: acts, wrong, after: 11 },
      view,
    ),
    'actions-running': progressCard(
      { ...running, ...bare, actions, progress: { ...NONE, 'under-way': 80, done: 100, failed: 6 } },
      view,
    ),
    'actions-stopped': progressCard(
      {
        ...running,
        ...bare,
        actions,
        status: 'stopped',
        progress: { ...NONE, 'under-way': 4, done: 102, failed: 80 },
      },
      view,
    ),
    'batch-running': progressCard(running, view),
    'batch-putting': progressCard(
      { ...running, next: 100, lost: [], progress: { ...ASKING, 'to-come': 86, asked: 100 } },
      view,
    ),
    'batch-asking': progressCard(asking, view),
    'batch-paused': progressCard({ ...running, status: 'paused' }, view),
    'batch-stopped': progressCard({ ...running, status: 'stopped' }, view),
    'batch-done': progressCard(
      {
        ...running,
        status: 'done',
        endedAt: at + HOUR,
        progress: { ...NONE, invited: 120, in: 62, declined: 3, failed: 1 },
      },
      view,
    ),
    'batch-approval': batchApprovalCard(
      { batch: asking, consultation, rows, after: 11, waiting: 186 },
      approver,
    ),
    'batch-approval-taken-up': batchApprovalCard(
      {
        batch: asking,
        consultation: { ...consultation, takenUp: { by: person, at } },
        rows: rows.slice(0, 1),
        refusal: { code: 'taken-up', by: person, at },
      },
      { ...approver, refreshes: true },
    ),
    'batch-approval-longer': batchApprovalCard(
      { batch: { ...asking, actions }, consultation, rows: longer, waiting: 8 },
      approver,
    ),
    'batch-approval-deciding': batchApprovalCard(
      { batch: asking, consultation: { ...consultation, verdict }, rows, waiting: 186 },
      approver,
    ),
    'batch-approval-decided': batchApprovalCard(
      {
        batch: asking,
        consultation: { ...consultation, verdict: { ...verdict, done: true } },
        rows: [],
        waiting: 0,
      },
      approver,
    ),
    'batch-approval-left': batchApprovalCard(
      {
        batch: asking,
        consultation: { ...consultation, verdict: { ...verdict, done: true } },
        rows: rows.slice(0, 1),
        waiting: 1,
        refusal: { code: 'already-decided', by: person, at: at + HOUR, decision: 'approved' },
      },
      approver,
    ),
  };
}

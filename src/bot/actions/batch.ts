import { type Batch, sentRows } from '../../access/batch/batch.ts';
import type { BatchCommand } from '../../access/batch/decide-batch.ts';
import type { AboutBatch, ButtonVerb, ClickData } from '../../cards/actions.ts';
import { actOnBatch, type OwnOutcome, strike, type Ticked } from '../../usecases/batch/own-batch.ts';
import { decideTogether, lookTogether } from '../../usecases/batch/together/decide-together.ts';
import type { TogetherOutcome } from '../../usecases/batch/together/found.ts';
import { takeUpTogether } from '../../usecases/batch/together/take-up-together.ts';
import { type CommandContext, directoryReply } from '../authorize.ts';
import { offer } from '../files/make-offer.ts';
import { makeFile } from '../lists/make-file.ts';
import { previewOf } from '../lists/preview.ts';
import type { Reply } from '../respond/reply.ts';
import type { Action } from './action.ts';

const UNKNOWN: Reply = { kind: 'batch-unknown' };

type BatchVerb = Extract<ButtonVerb, `batch-${string}`>;
type Run<V extends BatchVerb> = (context: CommandContext, batch: Batch, data: ClickData<V>) => Promise<Reply>;

/** For a button about a list: one in a version that it never had is a forgery. */
const onBatch =
  <V extends BatchVerb>(run: Run<V>): Action<V> =>
  async (context, data, verb) => {
    const { world, speaker } = context;
    const { id, v }: AboutBatch = data;
    const found = await world.store.batch(id);
    if (found !== undefined && v <= found.batch.seq) return run(context, found.batch, data);
    world.log.warn({ batch: id, verb, by: speaker.person.id, v }, 'click on a card that was never sent');
    return UNKNOWN;
  };

/** For a button that shows a list to its sponsor, and to nobody else. */
const onOwnBatch = <V extends BatchVerb>(show: Run<V>): Action<V> =>
  onBatch<V>(async (context, batch, data) =>
    batch.by.id === context.speaker.person.id
      ? show(context, batch, data)
      : { kind: 'batch-not-yours', sponsor: batch.by },
  );

/** What its sponsor does with it. */
const own = <V extends 'batch-drop' | 'batch-pause' | 'batch-go-on' | 'batch-stop'>(
  type: BatchCommand['type'],
): Action<V> =>
  onBatch<V>(async (context, { id }) =>
    shown(context, await actOnBatch(context.world, id, type, context.speaker.person)),
  );

export const batchDrop = own<'batch-drop'>('drop');
export const batchPause = own<'batch-pause'>('pause');
export const batchGoOn = own<'batch-go-on'>('go-on');
export const batchStop = own<'batch-stop'>('stop');

export const batchConfirm: Action<'batch-confirm'> = onBatch(async (context, { id }, { rows }) => {
  const outcome = await actOnBatch(context.world, id, 'confirm', context.speaker.person, ticked(rows));
  const reply = confirmedReply(await shown(context, outcome));
  return reply.kind === 'batch-preview' && sentRows(reply.batch) === 0
    ? { ...reply, nothingTicked: true }
    : reply;
});

/** The card that shows how far it is comes as a message of its own. */
const confirmedReply = (reply: Reply): Reply =>
  reply.kind === 'batch' && reply.batch.status !== 'dropped'
    ? { kind: 'batch-confirmed', batch: reply.batch }
    : reply;

/** The next rows; what was ticked off on these is struck out. */
export const batchRows: Action<'batch-rows'> = onOwnBatch(
  async ({ world, speaker }, batch, { rows, after }) =>
    previewOf(world, await strike(world, batch, speaker.person, ticked(rows)), after),
);

/** The card that shows how far it is, once more. */
export const batchCard: Action<'batch-card'> = onOwnBatch(({ world }, batch) => previewOf(world, batch));

const asFile = <V extends 'batch-problems' | 'batch-results'>(file: 'problems' | 'results'): Action<V> =>
  onOwnBatch<V>(async (context, { id }) => {
    try {
      const made = await makeFile(context, { file, id });
      return made === undefined ? UNKNOWN : offer(made, { file, id });
    } catch (error) {
      return directoryReply(error);
    }
  });

/** All that is wrong, as a file. */
export const batchProblems = asFile<'batch-problems'>('problems');
/** What became of each row, as a file. */
export const batchResults = asFile<'batch-results'>('results');

const ticked = (rows: ClickData<'batch-rows'>['rows']): Ticked => rows ?? {};

async function shown({ world }: CommandContext, outcome: OwnOutcome): Promise<Reply> {
  switch (outcome.kind) {
    case 'done':
    case 'unchanged':
      return previewOf(world, outcome.batch);
    case 'not-yours':
      return { kind: 'batch-not-yours', sponsor: outcome.sponsor };
    case 'too-many-rows':
      return { kind: 'batch-too-many-rows', limit: outcome.limit, until: outcome.until };
    case 'nothing-found':
      return UNKNOWN;
  }
}

const decide = <V extends 'batch-approve' | 'batch-reject'>(decision: 'approve' | 'reject'): Action<V> =>
  onBatch<V>(async ({ world, speaker, caller }, { id }, data: ClickData<'batch-approve'>) => {
    const { ask, comment, rows } = data;
    const asked = { ask, decision, ...(comment && { comment }), ticked: ticked(rows) };
    return together(await decideTogether(world, id, asked, { person: speaker.person, caller }));
  });

export const batchApprove = decide<'batch-approve'>('approve');
export const batchReject = decide<'batch-reject'>('reject');

export const batchTakeUp: Action<'batch-take-up'> = onBatch(
  async ({ world, speaker, caller }, { id }, { ask }) =>
    together(await takeUpTogether(world, id, ask, { person: speaker.person, caller })),
);

export const batchApprovalRows: Action<'batch-approval-rows'> = onBatch(
  async ({ world, speaker, caller }, { id }, { ask, after, rows }) => {
    const asked = { ask, ...(after !== undefined && { after }), ticked: ticked(rows) };
    return together(await lookTogether(world, id, asked, { person: speaker.person, caller }));
  },
);

function together(outcome: TogetherOutcome): Reply {
  switch (outcome.kind) {
    case 'shown': {
      const { kind: _kind, page, ...shownWith } = outcome;
      return { kind: 'batch-approval', ...page, ...shownWith };
    }
    case 'refused':
      return { kind: 'refused', refusal: outcome.refusal };
    case 'nothing-found':
      return UNKNOWN;
  }
}

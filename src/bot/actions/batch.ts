import type { BatchCommand } from '../../access/batch/decide-batch.ts';
import type { AboutBatch, ButtonVerb, ClickData } from '../../cards/actions.ts';
import { decideTogether, lookTogether, type TogetherOutcome } from '../../usecases/batch/decide-together.ts';
import { actOnBatch, type OwnOutcome, strike, type Ticked } from '../../usecases/batch/own-batch.ts';
import { type CommandContext, directoryReply } from '../authorize.ts';
import { offer } from '../files/make-offer.ts';
import { makeFile } from '../lists/make-file.ts';
import { previewOf } from '../lists/preview.ts';
import type { Reply } from '../respond/reply.ts';
import type { Action } from './action.ts';

const UNKNOWN: Reply = { kind: 'batch-unknown' };

/** For a button about a list: one in a version that it never had is a forgery. */
const onBatch =
  <V extends Extract<ButtonVerb, `batch-${string}`>>(run: Action<V>): Action<V> =>
  async (context, data, verb) => {
    const { world, speaker } = context;
    const { id, v }: AboutBatch = data;
    const found = await world.store.batch(id);
    if (found !== undefined && v <= found.batch.seq) return run(context, data, verb);
    world.log.warn({ batch: id, verb, by: speaker.person.id, v }, 'click on a card that was never sent');
    return UNKNOWN;
  };

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

export const batchConfirm: Action<'batch-confirm'> = onBatch(async (context, { id, rows }) =>
  confirmedReply(
    await shown(
      context,
      await actOnBatch(context.world, id, 'confirm', context.speaker.person, ticked(rows)),
    ),
  ),
);

/** The card that shows how far it is comes as a message of its own. */
const confirmedReply = (reply: Reply): Reply =>
  reply.kind === 'batch' && reply.batch.status !== 'dropped'
    ? { kind: 'batch-confirmed', batch: reply.batch }
    : reply;

/** The next rows; what was ticked off on these is struck out. */
export const batchRows: Action<'batch-rows'> = onBatch(async (context, { id, rows, after }) => {
  const { world, speaker } = context;
  const found = await world.store.batch(id);
  if (found === undefined) return UNKNOWN;
  if (found.batch.by.id !== speaker.person.id) return { kind: 'batch-not-yours', sponsor: found.batch.by };
  return previewOf(world, await strike(world, found.batch, speaker.person, ticked(rows)), after);
});

const asFile = <V extends 'batch-problems' | 'batch-results'>(file: 'problems' | 'results'): Action<V> =>
  onBatch<V>(async (context, { id }) => {
    const { world, speaker } = context;
    const found = await world.store.batch(id);
    if (found !== undefined && found.batch.by.id !== speaker.person.id)
      return { kind: 'batch-not-yours', sponsor: found.batch.by };
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
  onBatch<V>(async ({ world, speaker, caller }, data: ClickData<'batch-approve'>) => {
    const { id, ask, comment, rows } = data;
    const asked = { ask, decision, ...(comment && { comment }), ticked: ticked(rows) };
    return together(await decideTogether(world, id, asked, { person: speaker.person, caller }));
  });

export const batchApprove = decide<'batch-approve'>('approve');
export const batchReject = decide<'batch-reject'>('reject');

export const batchApprovalRows: Action<'batch-approval-rows'> = onBatch(
  async ({ world, speaker, caller }, { id, ask, after, rows }) => {
    const asked = { ask, ...(after !== undefined && { after }), ticked: ticked(rows) };
    return together(await lookTogether(world, id, asked, { person: speaker.person, caller }));
  },
);

function together(outcome: TogetherOutcome): Reply {
  switch (outcome.kind) {
    case 'shown': {
      const { batch, consultation, page, refusal } = outcome;
      return { kind: 'batch-approval', batch, consultation, ...page, ...(refusal && { refusal }) };
    }
    case 'refused':
      return { kind: 'refused', refusal: outcome.refusal };
    case 'nothing-found':
      return UNKNOWN;
  }
}

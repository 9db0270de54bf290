import { hasApproved } from '../../access/record-queries.ts';
import type { ClickData } from '../../cards/actions.ts';
import type { Decided } from '../../cards/waiting-card.ts';
import { decideOn } from '../../usecases/decide-on.ts';
import { noteAttempt } from '../../usecases/note-attempt.ts';
import { requireSight } from '../authorize.ts';
import { waiting } from '../partner/waiting.ts';
import { type Action, onRecord } from './action.ts';
import { sponsorOf } from './show.ts';

const decide = onRecord<ClickData<'approve' | 'reject'>, 'approve' | 'reject'>(
  async ({ world, speaker, caller }, stored, { v, comment }, decision) => {
    const by = { person: speaker.person, caller, seen: v, ...(comment !== undefined && { comment }) };
    const decided = await decideOn(world, stored, decision, by);
    if (decided.kind !== 'refused') return { kind: 'approval', record: decided.record };
    const { record = stored.record, refusal } = decided;
    if (refusal.code === 'already-decided') return { kind: 'approval', record, refusal };
    // They decided on an earlier stage: the card says so, and who is next.
    return refusal.code === 'not-approver' && hasApproved(record, speaker.person.id)
      ? { kind: 'approval', record }
      : { kind: 'refused', refusal };
  },
);

export const approve: Action<'approve'> = decide;
export const reject: Action<'reject'> = decide;

/** Decides on each that was picked as if it were clicked alone; what others decided first is told, one by one. */
export const decideMany: Action<'decide-many'> = async (
  context,
  { decision, picks = {}, comment, page, of },
) => {
  const { world, speaker, caller } = context;
  const decided: Decided[] = [];
  for (const [pick, checked] of Object.entries(picks)) {
    if (checked !== 'true') continue;
    const [version = '', id = ''] = pick.split(/:(.*)/su);
    const seen = Number(version);
    const stored = await world.store.load(id);
    if (stored === undefined) continue;
    if (seen > stored.record.seq) {
      await noteAttempt(world, id, { by: speaker.person, action: decision, code: 'unknown-version' });
      continue;
    }
    const by = { person: speaker.person, caller, seen, ...(comment && { comment }) };
    const outcome = await decideOn(world, stored, decision, by);
    const { record = stored.record } = outcome;
    // Whoever names a record that is not theirs to see learns nothing of it.
    if (outcome.kind === 'refused' && (await requireSight(context, record)) !== undefined) continue;
    decided.push({ record, decision, ...(outcome.kind === 'refused' && { refusal: outcome.refusal }) });
  }
  const ticked = Object.values(picks).includes('true');
  return waiting(context, { page, decided, sponsor: await sponsorOf(context, of), ticked });
};

import { hasApproved } from '../../access/record-queries.ts';
import type { AboutRecord } from '../../cards/actions.ts';
import type { Decided } from '../../cards/waiting-card.ts';
import { decideOn } from '../../usecases/decide-on.ts';
import { noteAttempt } from '../../usecases/note-attempt.ts';
import { DirectoryError } from '../../usecases/ports.ts';
import { requireSight } from '../authorize.ts';
import { waiting } from '../partner/waiting.ts';
import { type Action, onRecord } from './action.ts';
import { sponsorOf } from './show.ts';

const decide = onRecord<AboutRecord & { readonly comment?: string }, 'approve' | 'reject' | 'take-up'>(
  async ({ world, speaker, caller }, stored, { v, comment }, decision) => {
    const by = { person: speaker.person, caller, seen: v, ...(comment !== undefined && { comment }) };
    const decided = await decideOn(world, stored, decision, by);
    if (decided.kind !== 'refused') return { kind: 'approval', record: decided.record };
    const { record = stored.record, refusal } = decided;
    if (refusal.code === 'already-decided' || refusal.code === 'taken-up')
      return { kind: 'approval', record, refusal };
    // They decided on an earlier stage: the card says so, and who is next.
    return refusal.code === 'not-approver' && hasApproved(record, speaker.person.id)
      ? { kind: 'approval', record }
      : { kind: 'refused', refusal };
  },
);

export const approve: Action<'approve'> = decide;
export const reject: Action<'reject'> = decide;
export const takeUp: Action<'take-up'> = decide;

/** Decides on each that was picked as if it were clicked alone; what others decided first is told, one by one. */
export const decideMany: Action<'decide-many'> = async (
  context,
  { decision, picks = {}, comment, page, of },
) => {
  const { world, speaker, caller } = context;
  const decided: Decided[] = [];
  let silent = false;
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
    const outcome = await unlessSilent(decideOn(world, stored, decision, by), decided.length > 0);
    if (outcome === 'silent') {
      silent = true;
      break;
    }
    const { record = stored.record } = outcome;
    // Whoever names a record that is not theirs to see learns nothing of it.
    if (outcome.kind === 'refused' && (await requireSight(context, record)) !== undefined) continue;
    decided.push({ record, decision, ...(outcome.kind === 'refused' && { refusal: outcome.refusal }) });
  }
  const ticked = Object.values(picks).includes('true');
  return waiting(context, { page, decided, sponsor: await sponsorOf(context, of), ticked, silent });
};

/** Where some are decided, a directory that no longer answers ends the work, and not what is said of it. */
async function unlessSilent<T>(work: Promise<T>, isUnderWay: boolean): Promise<T | 'silent'> {
  try {
    return await work;
  } catch (error) {
    if (isUnderWay && error instanceof DirectoryError) return 'silent';
    throw error;
  }
}

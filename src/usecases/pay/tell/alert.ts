import type { Notice } from '../../../access/notice.ts';
import { CHAT_CLOSED } from '../../../access/owed.ts';
import { isStop, PACED } from '../../../access/pace.ts';
import type { AccessRecord, Person } from '../../../access/record.ts';
import { DAY_MS } from '../../../access/term.ts';
import { membersOf } from '../../approvers.ts';
import { type Claim, DeliveryError, DirectoryError, type World } from '../../ports.ts';
import { resourceOf } from '../../roles.ts';
import type { Payment } from '../payment.ts';
import { delivering } from './delivering.ts';
import { notTold, type Telling, TOLD_MS, tellAdministrators } from './to-each.ts';

/** What an administrator has to mend. */
export function payAlert(world: World, claim: Claim): Promise<Payment> {
  return delivering(world, claim, async (record) => {
    const { notice } = claim.errand;
    if (notice !== undefined) await alerted(world, claim, record, { ...claim.errand, notice });
  });
}

/**
 * Who can mend a failure and knows of it: told now where they are not yet, as by the errand that is owed for that, so
 * that who waits for it reads whom to ask. Nobody where telling them has to wait.
 */
export async function whoCanMend(
  world: World,
  { errand, leaseUntil }: Claim,
  record: AccessRecord,
  notice: Notice,
): Promise<readonly Person[]> {
  const id = errand.id.replace('/tell-', '/alert-');
  try {
    return await alerted(world, { errand: { id }, leaseUntil }, record, { notice });
  } catch (error) {
    if (!(error instanceof DeliveryError || error instanceof DirectoryError)) throw error;
    return [];
  }
}

/** Both may be about to tell: one after the other, so that nobody is told twice. */
const alerted = (
  world: World,
  telling: Telling,
  record: AccessRecord,
  { notice, people = [], reason }: Pick<Claim['errand'], 'people' | 'reason'> & { readonly notice: Notice },
): Promise<readonly Person[]> =>
  world.inTurn(`alert/${record.id}`, async () => {
    const note = await noteOf(world, record);
    const before = note === undefined ? undefined : await world.store.note(note.key);
    if (before !== undefined) return peopleIn(before);
    const said = { ...(people.length > 0 && { people }), ...(reason && { reason }) };
    const message = { kind: 'notice', notice, record, alert: true, ...said } as const;
    // The others: whoever did it knows, and its sponsor is told as such.
    const knows = notice === 'earlier-removal-asked' ? [...people, record.request.sponsor] : [];
    const told = await tellAdministrators(world, telling, message, knows, await ownersOf(world, record));
    if (told.length === 0 && knows.length === 0 && world.policy.admins !== undefined) throw notTold();
    const text = JSON.stringify(told.map(({ id, name }) => ({ id, name })));
    if (note !== undefined) await world.store.saveNote(note.key, text, world.clock.now() + note.forMs);
    return told;
  });

/** A version before this one noted that they were told, and not who. */
const peopleIn = (note: string): readonly Person[] =>
  note === '' ? [] : (JSON.parse(note) as readonly Person[]);

/** Whether administrators hear of the failure that a notice tells of, for nobody else can mend it. */
export function isAlerted(record: AccessRecord, notice: Notice): boolean {
  const failed: readonly Notice[] = ['invitation-held-up', 'grant-failed', 'removal-failed'];
  const code = 'problem' in record ? record.problem : undefined;
  return failed.includes(notice) && code !== undefined && code !== CHAT_CLOSED && code !== PACED;
}

/** Under which note it is known that they were told, of what many records have in common and is told once. */
async function noteOf(
  world: Pick<World, 'store'>,
  record: AccessRecord,
): Promise<{ readonly key: string; readonly forMs: number } | undefined> {
  const stop = await stopKey(world, record, 'administrators');
  if (stop !== undefined) return { key: stop, forMs: TOLD_MS };
  const missing = missingKey(record);
  return missing === undefined ? undefined : { key: missing, forMs: DAY_MS };
}

/** What stops all invitations is told once to each person, however many of their invitations wait. */
export async function stopKey(
  world: Pick<World, 'store'>,
  record: AccessRecord,
  who: string,
): Promise<string | undefined> {
  if (record.status !== 'inviting' || record.problem === undefined || !isStop(record.problem))
    return undefined;
  const at = (await world.store.pace())?.pace.stopped?.at;
  return at === undefined ? undefined : `stopped/${at}/${who}`;
}

/** Of a permission that is missing administrators are told once a day, however many wait for it. */
function missingKey(record: AccessRecord): string | undefined {
  const blocked =
    record.status === 'inviting' || record.status === 'granting' || record.status === 'removing';
  const { permission } = (record.status === 'ended' ? record.leftover : blocked ? record : undefined) ?? {};
  return permission === undefined ? undefined : `missing/${permission}`;
}

/** Who owns the record's resource hears what there is to mend of it as administrators do. */
async function ownersOf(world: World, { request }: AccessRecord): Promise<readonly Person[]> {
  const owners = resourceOf(world, request.resource)?.owners;
  return owners === undefined ? [] : membersOf(world, owners);
}

import { includesTarget, type Resource, type Target, withoutTargets } from '../../access/catalog.ts';
import type { AccessRecord, Granting, Membership, RecordId } from '../../access/record.ts';
import { mayHaveGiven } from '../../access/record-queries.ts';
import { DAY_MS } from '../../access/term.ts';
import { termsToAgree } from '../../access/terms.ts';
import { isGone } from '../account-gone.ts';
import { inTurnOf, TURN_TAKEN_MS } from '../account-turn.ts';
import { change } from '../change.ts';
import { noteAndTake } from '../note-and-take.ts';
import { type Claim, type DirectoryCode, DirectoryError, type Version, type World } from '../ports.ts';
import { notToGive, PRIVILEGED, tellPrivileged } from '../privileged.ts';
import { resourceOf } from '../roles.ts';
import { noteRestoredBefore, othersOf, take } from '../shared-memberships.ts';
import { MENDING_MS, postponedByError, postponedByProblem } from './membership-failure.ts';
import { PAID, type PayerDirectory, type Payment, paidBy, postponed } from './payment.ts';
import { askForTerms } from './send-terms.ts';

/** How long an errand that is only to be put away is held, in milliseconds. */
const BRIEF_MS = 5_000;

/** What was read of memberships before may have changed by hand, in milliseconds: terms may be agreed to days later. */
const HOLDING_MS = 60_000;

/**
 * Adds the memberships, and notes which of them were there before us: those are not ours to take when access ends.
 * Adding twice is no harm, so it is done before it is noted.
 */
export async function payGrant(world: World, claim: Claim, directory: PayerDirectory): Promise<Payment> {
  const stored = await world.store.load(claim.errand.record);
  if (stored === undefined || stored.record.status === 'granted') return PAID;
  const { record, version } = stored;
  const resource = resourceOf(world, record.request.resource);
  if (record.status !== 'granting') return undo(world, record);
  if (resource === undefined)
    return postponedByProblem(world, claim, 'grant', { code: 'resource-gone' }, MENDING_MS);
  const terms = termsToAgree(record, resource.terms);
  if (terms !== undefined) return askForTerms(world, record, terms);
  const targets = toGive(record, resource);
  const giving = { claim, directory, record, version, resource, targets };
  try {
    if ((await concerned(world, giving)).length === 0) return await give(world, giving, []);
    const given = await inTurnOf(world, record.account, async () =>
      give(world, giving, await concerned(world, giving)),
    );
    return given ?? postponed(TURN_TAKEN_MS);
  } catch (error) {
    return (await ended(world, giving, error)) ?? postponedByError(world, claim, 'grant', error);
  }
}

/** What an answer may be where the account has been deleted. */
const MISSING: ReadonlySet<DirectoryCode> = new Set(['not-replicated', 'not-found']);

/** There is nobody to give access to any more; undefined where there is, or the directory may yet show them. */
async function ended(
  world: World,
  { claim, directory, record }: Giving,
  error: unknown,
): Promise<Payment | undefined> {
  if (!(error instanceof DirectoryError) || !MISSING.has(error.code) || !isGone(world, record))
    return undefined;
  const { account } = record;
  if ((await directory.account(account)) !== undefined) return undefined;
  world.log.warn({ record: record.id, account }, 'an account was deleted before access was given');
  const at = world.clock.now();
  return paidBy(await change(world, record.id, { type: 'note-account-gone', at, account }, claim));
}

/** What the catalogue says; where a removal was undone, what it took, and nothing else. */
function toGive({ restoring }: Granting, resource: Resource): readonly Target[] {
  if (restoring === undefined) return resource.grants;
  const { held, before = [] } = restoring.access;
  return withoutTargets(held, before);
}

interface Giving {
  readonly claim: Claim;
  readonly directory: PayerDirectory;
  readonly record: Granting;
  readonly version: Version;
  readonly resource: Resource;
  readonly targets: readonly Target[];
}

/** Other records of the account that give, or may be about to give or take, the same memberships. */
async function concerned(
  world: World,
  { record, targets }: Pick<Giving, 'record' | 'targets'>,
): Promise<readonly AccessRecord[]> {
  const shared = [...targets, ...(record.begun ?? [])];
  const listed = (other: AccessRecord): readonly Target[] =>
    other.status === 'granting' ? (resourceOf(world, other.request.resource)?.grants ?? []) : [];
  const held = (other: AccessRecord): readonly Target[] =>
    other.status === 'granted' || other.status === 'removing' ? other.held : listed(other);
  return (await othersOf(world, record)).filter((other) =>
    shared.some((target) => includesTarget(held(other), target) || mayHaveGiven(other, target)),
  );
}

async function give(
  world: World,
  { claim, directory, record, version, resource, targets }: Giving,
  others: readonly AccessRecord[],
): Promise<Payment> {
  const at = world.clock.now();
  const fresh = withoutTargets(targets, record.begun ?? []);
  const ours = fresh.filter((target) => others.some((other) => mayHaveGiven(other, target)));
  // What was read with the account counts where nothing of ours, and nobody's hand, can have come in between.
  const { holding, acceptedAt = Number.NEGATIVE_INFINITY } = record;
  const held =
    others.length === 0 && holding !== undefined && at - acceptedAt < HOLDING_MS
      ? holding
      : await lookFirst(directory, record, fresh);
  if ((await notToGive(world, resource, record.approval)).length > 0) {
    await tellPrivileged(world, resource);
    return postponedByProblem(world, claim, 'grant', { code: PRIVILEGED }, MENDING_MS);
  }
  const foreign = held && withoutTargets(held, ours);
  const begin = { type: 'note-grant-begun', at, targets, foreign, ours } as const;
  const begun = await change(world, { record, version }, begin);
  if (begun.record?.status !== 'granting') return undo(world, begun.record);
  const { before = [] } = begun.record;
  await leaveUnlisted(world, begun.record, targets);
  const again = `${record.id}/grant-again`;
  if (begun.kind !== 'changed') await world.store.saveNote(again, 'begun', at + DAY_MS);
  const joined = await directory.join(record.account, targets);
  // In a first try, a member already is somebody else's doing; in a later one it may be that an answer was lost, or that
  // another worker, whose claim has run out, is at it as well, which the first then hears of here.
  const isThere = joined.some(
    ({ target, outcome }) => outcome === 'was-member' && includesTarget(fresh, target),
  );
  const isFirst = begun.kind === 'changed' && !(isThere && (await world.store.note(again)) !== undefined);
  const first = isFirst ? fresh : [];
  const notOurs = (target: Target): boolean =>
    includesTarget(before, target) || (includesTarget(first, target) && !includesTarget(ours, target));
  const memberships = joined.map(
    (one): Membership =>
      one.outcome === 'was-member' && notOurs(one.target) ? { ...one, outcome: 'there-before' } : one,
  );
  const given = memberships.filter(({ outcome }) => outcome !== 'there-before');
  await noteRestoredBefore(
    world,
    given.map(({ target }) => target),
    others,
  );
  const { reminders } = resource;
  const all = { memberships, ...(reminders && { reminders }) };
  const now = { type: 'note-granted', at: world.clock.now(), ...all } as const;
  const noted = await change(world, begun.kind === 'changed' ? begun : record.id, now, claim);
  if (noted.kind !== 'unchanged') return paidBy(noted);
  const added = memberships.filter(({ outcome }) => outcome === 'added').map(({ target }) => target);
  if (noted.record.status !== 'granted') return undo(world, noted.record, added);
  // Such a worker has noted it, and took what we had just added for somebody else's.
  await noteRestoredBefore(world, added, [noted.record]);
  return PAID;
}

/** Undefined where the directory does not let us know. */
async function lookFirst(
  directory: PayerDirectory,
  { account }: Granting,
  targets: readonly Target[],
): Promise<readonly Target[] | undefined> {
  if (targets.length === 0) return [];
  try {
    return await directory.holds(account, targets);
  } catch (error) {
    if (error instanceof DirectoryError && error.code === 'permission-missing') return undefined;
    throw error;
  }
}

/** What an earlier try may have added and the catalogue no longer lists is not given. */
async function leaveUnlisted(world: World, record: Granting, targets: readonly Target[]): Promise<void> {
  const unlisted = withoutTargets(record.begun ?? [], [...targets, ...(record.before ?? [])]);
  if (unlisted.length > 0) await take(world, record, unlisted);
}

/**
 * Access was withdrawn while it was being given. What this try added goes again; so does, once it has ended, what an
 * earlier try of which nobody heard may have added behind the removal's back.
 */
async function undo(
  world: World,
  record: AccessRecord | undefined,
  added?: readonly Target[],
): Promise<Payment> {
  if (record?.status !== 'removing' && record?.status !== 'ended') return PAID;
  const { id, account } = record;
  if (account === undefined) return PAID;
  const ended = record.status === 'ended' ? (record.memberships ?? []) : [];
  const gone = ended.flatMap(({ target, outcome }) =>
    outcome === 'removed' || outcome === 'was-not-member' ? [target] : [],
  );
  const targets = added ?? gone;
  if (targets.length > 0) await take(world, { id, account }, targets);
  return PAID;
}

/** Takes away what is ours, and nothing else; after the end also what an administrator said to take. */
export async function payRemoveMemberships(world: World, claim: Claim): Promise<Payment> {
  const record = (await world.store.load(claim.errand.record))?.record;
  if (record?.status !== 'removing' && record?.status !== 'ended') return PAID;
  const { id, account } = record;
  const targets = record.status === 'removing' ? record.held : record.taking;
  if (targets === undefined || account === undefined) return PAID;
  const stays = record.status === 'removing' ? (record.before ?? []) : [];
  try {
    const taken = await inTurnOf(world, account, async () => {
      await dropGrant(world, id);
      const memberships: readonly Membership[] = [
        ...(await noteAndTake(world, claim.errand.id, { id, account }, targets)),
        ...stays.map((target) => ({ target, outcome: 'there-before' as const })),
      ];
      const at = world.clock.now();
      return paidBy(await change(world, id, { type: 'note-removed', at, memberships }, claim));
    });
    return taken ?? postponed(TURN_TAKEN_MS);
  } catch (error) {
    return postponedByError(world, claim, 'removal', error);
  }
}

/** Nothing is given any more; whoever is at it this moment undoes it. */
async function dropGrant({ store, clock }: World, id: RecordId): Promise<void> {
  for (const owed of await store.claimFor(id, 'grant', clock.now(), BRIEF_MS)) await store.settle(owed);
}

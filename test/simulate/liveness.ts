import type { ErrandKind, NewErrand } from '../../src/access/owed.ts';
import type { AccessRecord, Status } from '../../src/access/record.ts';
import { dueAt, endsAt } from '../../src/access/record-queries.ts';
import { cardsAreTrue } from './cards.ts';
import type { Checks } from './checks.ts';
import type { Scene } from './scene.ts';

/** What has come due is paid within this, in milliseconds; a problem that lasts is tried again more seldom. */
const PAYING_MS = 120_000;
/** What time alone brings has come by then, in milliseconds. */
const SWEPT_MS = 300_000;

/** An hour after the last fault: everything owed is paid, nobody has more or less than is on record, each card is true. */
export async function lookAfterwards(scene: Scene, checks: Checks): Promise<void> {
  const { store, schedule } = scene;
  const kept = await store.kept();
  for (const one of kept)
    if (
      one.kind === 'errand' &&
      Math.max(one.dueAt, one.owedAt, one.errand.notBefore ?? 0) < schedule.now - PAYING_MS
    )
      checks.fails(`${one.errand.id} is still owed, after ${one.attempts} tries`);
  for (const one of checks.memberships.left()) checks.fails(one);
  const errands = kept.flatMap((one) => (one.kind === 'errand' ? [one.errand] : []));
  for (const { record } of store.records.values()) settled(record, errands, scene, checks);
  await cardsAreTrue(
    kept.flatMap((one) => (one.kind === 'posting' ? [one.posting] : [])),
    scene,
    checks,
  );
}

/** Which errand brings a record on that waits for nobody. */
const WORK: Readonly<Partial<Record<Status, readonly ErrandKind[]>>> = {
  inviting: ['invite'],
  granting: ['grant', 'send-terms'],
  removing: ['remove-memberships', 'remove-at-once'],
};

const BLOCKING: readonly ErrandKind[] = ['block-account', 'block-at-once'];

const isFor =
  (id: string, kinds: readonly ErrandKind[]) =>
  ({ record, kind }: NewErrand): boolean =>
    record === id && kinds.includes(kind);

function settled(record: AccessRecord, errands: readonly NewErrand[], scene: Scene, checks: Checks): void {
  const { tenant, schedule } = scene;
  const over = schedule.now - SWEPT_MS;
  const fails = (what: string): void => checks.fails(`${record.id} ${what}`);
  const work = WORK[record.status];
  if (work && !errands.some(isFor(record.id, work))) fails(`is ${record.status} for ever: nothing is owed`);
  switch (record.status) {
    case 'removing':
      fails('is removed for ever');
      return;
    case 'requested':
      if (record.asked === undefined && !errands.some(isFor(record.id, ['ask'])))
        fails('waits for a decision, and nobody is asked');
      if (dueAt(record) < over) fails('waits for a decision for ever');
      return;
    case 'invited':
      if (record.expiresAt < over) fails('is invited beyond its end');
      if (tenant.user(record.account)?.externalUserState === 'Accepted' && record.changedAt < over)
        fails('is invited, and the partner has accepted');
      return;
    case 'granted': {
      if ((endsAt(record) ?? Number.POSITIVE_INFINITY) < over) fails('is granted beyond its end');
      if (tenant.user(record.account) === undefined) return;
      for (const target of record.held)
        if (target.kind === 'group' && !checks.memberships.isOurs(target.group, record.account))
          fails(`is granted, and ${record.account} is not in ${target.group}`);
      return;
    }
    case 'ended': {
      const { block, blockedAt, deletedAt, kept, restoring } = record.leftover ?? {};
      const isOpen = (block ?? Number.POSITIVE_INFINITY) < over && blockedAt === undefined;
      if (!isOpen || deletedAt !== undefined || kept !== undefined || restoring !== undefined) return;
      if (!errands.some(isFor(record.id, BLOCKING)))
        fails('is over, and nobody sees to the account that is left');
      return;
    }
    default:
  }
}

import type { AccessRecord } from '../../src/access/record.ts';
import { endsAt } from '../../src/access/record-queries.ts';
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
  for (const { record } of store.records.values()) settled(record, scene, checks);
  await cardsAreTrue(
    kept.flatMap((one) => (one.kind === 'posting' ? [one.posting] : [])),
    scene,
    checks,
  );
}

function settled(record: AccessRecord, { tenant, schedule }: Scene, checks: Checks): void {
  if (record.status === 'removing') checks.fails(`${record.id} is removed for ever`);
  if ((endsAt(record) ?? Number.POSITIVE_INFINITY) < schedule.now - SWEPT_MS)
    checks.fails(`${record.id} is granted beyond its end`);
  if (record.status === 'invited' && record.expiresAt < schedule.now - SWEPT_MS)
    checks.fails(`${record.id} is invited beyond its end`);
  if (record.status !== 'granted' || tenant.user(record.account) === undefined) return;
  for (const target of record.held) {
    if (target.kind !== 'group') continue;
    if (!checks.memberships.isOurs(target.group, record.account))
      checks.fails(`${record.id} is granted, and ${record.account} is not in ${target.group}`);
  }
}

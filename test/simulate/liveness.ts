import type { AccessRecord } from '../../src/access/record.ts';
import { isLive } from '../../src/access/record-queries.ts';
import type { Checks } from './checks.ts';
import type { Scene } from './scene.ts';

/** What has come due is paid within this, in milliseconds; a problem that lasts is tried again more seldom. */
const PAYING_MS = 120_000;

/** An hour after the last fault: everything owed is paid, and nobody has more or less than is on record. */
export async function lookAfterwards(scene: Scene, checks: Checks): Promise<void> {
  const { store, schedule } = scene;
  for (const { errand, readyAt, owedAt, attempts } of store.owed.values())
    if (Math.max(readyAt, owedAt, errand.notBefore ?? 0) < schedule.now - PAYING_MS)
      checks.fails(`${errand.id} is still owed, after ${attempts} tries`);
  for (const { record } of store.records.values()) settled(record, scene, checks);
}

function settled(record: AccessRecord, { tenant }: Scene, checks: Checks): void {
  if (record.status === 'removing') checks.fails(`${record.id} is removed for ever`);
  if (record.status !== 'granted' || !isLive(record)) return;
  const user = tenant.user(record.account);
  if (user === undefined) return;
  for (const target of record.held) {
    if (target.kind !== 'group') continue;
    const one = `${target.group} ${record.account}`;
    if (!checks.isMember(target.group, record.account) && !checks.taken.has(one))
      checks.fails(`${record.id} is granted, and ${record.account} is not in ${target.group}`);
  }
}

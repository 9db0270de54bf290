import { nextAct } from '../../src/access/admin-act.ts';
import type { Store } from '../../src/usecases/ports.ts';
import { approved, asked, MARA, requested, T0 } from '../store/samples.ts';

/** Records with one to six events each, some of them committed together, and two acts of an administrator. */
export async function fill(store: Store, records: number): Promise<void> {
  for (let i = 0; i < records; i++) {
    const record = requested(i, { address: `p${i}@partner.example` });
    let outcome = await store.commit({ record, events: [asked(record)], errands: [] });
    for (let seq = 1; seq <= i % 4; ) {
      const events = Array.from({ length: 1 + (i % 2) }, (_, k) => approved(T0 + 1_000 * (seq + k)));
      seq += events.length;
      if (outcome.kind !== 'committed') throw new Error(outcome.kind);
      const next = { ...record, seq, changedAt: T0 + seq };
      outcome = await store.commit({ record: next, expected: outcome.version, events, errands: [] });
    }
    if (i % 3 === 0) await store.putInLedger();
  }
  const deed = { kind: 'invitations-resumed', stoppedAt: T0, at: T0, by: MARA, reason: 'mended' } as const;
  const first = nextAct(undefined, { ...deed, id: 'first' });
  for (const act of [first, nextAct(first, { ...deed, id: 'second' })]) await store.commitAct(act, []);
  await store.putInLedger();
}

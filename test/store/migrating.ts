import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { nextAct } from '../../src/access/admin-act.ts';
import { openCosmosStore } from '../../src/store/cosmos/index.ts';
import { openEmbeddedStore } from '../../src/store/embedded/index.ts';
import type { Store } from '../../src/usecases/ports.ts';
import { bothStores } from '../audit/both-stores.ts';
import { hurried } from '../support/cosmos-bad-days.ts';
import { approved, asked, errandOf, granted, inviting, MARA, requested, T0 } from './samples.ts';

export const HOUR_MS = 3_600_000;
export const LIMIT = { most: 1, ms: HOUR_MS };
const ALEX = { id: 'alex', name: 'Alex' };
export const DELEGATION = { from: ALEX, to: MARA, until: T0 + HOUR_MS, by: ALEX, at: T0 };
export const PACE = { sent: [{ until: T0, count: 1 }], best: 12, delayed: 0 };
export const PILES = [{ place: 'alex', cards: ['a.b'] }];

/** Both kinds of store, opened in a file of tests, and closed after each. */
export function openStores() {
  const { folder, newAccount } = bothStores();
  const opened: Store[] = [];
  afterEach(() => closeAll());

  const keep = <S extends Store>(store: S): S => {
    opened.push(store);
    return store;
  };
  const cosmos = async (database = randomUUID()) =>
    // A machine that is busy with something else answers late.
    keep(await openCosmosStore({ ...newAccount(), database, now: () => T0, waiting: hurried() }));
  const embedded = async (name: string = randomUUID()) =>
    keep(await openEmbeddedStore({ file: join(folder, name, 'usher.db'), now: () => T0 }));
  const closeAll = () => Promise.all(opened.splice(0).map((store) => store.close()));
  return { folder, cosmos, embedded, closeAll, newAccount };
}

/** Records in several states, with histories, links, errands in every condition, and all that is kept beside. */
export async function fill(store: Store, records: number): Promise<void> {
  const each = Array.from({ length: records }, async (_, i) => {
    const first = requested(i, { address: `p${i}@partner.example` });
    const outcome = await store.commit({
      record: first,
      events: [asked(first)],
      errands: i % 5 === 0 ? [errandOf(first, 'ask')] : [],
    });
    if (outcome.kind !== 'committed' || i % 3 === 0) return;
    const next = i % 3 === 1 ? inviting(first, `t${i}`, `u${i}`) : granted(first, `account-${i % 7}`);
    await store.commit({ record: next, expected: outcome.version, events: [approved()], errands: [] });
  });
  await Promise.all(each);
  const [put, leased] = await store.claim(T0, 60_000, 2);
  if (!put || !leased) throw new Error('nothing was owed');
  await store.postpone(put, T0 + 3_600_000);
  const { id } = requested(0, { address: 'p0@partner.example' });
  const posting = {
    record: id,
    conversation: 'a:1',
    activity: '1',
    serviceUrl: 's',
    card: 'journey',
  } as const;
  await store.savePosting(posting);
  await store.saveConversation({
    key: 'approvals',
    conversation: '19:x',
    serviceUrl: 's',
    tenant: 't',
    at: T0,
  });
  await store.saveNote('delta', 'https://graph.example/delta');
  await store.saveNote('passing', 'for an hour', T0 + HOUR_MS);
  await store.saveDelegation(DELEGATION);
  await store.savePace(PACE, undefined);
  await store.savePiles(MARA.id, PILES, undefined);
  await store.spend('requests', [LIMIT], T0, 'first');
  const deed = { kind: 'invitations-resumed', stoppedAt: T0, at: T0, by: MARA } as const;
  const first = nextAct(undefined, { ...deed, id: 'first' });
  for (const act of [first, nextAct(first, { ...deed, id: 'second' })]) await store.commitAct(act, []);
}

import type { AccessRecord } from '../../src/access/record.ts';
import { endsAt } from '../../src/access/record-queries.ts';
import { createMessenger } from '../../src/bot/respond/messenger.ts';
import { messageFor } from '../../src/usecases/pay/tell/postings.ts';
import { DeliveryError, type Posting } from '../../src/usecases/ports.ts';
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
    const one = `${target.group} ${record.account}`;
    if (!checks.isMember(target.group, record.account) && !checks.taken.has(one))
      checks.fails(`${record.id} is granted, and ${record.account} is not in ${target.group}`);
  }
}

/** Whom each process knows of that has a view of their own is no part of what a card says. */
const bare = (message: object): string =>
  JSON.stringify(message, (key, value: unknown) =>
    ['userIds', 'id', 'v'].includes(key) ? undefined : value,
  );

/** Each card that is kept up to date is drawn anew, and held against what stands there. */
async function cardsAreTrue(
  postings: readonly Posting[],
  { store, schedule, config, teams, replicas }: Scene,
  checks: Checks,
): Promise<void> {
  let drawn: object | undefined;
  const refuse = (): never => {
    throw new DeliveryError('nothing is sent');
  };
  const messenger = createMessenger(
    store,
    {
      send: refuse,
      async replace(_at, message) {
        drawn = message;
      },
      ...{ objectIdOf: refuse, accountOf: refuse, guestsIn: refuse, open: refuse },
    },
    refuse,
    { now: () => schedule.now },
    () => config.resources,
  );
  const world = replicas[0]?.rooms.world;
  if (world === undefined) return;
  for (const posting of postings) {
    const id = posting.record;
    const record = store.records.get(id)?.record;
    const there = teams.message(posting.conversation, posting.activity);
    if (record === undefined || there === undefined || posting.card === 'ending') continue;
    // What is still to be decided on is put before them in more than one way.
    if (posting.card === 'approval' && record.status === 'requested') continue;
    const { shown: _shown, ...unknown } = posting;
    await messenger.update(unknown, await messageFor({ ...world, store }, posting, record));
    if (drawn !== undefined && bare(there.sent) !== bare(drawn))
      checks.fails(
        `${posting.card} ${posting.activity} does not show how ${id} stands ${difference(bare(there.sent), bare(drawn))}`,
      );
  }
}

/** From where on two texts differ, a little of each. */
function difference(one: string, other: string): string {
  const at = [...one].findIndex((letter, i) => letter !== other[i]);
  return `"${one.slice(at - 60, at + 90)}" rather than "${other.slice(at - 60, at + 90)}"`;
}

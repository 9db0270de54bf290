import { type AdminAct, type AdminDeed, nextAct, owedByAct } from '../access/admin-act.ts';
import { cleanLine } from '../access/clean-text.ts';
import { MAX_REASON_LENGTH } from '../access/policy.ts';
import { actOwedToReceiver } from '../access/posted.ts';
import type { Person } from '../access/record.ts';
import { stripKnown, stripOldActs } from './audit/strip-acts.ts';
import { TAKEN, takenIn, takenNote } from './catalogue/taken.ts';
import { settleDrift } from './drift/settle.ts';
import { cutOff } from './emergency/cut-off.ts';
import type { Delegation, World } from './ports.ts';

export interface Administering {
  readonly person: Person;
  /** Names the activity that asks, so that the same one acts once. */
  readonly activity: string;
  /** Where one was needed, its length was checked; what is said of one's own accord is cut. */
  readonly reason?: string | undefined;
}

/** Of so many who act at once, one has the next number each time. */
const MAX_TRIES = 20;

/**
 * What an administrator does that no record is about: on the record of administration first, then done, then told to
 * whom it concerns and to the other administrators. Who may is for the caller to see to.
 */
export async function administer(world: World, deed: AdminDeed, by: Administering): Promise<void> {
  const reason = cleanLine(by.reason ?? '').slice(0, MAX_REASON_LENGTH);
  for (let tried = 0; tried < MAX_TRIES; tried++) {
    const [newest] = (await world.store.acts(1)).items;
    const act = nextAct(newest, {
      ...deed,
      id: by.activity,
      at: world.clock.now(),
      by: by.person,
      ...(reason && { reason }),
    });
    const posted = world.webhook ? [actOwedToReceiver(act)] : [];
    const outcome = await world.store.commitAct(act, [...owedByAct(act), ...posted]);
    if (outcome === 'conflict') continue;
    // What came twice is done, or owed, already.
    if (outcome === 'duplicate') return;
    world.log.info({ kind: act.kind, act: act.seq, by: by.person.id }, 'an administrator acted');
    await perform(world, act);
    return world.nudge(['administer', 'post-act']);
  }
  throw new Error(`the record of administration kept changing under ${MAX_TRIES} tries`);
}

/** Does what is on record, once more where a crash came between; nothing where something newer was said since. */
export async function perform(world: World, act: AdminAct): Promise<void> {
  const { store, pace } = world;
  switch (act.kind) {
    case 'stand-in-set':
      return delegateUnlessNewer(store, act, { to: act.to, until: act.until });
    case 'stand-in-ended':
      return delegateUnlessNewer(store, act, { to: act.from, until: act.at });
    case 'approvals-placed':
      return placeUnlessNewer(store, 'approvals', act);
    case 'audit-placed':
      await placeUnlessNewer(store, 'audit', act);
      return world.auditChannel?.look();
    case 'invitations-resumed':
      await pace.resume(act.stoppedAt);
      return;
    case 'catalogue-taken': {
      const newest = takenIn(await store.note(TAKEN));
      if (newest !== undefined && newest.seq > act.seq) return;
      return store.saveNote(TAKEN, takenNote(act));
    }
    case 'catalogue-proposed':
      return;
    case 'drift-settled':
      return settleDrift(world, act);
    case 'cut-off':
      return cutOff(world, act);
    case 'partner-forgotten':
      return stripKnown(world, act);
    case 'old-forgotten':
      return stripOldActs(world, act);
  }
}

/** A channel is written to in the language of who put it there. */
async function placeUnlessNewer(
  store: World['store'],
  key: 'approvals' | 'audit',
  {
    conversation,
    serviceUrl,
    at,
    by,
  }: AdminAct & { readonly conversation: string; readonly serviceUrl: string },
): Promise<void> {
  const there = await store.conversation(key);
  if (there !== undefined && there.at > at) return;
  const { locale, language } = (await store.conversation(`person:${by.id}`)) ?? {};
  const read = { ...(locale && { locale }), ...(language && { language }) };
  await store.saveConversation({ key, conversation, serviceUrl, tenant: '', ...read, at });
}

async function delegateUnlessNewer(
  store: World['store'],
  { from, by, at }: Pick<Delegation, 'from' | 'by' | 'at'>,
  set: Pick<Delegation, 'to' | 'until'>,
): Promise<void> {
  const there = (await store.delegations()).find((one) => one.from.id === from.id);
  if (there === undefined || there.at <= at) await store.saveDelegation({ from, by, at, ...set });
}

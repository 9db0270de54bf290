import { type Pile, type PiledList, pileAt } from '../../../access/pile.ts';
import type { AccessRecord, Person } from '../../../access/record.ts';
import { DAY_MS } from '../../../access/term.ts';
import { DeliveryError, type Destination, type Message, postingOf, type World } from '../../ports.ts';
import { changePile, listedAt, placeOf } from './pile.ts';

type List = Extract<Message, { kind: 'list' }>;

/** How many are named, and how many of those that were decided since: what can be read before deciding on them together. */
const MAX_NAMED = 10;
/** Longer than putting a message somewhere takes, in milliseconds. */
const PUTTING_MS = 30_000;
/** The list is not put at the foot of a chat more often, in milliseconds. */
const AGAIN_AFTER_MS = DAY_MS;
/** Drawn anew for whatever changed meanwhile, so often at most; then it is put off. */
const MAX_TRIES = 10;

/**
 * Has the one list of what else of this person's waits at a place say what is true now; puts it there where there is
 * none. `again`: at the foot of the chat once more. Throws DeliveryError, also where somebody else is at it.
 */
export async function showList(world: World, sponsor: Person, to: Destination, again = false): Promise<void> {
  const place = placeOf(to);
  for (let tried = 0; tried < MAX_TRIES; tried++) {
    const pile = await pileOf(world, sponsor, place);
    const { list } = pile;
    const stale = again && list !== undefined && list.at + AGAIN_AFTER_MS <= world.clock.now();
    if (list !== undefined && !stale) {
      if ((await redraw(world, sponsor, place)) === 'true') return;
      continue;
    }
    const message = await listMessage(world, sponsor, pile);
    if (message.total === 0) return;
    await post(world, sponsor, pile, to, message);
  }
  throw new DeliveryError('the list kept changing', 1_000);
}

/**
 * The lists of this person's requests say what is true now. Throws DeliveryError for what may pass. `inDoubt`: what was
 * sent before may stand over what was noted since.
 */
export async function refreshLists(
  world: World,
  { request: { sponsor } }: AccessRecord,
  inDoubt = false,
): Promise<void> {
  const found = await world.store.piles(sponsor.id);
  for (const { place, list } of found?.piles ?? []) {
    if (list === undefined) continue;
    for (let tried = 0; tried < MAX_TRIES; tried++) {
      if ((await redraw(world, sponsor, place, inDoubt && tried === 0)) !== 'look again') break;
    }
  }
}

const pileOf = async ({ store }: World, { id }: Person, place: string): Promise<Pile> =>
  pileAt((await store.piles(id))?.piles ?? [], place);

/** One at a time in this process, so that what one has drawn is not drawn again by the next. */
const redraw = (
  world: World,
  sponsor: Person,
  place: string,
  inDoubt = false,
): Promise<'true' | 'look again' | 'none'> =>
  world.inTurn(`list of ${sponsor.id} at ${place}`, async () => {
    const pile = await pileOf(world, sponsor, place);
    return pile.list === undefined ? 'none' : draw(world, sponsor, pile, pile.list, inDoubt);
  });

/** `true` once what stands there is true; else something changed meanwhile, or the message is no more. */
async function draw(
  world: World,
  sponsor: Person,
  pile: Pile,
  list: PiledList,
  inDoubt: boolean,
): Promise<'true' | 'look again'> {
  const message = await listMessage(world, sponsor, pile);
  if (!inDoubt && saysSame(list, message)) return 'true';
  const reader = pile.place.startsWith('channel:') ? {} : { reader: pile.place };
  let there = true;
  try {
    await world.messenger.update({ ...whereIs(list), ...reader }, message);
  } catch (error) {
    if (!(error instanceof DeliveryError) || error.retryAfterMs !== undefined) throw error;
    world.log.info({ sponsor: sponsor.id, conversation: list.conversation, err: error }, 'list not updated');
    there = false;
  }
  return changePile(world, sponsor.id, pile.place, async (now) => {
    // Somebody else drew it at the same time: who of both came last is not known.
    if (now.list === undefined || !isSame(now.list, list)) return { result: 'look again' };
    const { list: _over, ...without } = now;
    if (!there) return { result: 'look again', pile: without };
    if (message.state === 'over') return { result: 'true', pile: without };
    return { result: 'look again', pile: { ...now, list: { ...list, ...said(message) } } };
  });
}

async function post(
  world: World,
  sponsor: Person,
  { place, list: old }: Pile,
  to: Destination,
  message: List,
): Promise<void> {
  const now = world.clock.now();
  const change = (next: (pile: Pile) => Pile | undefined) =>
    changePile(world, sponsor.id, place, async (pile) => {
      const changed = next(pile);
      return { result: changed !== undefined, ...(changed && { pile: changed }) };
    });
  const mine = await change((pile) =>
    (pile.putting ?? 0) > now || pile.list?.activity !== old?.activity
      ? undefined
      : { ...pile, putting: now + PUTTING_MS },
  );
  if (!mine) throw new DeliveryError('somebody else puts the list there', 1_000);
  const done = ({ putting: _mine, ...pile }: Pile): Pile => pile;
  try {
    const posted = postingOf(await world.messenger.post(to, message));
    await change((pile) => ({ ...done(pile), list: { ...whereIs(posted), at: now, ...said(message) } }));
  } catch (error) {
    if (error instanceof DeliveryError) await change(done);
    throw error;
  }
  if (old === undefined) return;
  const reader = to.kind === 'person' ? { reader: to.person } : {};
  await world.messenger
    .update({ ...whereIs(old), ...reader }, { ...message, state: 'moved' })
    .catch((error: unknown) => world.log.info({ sponsor: sponsor.id, err: error }, 'old list not updated'));
}

/** What waits there, and what has become of those that were named there before. */
async function listMessage(world: World, sponsor: Person, pile: Pile): Promise<List> {
  const waiting = await listedAt(world, sponsor.id, pile);
  const isOpen = new Set([...pile.cards, ...waiting.map(({ id }) => id)]);
  const over = (pile.list?.shown ?? []).filter(({ id }) => !isOpen.has(id)).slice(-MAX_NAMED);
  const loaded = await Promise.all(over.map(({ id }) => world.store.load(id)));
  return {
    kind: 'list',
    sponsor,
    records: waiting.slice(0, MAX_NAMED),
    decided: loaded.flatMap((stored) => (stored === undefined ? [] : [stored.record])),
    total: waiting.length,
    state: waiting.length === 0 ? 'over' : 'open',
  };
}

/** What of a message is kept, to know whether another would say the same. */
const said = ({ records, decided, total }: List): Pick<PiledList, 'shown' | 'total'> => ({
  shown: [...decided, ...records].map(({ id, seq }) => ({ id, v: seq })),
  total,
});

/** A request is decided on in the version that was shown; what has become of one that is over is said once. */
function saysSame(list: PiledList, message: List): boolean {
  const { shown } = said(message);
  const open = new Set(message.records.map(({ id }) => id));
  return (
    list.total === message.total &&
    list.shown.length === shown.length &&
    shown.every(({ id, v }, i) => {
      const before = list.shown[i];
      return before?.id === id && (before.v === v || !open.has(id));
    })
  );
}

const isSame = (one: PiledList, other: PiledList): boolean => JSON.stringify(one) === JSON.stringify(other);

const whereIs = <T extends Pick<PiledList, 'conversation' | 'activity' | 'serviceUrl'>>({
  conversation,
  activity,
  serviceUrl,
}: T) => ({ conversation, activity, serviceUrl });

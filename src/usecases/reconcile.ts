import type { Invited } from '../access/record.ts';
import type { Instant } from '../access/term.ts';
import { isGone } from './account-gone.ts';
import { change } from './change.ts';
import { correlationOf } from './correlation.ts';
import { askAboutAllLost, askAboutLost } from './inquiries/ask-about-lost.ts';
import { type DirectoryChanges, DirectoryError, type World } from './ports.ts';
import { tellUnknownAnswer, unknownAnswerOf } from './unknown-answer.ts';

/** Kept in the store: when all states were read last, when the changes were, and where they go on. */
const NOTE = 'guest-changes';
/** What the changes do not tell, for whatever reason, is found by reading every open invitation, so often (ms). */
const SEARCH_EVERY_MS = 3_600_000;
/** Replicas' clocks differ, and what was just written may be seen late; in milliseconds. */
const SLACK_MS = 300_000;
const RECORDS_A_PAGE = 100;

type States = ReadonlyMap<string, 'pending' | 'accepted'>;

/**
 * Grants to guests who accepted but never came back to their link: the directory is the truth, the redirect
 * only a hint. It is asked for what changed since the last time, and once an hour for the state of every open
 * invitation. Returns how many acceptances were noticed. Throws DirectoryError; the same is told again then.
 */
export async function reconcile(world: World): Promise<number> {
  const at = world.clock.now();
  const last = readNote(await world.store.note(NOTE));
  // Asked before any state is read, so that nothing falls between the two.
  const heard = await heardSince(world, last?.cursor);
  // What comes in together is owed together: the worker is told at the end.
  const quiet: World = { ...world, nudge: () => undefined };
  const listens = last !== undefined && heard?.startedOver === false && at - last.sweptAt < SEARCH_EVERY_MS;
  try {
    const noticed = listens ? await listen(quiet, heard.changed, last.readAt - SLACK_MS) : await sweep(quiet);
    if (heard !== undefined) await askAboutLost(quiet, heard.changed);
    if (last !== undefined && heard?.startedOver) await askAboutAllLost(quiet);
    if (heard !== undefined)
      await world.store.saveNote(NOTE, `${listens ? last.sweptAt : at} ${at} ${heard.cursor}`);
    return noticed;
  } finally {
    world.nudge();
  }
}

/** What changed; undefined where the directory tells no changes, and each state has to be read. */
async function heardSince(world: World, cursor: string | undefined): Promise<DirectoryChanges | undefined> {
  try {
    return await world.directory.changes(cursor);
  } catch (error) {
    if (!(error instanceof DirectoryError) || error.retryAfterMs !== undefined) throw error;
    world.log.info({ err: error }, 'the directory tells no changes: every open invitation is read');
    const unknown = unknownAnswerOf(error);
    if (unknown !== undefined) await tellUnknownAnswer(world, unknown);
    return undefined;
  }
}

function readNote(note: string | undefined) {
  const [sweptAt, readAt, cursor] = note?.split(' ') ?? [];
  return cursor === undefined ? undefined : { sweptAt: Number(sweptAt), readAt: Number(readAt), cursor };
}

async function listen(world: World, changed: DirectoryChanges['changed'], since: Instant): Promise<number> {
  const told = new Map(changed.flatMap(({ id, state }) => (state === undefined ? [] : [[id, state]])));
  const found = await each([...told.keys()], (id) => world.store.byAccount(id));
  const waiting = found.flat().flatMap(({ record }) => (record.status === 'invited' ? [record] : []));
  const stateOf = ({ account }: Invited) => told.get(account);
  const accepted = waiting.filter((record) => stateOf(record) === 'accepted');
  const removed = waiting.filter((record) => stateOf(record) === 'removed');
  // Who had an open invitation before we asked may have accepted it while the request waited for its approval.
  const unmailed = await invitedSince(world, since);
  const states = await statesOf(world, [...removed, ...unmailed]);
  const unknown = ({ account }: Invited): boolean => !states.has(account);
  const gone = [
    ...removed.filter(unknown),
    ...unmailed.filter((record) => unknown(record) && isGone(world, record)),
  ];
  const late = unmailed.filter(({ account }) => states.get(account) === 'accepted');
  await noteGone(world, gone);
  return noteAccepted(world, [...accepted, ...late]);
}

async function sweep(world: World): Promise<number> {
  let noticed = 0;
  for await (const waiting of openInvitations(world)) {
    const states = await statesOf(world, waiting);
    await noteGone(
      world,
      waiting.filter((record) => !states.has(record.account) && isGone(world, record)),
    );
    noticed += await noteAccepted(
      world,
      waiting.filter(({ account }) => states.get(account) === 'accepted'),
    );
  }
  return noticed;
}

/** Page by page, the newest first. */
async function* openInvitations(world: World): AsyncGenerator<readonly Invited[]> {
  let after: string | undefined;
  do {
    const page = await world.store.list({ statuses: ['invited'] }, RECORDS_A_PAGE, after);
    yield page.items.flatMap(({ record }) => (record.status === 'invited' ? [record] : []));
    after = page.next;
  } while (after !== undefined);
}

async function invitedSince(world: World, since: Instant): Promise<readonly Invited[]> {
  const found: Invited[] = [];
  for await (const page of openInvitations(world)) {
    found.push(...page.filter(({ mailed, invitedAt }) => !mailed && invitedAt >= since));
    if (page.some(({ changedAt }) => changedAt < since)) break;
  }
  return found;
}

async function statesOf(world: World, records: readonly Invited[]): Promise<States> {
  const accounts = new Set(records.map(({ account }) => account));
  return accounts.size === 0 ? new Map() : world.directory.invitationStates([...accounts]);
}

async function noteAccepted(world: World, records: readonly Invited[]): Promise<number> {
  const from = world.trace.carried();
  const outcomes = await each(records, ({ id, account }) =>
    world.trace.enter(
      { correlation: correlationOf(id), from },
      { name: 'notice acceptance', kind: 'internal' },
      () => change(world, id, { type: 'accept', at: world.clock.now(), account, seen: 'watch' }),
    ),
  );
  return outcomes.filter(({ kind }) => kind === 'changed').length;
}

async function noteGone(world: World, records: readonly Invited[]): Promise<void> {
  for (const { id, account } of records) {
    const noted = await change(world, id, { type: 'note-account-gone', at: world.clock.now(), account });
    if (noted.kind === 'changed') world.log.warn({ record: id, account }, 'an invited guest was deleted');
  }
}

/** Many at once, but not all. */
async function each<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  for (let at = 0; at < items.length; at += RECORDS_A_PAGE)
    results.push(...(await Promise.all(items.slice(at, at + RECORDS_A_PAGE).map(work))));
  return results;
}

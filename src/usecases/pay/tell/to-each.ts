import type { Person } from '../../../access/record.ts';
import { DAY_MS } from '../../../access/term.ts';
import { membersOf } from '../../approvers.ts';
import {
  type Claim,
  DeliveryError,
  type Destination,
  DirectoryError,
  type Message,
  type World,
} from '../../ports.ts';

/** That somebody was told is known for longer than an errand is tried, in milliseconds. */
export const TOLD_MS = 30 * DAY_MS;

export const chatOf = ({ id }: Person): Destination => ({ kind: 'person', person: id });

/** What is told under this name is told once; the claim or turn under which it is told ends then. */
export interface Telling {
  readonly errand: Pick<Claim['errand'], 'id'>;
  readonly leaseUntil: Claim['leaseUntil'];
}

/** As `tellAdministrators`: whether somebody was told, or knows already. */
export const toAdministrators = async (...telling: Parameters<typeof tellAdministrators>): Promise<boolean> =>
  (await tellAdministrators(...telling)).length > 0;

/** What nobody at all could be told is tried again after so long, in milliseconds: a whole company may be closed to us. */
const NOT_TOLD_MS = 30 * 60_000;

export const notTold = (): DeliveryError => new DeliveryError('nobody can be told', NOT_TOLD_MS);

/** Each administrator once, and `more` who are to hear it; who cannot be reached is left to the log. Who knows now. */
export async function tellAdministrators(
  world: World,
  claim: Telling,
  message: Message,
  except: readonly Person[] = [],
  more: readonly Person[] = [],
): Promise<readonly Person[]> {
  const { admins } = world.policy;
  const named = admins === undefined ? [] : await membersOf(world, admins);
  const all = [...new Map([...named, ...more].map((one) => [one.id, one])).values()];
  const people = all.filter(({ id }) => !except.some((one) => one.id === id));
  const gone = await tellOnce(world, claim, people, message);
  if (gone.length === people.length && people.length === all.length)
    world.log.error({ errand: claim.errand.id }, 'no administrator can be told');
  return all.filter(({ id }) => !gone.some((one) => one.id === id));
}

/** Longer than all administrators are told in, in milliseconds. */
const TELLING_MS = 45_000;

/**
 * Tells what no errand is about, by one process at a time. True as well where another is about to; false where they
 * cannot be told now, which is left to the next occasion.
 */
export async function tellNow(
  { store, clock, log }: Pick<World, 'store' | 'clock' | 'log'>,
  id: string,
  tell: (telling: Telling) => Promise<boolean>,
): Promise<boolean> {
  const now = clock.now();
  if (!(await store.acquireLease(id, now, TELLING_MS))) return true;
  try {
    return await tell({ errand: { id }, leaseUntil: now + TELLING_MS });
  } catch (error) {
    if (!(error instanceof DeliveryError || error instanceof DirectoryError)) throw error;
    log.warn({ errand: id, err: error }, 'administrators are told at the next occasion');
    return false;
  } finally {
    await store.releaseLease(id, now + TELLING_MS);
  }
}

/** Each of these once, in their own chats, however often the errand is tried; who could not be reached, for good. */
export const tellOnce = (
  world: World,
  claim: Telling,
  people: readonly Person[],
  message: Message,
): Promise<readonly Person[]> =>
  toEach(world, people, claim, async (person) => {
    const told = `${claim.errand.id}/${person.id}`;
    if ((await world.store.note(told)) !== undefined) return;
    await world.messenger.post(chatOf(person), message);
    await world.store.saveNote(told, '', world.clock.now() + TOLD_MS);
  });

/** What one delivery may take at most, in milliseconds: a chat to be opened, and a message. */
const ONE_DELIVERY_MS = 25_000;

/**
 * Who could not be reached, for good. Throws, when all were tried, for somebody who may be reached later; and before
 * the claim runs out, when another worker would begin to deliver the same.
 */
export async function toEach<P extends Person>(
  world: World,
  people: readonly P[],
  claim: Pick<Claim, 'leaseUntil'>,
  deliver: (person: P) => Promise<void>,
): Promise<readonly P[]> {
  const unreachable: P[] = [];
  let later: DeliveryError | undefined;
  for (const person of people) {
    if (world.clock.now() + ONE_DELIVERY_MS > claim.leaseUntil)
      throw new DeliveryError('more than one claim holds', 1);
    try {
      await deliver(person);
    } catch (error) {
      if (!(error instanceof DeliveryError)) throw error;
      world.log.warn({ person: person.id, err: error }, 'not reached');
      if (error.retryAfterMs === undefined) unreachable.push(person);
      else later = error;
    }
  }
  if (later !== undefined) throw later;
  return unreachable;
}

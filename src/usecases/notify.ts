import type { Person } from '../access/record.ts';
import { DAY_MS } from '../access/term.ts';
import { TOLD_MS } from './pay/tell/to-each.ts';
import { DeliveryError, DirectoryError, type Notification, type World } from './ports.ts';

/** So many in an hour, lest the feed is what people mute next. */
const MOST = [{ most: 10, ms: DAY_MS / 24 }];

/**
 * Beside a message that was posted: once under a name, and never in its place. Throws DeliveryError where it may work
 * later; whatever else goes wrong is left to the log, for the message is there.
 */
export async function notify(
  { feed, store, clock, log }: Pick<World, 'feed' | 'store' | 'clock' | 'log'>,
  name: string,
  { id }: Person,
  notification: Notification,
): Promise<void> {
  if (feed === undefined) return;
  const key = `feed/${name}/${id}`;
  try {
    if (!(await feed.mayNotify()) || (await store.note(key)) !== undefined) return;
    if ((await store.spend(`feed:${id}`, MOST, clock.now(), name)) === undefined)
      await feed.notify(id, notification);
  } catch (error) {
    if (!(error instanceof DirectoryError)) throw error;
    // Rather lost than twice: what acted may have arrived.
    if (error.retryAfterMs !== undefined && !error.acted)
      throw new DeliveryError('the activity feed does not answer', error.retryAfterMs, { cause: error });
    log.info({ person: id, code: error.code, err: error }, 'not notified in the activity feed');
  }
  await store.saveNote(key, '', clock.now() + TOLD_MS);
}

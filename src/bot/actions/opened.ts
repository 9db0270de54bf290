import type { Click } from '../../cards/actions.ts';
import { notePosting } from '../../usecases/pay/tell/postings.ts';
import type { CommandContext } from '../authorize.ts';
import type { Reply } from '../respond/reply.ts';

/** What shows a record in place of what was clicked, from which it is not to be told by those that came by themselves. */
export const OPENS: ReadonlySet<string> = new Set<Click['verb']>([
  'details',
  'open-approval',
  'dismiss',
  'dismiss-revoke',
  'undo',
]);

/**
 * A card that somebody opened in their own chat is brought up to date like one that was sent, until something else
 * stands in its place. In a chat of several each sees their own view of a message, which refreshes itself.
 */
export async function keepOpened(
  { world, speaker }: Pick<CommandContext, 'world' | 'speaker'>,
  { verb, data }: Click,
  reply: Reply,
): Promise<void> {
  const { place, clicked, person } = speaker;
  if (place.type !== 'personal' || clicked === undefined) return;
  const at = { conversation: place.conversation, activity: clicked };
  const closed = 'opened' in data ? data.opened : verb === 'show-partner' ? data.id : undefined;
  if (closed !== undefined)
    await world.inTurn(closed, () => world.store.dropPosting({ record: closed, ...at }));
  if (!OPENS.has(verb) || (reply.kind !== 'journey' && reply.kind !== 'approval')) return;
  // These lists are messages that are kept up to date themselves.
  if (reply.from?.kind === 'batch' || (reply.from?.kind === 'waiting' && reply.from.of !== undefined)) return;
  const { id } = reply.record;
  await notePosting(world, {
    record: id,
    ...at,
    serviceUrl: place.serviceUrl,
    card: reply.kind,
    reader: person.id,
  });
}

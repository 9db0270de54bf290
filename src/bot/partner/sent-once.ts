import { DAY_MS } from '../../access/term.ts';
import type { CommandContext } from '../authorize.ts';
import type { Reply } from '../respond/reply.ts';

/** How long sending a form may take, in milliseconds. */
const SENDING_MS = 60_000;
/** For how long a form that was sent is known. */
const KNOWN_MS = 30 * DAY_MS;

/** A form before several people is sent by one of them, once; whoever is late reads who that was. */
export async function sentOnce(
  { world, speaker }: Pick<CommandContext, 'world' | 'speaker'>,
  send: () => Promise<Reply>,
): Promise<Reply> {
  const { place, clicked, person } = speaker;
  if (place.type === 'personal' || clicked === undefined) return send();
  const form = `form/${place.conversation}/${clicked}`;
  const now = world.clock.now();
  if (!(await world.store.acquireLease(form, now, SENDING_MS))) return { kind: 'says', sentence: 'underWay' };
  try {
    const by = await world.store.note(form);
    if (by !== undefined) return { kind: 'form-sent', by };
    const reply = await send();
    if (isSent(reply)) await world.store.saveNote(form, person.name, now + KNOWN_MS);
    return reply;
  } finally {
    await world.store.releaseLease(form, now + SENDING_MS);
  }
}

/** Whether something was asked for by it. */
export const isSent = ({ kind }: Reply): boolean =>
  kind === 'asked' || kind === 'asked-all' || kind === 'settled';

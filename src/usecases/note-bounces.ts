import { change } from './change.ts';
import { askAboutBounced } from './inquiries/ask-about-lost.ts';
import type { Bounce, World } from './ports.ts';

/** Kept in the store: how far the reports were read. */
const NOTE = 'bounces';

/**
 * What follows from mails of ours that came back. Of an invitation its sponsor is told; of whoever has access, it is
 * asked whether they are still there. Done again after a crash, it tells and asks nobody twice. Throws DirectoryError.
 */
export async function noteBounces(world: World, mailbox: string): Promise<void> {
  const heard = await world.directory.bounces(mailbox, await world.store.note(NOTE));
  if (heard === undefined) return;
  for (const bounce of heard.bounces) await noteBounce(world, bounce);
  await world.store.saveNote(NOTE, heard.cursor);
}

async function noteBounce(world: World, { record: id, addresses }: Bounce): Promise<void> {
  const found = await world.store.load(id);
  const address = found?.record.request.address.toLowerCase();
  // Somebody's copy came back, or it is no mail of ours.
  if (found === undefined || address === undefined || !addresses.includes(address)) return;
  await change(world, id, { type: 'note-bounced', at: world.clock.now() });
  const theirs = await world.store.byAddress(found.record.request.address);
  await askAboutBounced(
    world,
    theirs.map(({ record }) => record),
  );
}

import { change } from './change.ts';
import type { World } from './ports.ts';

const PAGE = 100;

/**
 * Grants to guests who accepted but never came back to their link: the directory is the truth, the redirect
 * only a hint. Returns how many acceptances were noticed. Throws DirectoryError.
 */
export async function noticeAcceptances(world: World): Promise<number> {
  let noticed = 0;
  let after: string | undefined;
  do {
    const page = await world.store.list({ statuses: ['invited'] }, PAGE, after);
    const waiting = page.items.flatMap(({ record }) => (record.status === 'invited' ? [record] : []));
    const states = await world.directory.invitationStates([
      ...new Set(waiting.map(({ account }) => account)),
    ]);
    for (const { id, account } of waiting) {
      if (states.get(account) !== 'accepted') continue;
      const at = world.clock.now();
      const outcome = await change(world, id, { type: 'accept', at, account, seen: 'watch' });
      if (outcome.kind === 'changed') noticed++;
    }
    after = page.next;
  } while (after !== undefined);
  return noticed;
}

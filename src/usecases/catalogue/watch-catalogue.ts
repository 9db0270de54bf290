import { administer } from '../administer.ts';
import { tellNow, toAdministrators } from '../pay/tell/to-each.ts';
import type { World } from '../ports.ts';
import { TAKEN, takenIn } from './taken.ts';

/** What the last process that started or took one goes by, as a text. */
const KNOWN = 'catalogue-known';
/** As whom a start acts. */
const RESTART = { id: 'restart', name: 'A restart' };

/**
 * At start: a process goes by what it finds. Where that is not what was known last, it is put on the record of
 * administration, once for all processes that find the same.
 */
export async function recordStart(world: World): Promise<void> {
  const { catalogue, store } = world;
  if (catalogue === undefined) return;
  const known = await store.note(KNOWN);
  const { digest } = catalogue.look();
  const changes = known === undefined ? undefined : catalogue.since(known);
  if (changes?.length)
    await administer(
      world,
      { kind: 'catalogue-taken', digest, changes },
      { person: RESTART, activity: `restart:${digest}` },
    );
  await store.saveNote(KNOWN, catalogue.text());
}

/**
 * The file may change while we run. What an administrator had another process go by is taken here as well; anything
 * else stays a file, and administrators hear of it, once: what is wrong with it, or that it waits for them.
 */
export async function watchCatalogue(world: World): Promise<void> {
  const { catalogue, store } = world;
  const look = catalogue?.look();
  if (catalogue === undefined || look === undefined || look.kind === 'same') return;
  if (look.kind === 'changed' && takenIn(await store.note(TAKEN))?.digest === look.digest) {
    if (!catalogue.take(look.digest)) return;
    await store.saveNote(KNOWN, catalogue.text());
    return world.log.info({ digest: look.digest }, 'the catalogue was read anew');
  }
  await tellNow(world, `catalogue/${look.digest}`, (telling) =>
    toAdministrators(world, telling, { kind: 'catalogue-file', look }),
  );
}

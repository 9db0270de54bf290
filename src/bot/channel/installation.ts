import { z } from 'zod';
import type { ObjectId } from '../../access/catalog.ts';
import { DAY_MS, type Instant } from '../../access/term.ts';
import { type Clock, DeliveryError, DirectoryError, type Log, type Store } from '../../usecases/ports.ts';
import { colleagueWithUs } from './conversation-references.ts';

/** Has Teams install us for people. */
export interface Installer {
  /** Whether it may be tried: the permission is there, as far as is known. Throws DirectoryError. */
  mayInstall(): Promise<boolean>;
  /** `colleague`: somebody who has us already. Throws DirectoryError. */
  install(person: ObjectId, colleague: ObjectId | undefined): Promise<void>;
}

/** Installs us for who is not reached; whether they may be reached a moment later. Throws DeliveryError. */
export type Install = (person: ObjectId) => Promise<boolean>;

/** Noted before it is tried, so that what Teams tells us meanwhile is known to be our own doing. */
const Note = z.object({
  state: z.enum(['trying', 'installed', 'refused']),
  at: z.number(),
  tries: z.number(),
});
type Note = z.infer<typeof Note>;

/** What passes by itself is tried so often, in a day. */
const MAX_TRIES = 3;
/** Who was given us and took us away again is left alone for so long, in milliseconds. */
const LEFT_ALONE_MS = 30 * DAY_MS;
/** A chat with who was just given us may open a little later, in milliseconds. */
const SETTLING_MS = 120_000;

/** An answer that was lost may be of what was done: then they are reached. In milliseconds. */
const SOON_MS = 1_000;

const keyOf = (person: ObjectId): string => `install:${person}`;

async function noted(store: Pick<Store, 'note'>, person: ObjectId): Promise<Note | undefined> {
  return Note.safeParse(JSON.parse((await store.note(keyOf(person))) ?? 'null')).data;
}

/** Whether we had ourselves installed for somebody: then they have been written to, and need no welcome. */
export async function isOurDoing(store: Pick<Store, 'note'>, person: ObjectId): Promise<boolean> {
  const note = await noted(store, person);
  return note !== undefined && note.state !== 'refused';
}

interface InstallDependencies {
  readonly store: Store;
  readonly installer: Installer;
  readonly clock: Clock;
  readonly log: Pick<Log, 'info' | 'warn'>;
}

/**
 * Once a person a day, and never again soon for who took us away. Killed in between, it is tried again: who has us
 * already is reached, or installed once more without effect.
 */
export function createInstall({ store, installer, clock, log }: InstallDependencies): Install {
  const save = (person: ObjectId, state: Note['state'], tries: number): Promise<void> => {
    const at: Instant = clock.now();
    const until = at + (state === 'installed' ? LEFT_ALONE_MS : DAY_MS);
    return store.saveNote(keyOf(person), JSON.stringify({ state, at, tries }), until);
  };
  const tryOnce = async (person: ObjectId): Promise<boolean> => {
    const before = await noted(store, person);
    if (before?.state === 'installed') return clock.now() < before.at + SETTLING_MS;
    const tries = (before?.tries ?? 0) + 1;
    if (before?.state === 'refused' || tries > MAX_TRIES) return false;
    try {
      if (!(await installer.mayInstall())) return false;
      await save(person, 'trying', tries);
      await installer.install(person, await colleagueWithUs(store));
      await save(person, 'installed', tries);
      log.info({ person }, 'installed for somebody who had not');
      return true;
    } catch (error) {
      if (!(error instanceof DirectoryError)) throw error;
      log.warn(
        { person, code: error.code, permission: error.permission, err: error },
        'not installed for somebody',
      );
      if (error.retryAfterMs !== undefined && tries < MAX_TRIES)
        throw new DeliveryError('perhaps installed for them', error.acted ? SOON_MS : error.retryAfterMs, {
          cause: error,
        });
      await save(person, 'refused', tries);
      return false;
    }
  };
  // Several messages to one person find at the same time that they are not reached.
  const underWay = new Map<ObjectId, Promise<boolean>>();
  return (person) => {
    const trying = underWay.get(person) ?? tryOnce(person).finally(() => underWay.delete(person));
    underWay.set(person, trying);
    return trying;
  };
}

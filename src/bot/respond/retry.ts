import { DeliveryError, type Directory, DirectoryError } from '../../usecases/ports.ts';

/** How long work goes on trying for somebody who was told that it does. */
const MAX_RETRYING_MS = 600_000;
/** The longest time between two tries: whoever waits is answered soon after Graph is back. */
const MAX_PAUSE_MS = 10_000;

/**
 * The longest pause that Graph may ask for and that is waited out for somebody who was told nothing yet: they are told
 * meanwhile that it goes on, and have nothing to do again. Of an outage nobody knows when it ends: that is said at once.
 */
const MAX_THROTTLED_MS = 60_000;

/** Thrown out of what a person waits for when the process has to stop. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

export interface Retry {
  /**
   * The person was told that it goes on: from now on, what passes by itself is sat out. `told`: the message that says
   * so, by its id, once it is there.
   */
  keepTrying(told?: Promise<string | undefined>): void;
  /** That message, to be made the answer, for the one who is first to want it. */
  takeTold(): Promise<string | undefined>;
  /**
   * `work`'s result, tried again after failures that pass. Throws what `work` throws: at once as long as nobody was
   * told to wait (but for Graph's asking for a pause of up to a minute), or when it does not pass; else when it has not
   * passed in time. Throws Stopped when we have to stop.
   */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Waits, when there is time for another try; false when not. Throws Stopped. */
  pause(ms: number): Promise<boolean>;
}

export function createRetry(stopping: AbortSignal, from?: 'keeps-trying'): Retry {
  let until = from === 'keeps-trying' ? performance.now() + MAX_RETRYING_MS : undefined;
  const throttledUntil = performance.now() + MAX_THROTTLED_MS;
  let toldBy: Promise<string | undefined> | undefined;

  async function pause(ms: number, end = until): Promise<boolean> {
    const wait = Math.min(ms, MAX_PAUSE_MS);
    if (end === undefined || performance.now() + wait > end) return false;
    let timer: NodeJS.Timeout | undefined;
    const over = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, wait);
    });
    await unlessStopped(over, stopping).finally(() => clearTimeout(timer));
    return true;
  }

  /** Until when somebody who was told nothing yet waits with Graph; undefined where they do not. */
  const throttled = (error: unknown): number | undefined =>
    error instanceof DirectoryError &&
    error.code === 'throttled' &&
    (error.retryAfterMs ?? 0) <= MAX_THROTTLED_MS
      ? throttledUntil
      : undefined;

  return {
    pause: (ms) => pause(ms),
    keepTrying(told) {
      until ??= performance.now() + MAX_RETRYING_MS;
      toldBy = told;
    },
    async takeTold() {
      const told = toldBy;
      toldBy = undefined;
      return told;
    },
    async run(work) {
      for (;;) {
        try {
          return await unlessStopped(work(), stopping);
        } catch (error) {
          const wait = passesIn(error);
          if (wait === undefined || !(await pause(wait, until ?? throttled(error)))) throw error;
        }
      }
    },
  };
}

/** After how many milliseconds what failed may be tried again; undefined when it would fail again. */
function passesIn(error: unknown): number | undefined {
  if (error instanceof DeliveryError) return error.retryAfterMs;
  if (!(error instanceof DirectoryError) || error.retryAfterMs === undefined) return undefined;
  // Who did not answer in time was waited for already.
  return error.code === 'timeout' ? 500 : error.retryAfterMs;
}

async function unlessStopped<T>(work: Promise<T>, stopping: AbortSignal): Promise<T> {
  let stop = (): void => undefined;
  const stopped = new Promise<never>((_resolve, reject) => {
    stop = () => reject(new Stopped('stopping'));
    if (stopping.aborted) stop();
    else stopping.addEventListener('abort', stop, { once: true });
  });
  // Whoever loses the race may fail later, with nobody there to hear it.
  work.catch(() => undefined);
  try {
    return await Promise.race([work, stopped]);
  } finally {
    stopping.removeEventListener('abort', stop);
  }
}

/**
 * The directory for somebody who waits. Commands only ask it, and what is to be done there is an errand: so what got
 * no answer is asked again, and the command goes on where it stood; nothing that it did before is done twice.
 */
export function retryingDirectory(directory: Directory, { run }: Retry): Directory {
  return {
    ...directory,
    find: (address) => run(() => directory.find(address)),
    look: (...asked) => run(() => directory.look(...asked)),
    lookMany: (addresses) => run(() => directory.lookMany(addresses)),
    roleAssignable: (groups) => run(() => directory.roleAssignable(groups)),
    account: (id) => run(() => directory.account(id)),
    accountsById: (ids) => run(() => directory.accountsById(ids)),
    applicationIds: (apps) => run(() => directory.applicationIds(apps)),
    standing: (account, groups) => run(() => directory.standing(account, groups)),
    holds: (account, targets) => run(() => directory.holds(account, targets)),
    origin: (account) => run(() => directory.origin(account)),
    membersPage: (...asked) => run(() => directory.membersPage(...asked)),
    members: (group) => run(() => directory.members(group)),
    manager: (person) => run(() => directory.manager(person)),
    owners: (group) => run(() => directory.owners(group)),
    sponsors: (guest) => run(() => directory.sponsors(guest)),
  };
}

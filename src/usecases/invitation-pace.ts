import {
  allowance,
  answered,
  isStop,
  laterTurn,
  NEW_PACE,
  opensAt,
  type Pace,
  paceAt,
  resumed,
  sentLately,
  taken,
  withoutTurn,
} from '../access/pace.ts';
import type { Instant } from '../access/term.ts';
import type { InvitationPace, PaceMode, PaceTurn } from './pace-port.ts';
import { type Clock, DirectoryError, type Log, type Store, type Version } from './ports.ts';

interface PaceOptions {
  readonly mode: PaceMode;
  readonly store: Pick<Store, 'pace' | 'savePace'>;
  readonly clock: Clock;
  readonly log: Log;
  /** Waits so many milliseconds. */
  sleep(ms: number): Promise<void>;
}

/** An invitation has its answer by then, in milliseconds; longer than any call to Graph may take. */
const SENDING_MS = 40_000;
/** How long one waits for another's answer, and how often it looks. */
const MAX_WAIT_MS = 5_000;
const LOOK_EVERY_MS = 200;
/** At full speed a stop is noticed on the other replicas this late. */
const STOP_CACHED_MS = 1_000;
const MAX_TRIES = 50;

/** Nothing was sent, and nothing said against it: it goes later. */
const isPutOff = (error: unknown): boolean =>
  error instanceof DirectoryError && !error.acted && error.retryAfterMs !== undefined;

/**
 * `learning`: one invitation at a time among all replicas, and none before the answer to the one before is known, so
 * that the first refusal is the last. `full`: any number at once; a stop is all that holds them up.
 */
export function createInvitationPace({ mode, store, clock, log, sleep }: PaceOptions): InvitationPace {
  let known: { readonly at: Instant; readonly pace: Promise<Pace> } | undefined;

  async function read(): Promise<{ readonly pace: Pace; readonly version: Version | undefined }> {
    const found = await store.pace();
    return { version: found?.version, pace: paceAt(found?.pace ?? NEW_PACE, clock.now()) };
  }

  function cached(): Promise<Pace> {
    const now = clock.now();
    if (known === undefined || now - known.at >= STOP_CACHED_MS) {
      const pace = read().then((found) => found.pace);
      known = { at: now, pace };
      pace.catch(() => (known = undefined));
    }
    return known.pace;
  }

  /** Reads, decides and writes, until nobody wrote in between; undefined: nothing to write. */
  async function change(decide: (pace: Pace) => Pace | undefined): Promise<Pace | undefined> {
    for (let tried = 0; tried < MAX_TRIES; tried++) {
      const { pace, version } = await read();
      const next = decide(pace);
      if (next === undefined) return undefined;
      if (await store.savePace(next, version)) {
        known = undefined;
        return next;
      }
      await sleep(Math.ceil(Math.random() * LOOK_EVERY_MS));
    }
    throw new Error(`the pace kept changing under ${MAX_TRIES} tries`);
  }

  /** Who may send now, with the instant that stands for it on record. */
  function now(sending?: Instant): PaceTurn {
    let over = false;
    return {
      kind: 'now',
      async done(error) {
        if (over) return;
        over = true;
        const code = error instanceof DirectoryError && isStop(error.code) ? error.code : undefined;
        if (code === undefined && sending === undefined) return;
        const stop = code && { code, at: clock.now() };
        const unsent = sending !== undefined && isPutOff(error);
        // What was sent is sent, whatever becomes of this note; without it others wait until `sending` is over.
        const noted = change((pace) =>
          pace.stopped && sending === undefined
            ? undefined
            : answered(unsent ? withoutTurn(pace) : pace, sending, stop),
        );
        const written = await noted.catch((failure: unknown) =>
          log.error({ err: failure }, 'what came of an invitation was not noted'),
        );
        if (written && stop) log.error({ ...stop, err: error }, 'invitations are stopped');
      },
    };
  }

  /** The turn, if it can be told from what is on record; undefined while somebody else sends. */
  async function decideTurn(): Promise<PaceTurn | undefined> {
    let turn: PaceTurn | undefined;
    await change((pace) => {
      const at = clock.now();
      turn = undefined;
      if (pace.stopped) turn = { kind: 'stopped', stopped: pace.stopped };
      else if (pace.sending !== undefined && pace.sending > at) return undefined;
      else if (sentLately(pace) < allowance(pace)) {
        turn = now(at + SENDING_MS);
        return taken(pace, at, at + SENDING_MS);
      } else {
        turn = { kind: 'later', at: laterTurn(pace) };
        return { ...pace, delayed: pace.delayed + 1 };
      }
      return undefined;
    });
    return turn;
  }

  return {
    mode,
    async turn() {
      if (mode === 'full') {
        const { stopped } = await cached();
        return stopped ? { kind: 'stopped', stopped } : now();
      }
      const until = clock.now() + MAX_WAIT_MS;
      while (clock.now() < until) {
        const turn = await decideTurn();
        if (turn !== undefined) return turn;
        await sleep(LOOK_EVERY_MS);
      }
      return { kind: 'busy' };
    },
    async report() {
      const pace = await cached();
      const [sent, most] = [sentLately(pace), allowance(pace)];
      return {
        mode,
        sent,
        ...(mode === 'learning' && { allowance: most }),
        ...(mode === 'learning' && sent >= most && { opensAt: opensAt(pace) }),
        ...(pace.stopped && { stopped: pace.stopped }),
      };
    },
    async resume(stoppedAt) {
      const next = await change((pace) => (pace.stopped?.at === stoppedAt ? resumed(pace) : undefined));
      return next !== undefined;
    },
  };
}

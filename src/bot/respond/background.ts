import type { Log } from '../../usecases/ports.ts';

/** Work that goes on behind answers that were given, so that a process that ends can end it first. */
export interface Background {
  /** Aborted once the process is to stop: nothing is retried or waited for any more. */
  readonly stopping: AbortSignal;
  /** Lets work go on; its failure is in the log. */
  run(work: Promise<unknown>): void;
  /** Resolves when all of it is over, with what it led to. */
  stop(): Promise<void>;
}

export function createBackground(log: Pick<Log, 'error'>): Background {
  const running = new Set<Promise<unknown>>();
  const stopping = new AbortController();
  return {
    stopping: stopping.signal,
    run(work) {
      const logged = work
        .catch((error: unknown) => log.error({ err: error }, 'an answer was not delivered'))
        .finally(() => running.delete(logged));
      running.add(logged);
    },
    async stop() {
      stopping.abort();
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
}

import type { World } from '../usecases/ports.ts';

/**
 * Runs `work` every so many seconds, on one replica at a time: whoever takes the turn does it, and when that one is
 * gone, the next. A failure is logged and tried at the next turn.
 */
export function every(
  seconds: number,
  name: string,
  { store, clock, log }: Pick<World, 'store' | 'clock' | 'log'>,
  work: () => Promise<unknown>,
): { stop(): Promise<void> } {
  let running: Promise<void> | undefined;
  const turn = (): void => {
    // A little less than the time between two, so that it is over when the next is due.
    running ??= store
      .acquireLease(name, clock.now(), seconds * 900)
      .then((ours) => (ours ? work() : undefined))
      .then(
        () => undefined,
        (error: unknown) => log.warn({ job: name, err: error }, 'job did not finish'),
      )
      .finally(() => {
        running = undefined;
      });
  };
  const timer = setInterval(turn, seconds * 1000);
  turn();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}

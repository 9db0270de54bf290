import type { Log } from '../usecases/ports.ts';

/** Runs `work` every so many seconds, never twice at once; a failure is logged and tried at the next turn. */
export function every(
  seconds: number,
  name: string,
  log: Log,
  work: () => Promise<unknown>,
): { stop(): Promise<void> } {
  let running: Promise<void> | undefined;
  const turn = (): void => {
    running ??= work()
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

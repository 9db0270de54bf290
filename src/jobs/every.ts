import type { World } from '../usecases/ports.ts';
import { tellUnknownAnswer, unknownAnswerOf } from '../usecases/unknown-answer.ts';

/**
 * Runs `work` every so many seconds, on one replica at a time: whoever takes the turn does it, and when that one is
 * gone, the next. A failure is logged and tried at the next turn; administrators hear of what nobody can explain.
 */
export function every(
  seconds: number,
  name: string,
  world: World,
  work: () => Promise<unknown>,
): { stop(): Promise<void> } {
  const { store, clock, log, trace } = world;
  // Of a job that each process does for itself, the name goes on with whose it is.
  const step = { name: `job ${name.split(' ', 1)[0]}`, kind: 'internal' } as const;
  const traced = (): Promise<unknown> => trace.enter({ correlation: trace.correlation() }, step, work);
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;
  const turn = (): void => {
    // What comes while one is under way follows it: that one may have looked before there was something to see.
    if (running !== undefined) {
      again = true;
      return;
    }
    again = false;
    // A little less than the time between two, so that it is over when the next is due.
    running = store
      .acquireLease(name, clock.now(), seconds * 900)
      .then((ours) => (ours ? traced() : undefined))
      .then(
        () => undefined,
        async (error: unknown) => {
          log.warn({ job: name, err: error }, 'job did not finish');
          const unknown = unknownAnswerOf(error);
          if (unknown !== undefined) await tellUnknownAnswer(world, unknown);
        },
      )
      .catch((error: unknown) => log.error({ job: name, err: error }, 'nobody was told'))
      .finally(() => {
        running = undefined;
        if (again && !stopped) turn();
      });
  };
  const timer = setInterval(turn, seconds * 1000);
  turn();
  return {
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}

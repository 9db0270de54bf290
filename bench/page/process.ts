import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** What a part of the bench runs as, in a process of its own. */
export interface Process {
  readonly url: string;
  /** Resident memory, in bytes. */
  resident(): Promise<number>;
  tell(what: 'accepted' | number): Promise<void>;
  stop(): void;
}

/** In the child: says where it is, takes what it is told, and answers each by its resident memory in bytes. */
export function answering(url: string, take: (said: unknown) => void = () => undefined): void {
  process.on('message', (said) => {
    take(said);
    process.send?.(process.memoryUsage.rss());
  });
  process.on('disconnect', () => process.exit());
  process.send?.(url);
}

export async function start(file: string, what: string, env: Record<string, string>): Promise<Process> {
  const child: ChildProcess = fork(file, [what], {
    // As `npm run serve` has it.
    execArgv: [...process.execArgv, '--max-semi-space-size=4'],
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  child.once('exit', (code) => code && process.exit(code));
  const message = async (): Promise<unknown> => ((await once(child, 'message')) as [unknown])[0];
  const url = String(await message());
  return {
    url,
    async resident() {
      child.send('memory');
      return Number(await message());
    },
    async tell(what) {
      child.send(what);
      await message();
    },
    stop: () => child.disconnect(),
  };
}

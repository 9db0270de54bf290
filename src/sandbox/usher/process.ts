import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

/** `ended` is what nobody at the page asked for. */
export type UsherState =
  | { readonly kind: 'starting' | 'running' | 'stopped' }
  | { readonly kind: 'ended'; readonly code: number | null; readonly signal: NodeJS.Signals | null };

export interface UsherProcessOptions {
  /** Asked anew for each start. */
  readonly environment: () => NodeJS.ProcessEnv;
  /** The repository. */
  readonly root: string;
  /** Told of each start: what Usher writes on stdout. */
  readonly output: (stream: Readable) => void;
  /** Where it answers, such as `http://127.0.0.1:3978`. */
  readonly url: string;
}

/** Usher's own process, which can be killed and started again while all around it stays. */
export interface UsherProcess {
  readonly state: () => UsherState;
  /** Resolves when it answers, to true, or when it has ended before, to false. */
  start(): Promise<boolean>;
  /** `kill -9`; resolves when it is gone. */
  kill(): Promise<void>;
  /** Asks it to end, as Ctrl+C does; resolves to its exit code when it has, to null where a signal ended it. */
  stop(): Promise<number | null>;
  /** Resolves when it has heard how far the sandbox's clock is ahead, or is gone. */
  hear(ahead: number): Promise<void>;
  onChange(listener: (state: UsherState) => void): void;
}

const LOOK_EVERY_MS = 50;

export function createUsherProcess({ environment, root, url, output }: UsherProcessOptions): UsherProcess {
  const listeners: ((state: UsherState) => void)[] = [];
  let state: UsherState = { kind: 'stopped' };
  let child: ChildProcess | undefined;
  let meant = false;

  function become(next: UsherState): void {
    state = next;
    for (const listener of listeners) listener(next);
  }

  async function answers(of: ChildProcess): Promise<boolean> {
    while (child === of) {
      const answered = await fetch(`${url}/healthz`).then(
        (response) => response.ok,
        () => false,
      );
      if (answered) return child === of;
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
    return false;
  }

  async function end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    meant = true;
    const ending = child;
    if (ending === undefined) return null;
    const gone = new Promise<number | null>((resolve) => ending.once('exit', resolve));
    ending.kill(signal);
    return gone;
  }

  return {
    state: () => state,
    async start() {
      if (child !== undefined) return answers(child);
      meant = false;
      const started = serve(root, environment(), './src/sandbox/clock/live-by-it.ts');
      child = started;
      if (started.stdout) output(started.stdout);
      started.once('exit', (code, signal) => {
        child = undefined;
        become(meant ? { kind: 'stopped' } : { kind: 'ended', code, signal });
      });
      become({ kind: 'starting' });
      const answered = await answers(started);
      if (answered) become({ kind: 'running' });
      return answered;
    },
    async kill() {
      await end('SIGKILL');
    },
    stop: () => end('SIGTERM'),
    hear: (ahead) =>
      new Promise((resolve) => {
        const hearing = child;
        if (!hearing?.connected) return resolve();
        hearing.once('message', () => resolve());
        hearing.once('exit', () => resolve());
        hearing.send({ ahead }, () => undefined);
      }),
    onChange: (listener) => void listeners.push(listener),
  };
}

/** The server as `npm run serve` starts it; with a `preload`, which is loaded before anything of it, its output is read. */
export const serve = (root: string, env: NodeJS.ProcessEnv, ...preload: readonly string[]): ChildProcess =>
  spawn(
    process.execPath,
    [
      '--max-semi-space-size=4',
      ...['./src/node-version.mjs', ...preload].flatMap((file) => ['--import', file]),
      'src/index.ts',
    ],
    { cwd: root, env, stdio: preload.length === 0 ? 'inherit' : ['inherit', 'pipe', 'inherit', 'ipc'] },
  );

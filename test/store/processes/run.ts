import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { childEnv } from '../../support/child-env.ts';

export interface Run {
  readonly pid: number;
  readonly process: ChildProcess;
  /** The next line that it prints; undefined when it has ended. */
  line(): Promise<string | undefined>;
  /** Ends it without a chance to clear up, and gives what it had printed and was not read yet. */
  kill(): Promise<readonly string[]>;
}

/** Runs a script of this folder in a process of its own. */
export function run(script: string, ...args: readonly string[]): Run {
  const child = spawn(process.execPath, [join(__dirname, script), ...args], {
    env: childEnv(),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const line = async () => {
    const { value, done } = await lines.next();
    return done ? undefined : String(value);
  };
  return {
    pid: child.pid ?? -1,
    process: child,
    line,
    async kill() {
      child.kill('SIGKILL');
      await ended;
      const rest: string[] = [];
      for (let one = await line(); one !== undefined; one = await line()) rest.push(one);
      return rest;
    },
  };
}

import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { childEnv } from './child-env.ts';
import { freePorts } from './free-ports.ts';

const ROOT = join(import.meta.dirname, '../..');

/** `npm run serve`: a process of its own, which can be ended, killed and started again. */
export class ServerProcess {
  readonly url: string;
  /** All that it printed, over all its lives. */
  output = '';
  readonly #env: Readonly<Record<string, string>>;
  #child: ChildProcess | undefined;
  #gone: Promise<number | null> = Promise.resolve(null);

  private constructor(port: number, env: Readonly<Record<string, string>>) {
    this.url = `http://127.0.0.1:${port}`;
    this.#env = { ...childEnv(), PORT: String(port), ...env };
  }

  static async on(env: Readonly<Record<string, string>>): Promise<ServerProcess> {
    return new ServerProcess(await freePorts(), env);
  }

  /** Resolves when it listens; rejects with what it printed when it ends before. */
  async start(): Promise<this> {
    const child = spawn(process.execPath, ['--import', './src/node-version.mjs', 'src/index.ts'], {
      cwd: ROOT,
      env: this.#env,
    });
    this.#child = child;
    this.#gone = new Promise((resolve) => child.once('exit', resolve));
    await new Promise<void>((resolve, reject) => {
      let printed = '';
      const hear = (chunk: Buffer): void => {
        printed += chunk.toString('utf8');
        this.output += chunk.toString('utf8');
        if (printed.includes('"listening"')) resolve();
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${printed}`)));
    });
    return this;
  }

  /** SIGTERM; resolves to the exit code. */
  stop(): Promise<number | null> {
    this.#child?.kill('SIGTERM');
    return this.#gone;
  }

  /** kill -9; resolves when the process is gone. */
  async kill(): Promise<void> {
    this.#child?.kill('SIGKILL');
    await this.#gone;
  }
}

import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { childEnv } from './child-env.ts';
import { freePorts } from './free-ports.ts';
import { programFile, SHORT_LIVED } from './program-file.ts';

const ROOT = join(import.meta.dirname, '../..');

/** What Node.js runs, and where. */
export interface Program {
  readonly folder: string;
  readonly args: readonly string[];
}

const serve = (): Program => ({
  folder: ROOT,
  args: [SHORT_LIVED, '--import', './src/node-version.mjs', programFile('serve')],
});

/** `npm run serve`, or another program that says when it listens: a process of its own, which can be ended, killed and started again. */
export class ServerProcess {
  readonly url: string;
  /** All that it printed, over all its lives. */
  output = '';
  readonly #env: Readonly<Record<string, string>>;
  #child: ChildProcess | undefined;
  #gone: Promise<number | null> = Promise.resolve(null);

  readonly #folder: string;
  readonly #args: readonly string[];

  private constructor(port: number, env: Readonly<Record<string, string>>, { folder, args }: Program) {
    this.url = `http://127.0.0.1:${port}`;
    this.#folder = folder;
    this.#args = args;
    this.#env = { ...childEnv(), PORT: String(port), ...env };
  }

  static async on(env: Readonly<Record<string, string>>, program = serve()): Promise<ServerProcess> {
    return new ServerProcess(await freePorts(), env, program);
  }

  /** Resolves when it listens; rejects with what it printed when it ends before. */
  async start(): Promise<this> {
    const child = spawn(process.execPath, this.#args, { cwd: this.#folder, env: this.#env });
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

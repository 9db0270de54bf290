import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import type { Chosen, Frame, Order, Pace } from './frames.ts';

const ROOT = join(import.meta.dirname, '../../..');
/** Each takes a core while it lasts. */
const MOST = 4;

/** The lives that somebody looks at, each in a process of its own, for as long as they look. */
export class Lives {
  readonly #running = new Map<string, ChildProcess>();
  readonly #defect: string | undefined;

  constructor(defect?: string) {
    this.#defect = defect;
  }

  get isFull(): boolean {
    return this.#running.size >= MOST;
  }

  /** Told to whoever looks, a frame a line. The first says what the life is called. */
  show(response: ServerResponse, chosen: Chosen, pace: Pace): void {
    const id = randomUUID();
    const child = fork(resolve(ROOT, 'test/simulate/watch/life.ts'), {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.#running.set(id, child);
    const write = (line: object): void => void response.write(`${JSON.stringify(line)}\n`);
    response.writeHead(200, { 'Content-Type': 'application/x-ndjson', 'Cache-Control': 'no-store' });
    write({ kind: 'life', life: id });
    child.on('message', (frame: Frame) => {
      write(frame);
      if (frame.kind === 'over') leave();
    });
    const leave = (): void => {
      this.#running.delete(id);
      if (child.connected) child.disconnect();
      response.end();
    };
    child.once('exit', leave);
    child.once('error', leave);
    response.once('close', leave);
    order(child, {
      ...{ kind: 'live', chosen, pace },
      ...(this.#defect !== undefined && { defect: this.#defect }),
    });
  }

  /** False: there is no such life, or it is over. */
  turn(life: string, pace: Pace): boolean {
    const child = this.#running.get(life);
    if (child?.connected) order(child, { kind: 'pace', pace });
    return child !== undefined;
  }

  /** Resolves when the last has gone, with what it kept. */
  async end(): Promise<void> {
    await Promise.all(
      [...this.#running.values()].map(
        (child) =>
          new Promise<void>((resolve) => {
            child.once('exit', () => resolve());
            if (child.connected) child.disconnect();
          }),
      ),
    );
  }
}

/** It may have ended before anybody hears of it; then its page is told as it leaves. */
const order = (child: ChildProcess, given: Order): void => void child.send(given, () => undefined);

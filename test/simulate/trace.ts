import { createHash } from 'node:crypto';
import type { Schedule } from './schedule.ts';

/** Everything that happened, a line each; as a digest, and as text where somebody wants to read it. */
export class Trace {
  readonly lines: string[] | undefined;
  readonly #schedule: Schedule;
  readonly #hash = createHash('sha256');

  constructor(schedule: Schedule, kept: boolean) {
    this.#schedule = schedule;
    this.lines = kept ? [] : undefined;
  }

  line(say: () => string): void {
    const line = `${this.#schedule.now} ${say()}\n`;
    this.#hash.update(line);
    this.lines?.push(line);
  }

  digest(): string {
    return this.#hash.copy().digest('hex').slice(0, 16);
  }
}

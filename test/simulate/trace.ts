import { createHash } from 'node:crypto';
import type { Schedule } from './schedule.ts';

/** So many characters are put together before they are hashed, which is dear by the line. */
const PIECE = 65_536;

/** Everything that happened, a line each; as a digest, and as text where somebody wants to read it. */
export class Trace {
  readonly lines: string[] | undefined;
  readonly #schedule: Schedule;
  readonly #hash = createHash('sha256');
  #piece = '';

  constructor(schedule: Schedule, kept: boolean) {
    this.#schedule = schedule;
    this.lines = kept ? [] : undefined;
  }

  line(say: () => string): void {
    const line = `${this.#schedule.now} ${say()}\n`;
    this.#piece += line;
    if (this.#piece.length > PIECE) this.#flush();
    this.lines?.push(line);
  }

  digest(): string {
    this.#flush();
    return this.#hash.copy().digest('hex').slice(0, 16);
  }

  #flush(): void {
    this.#hash.update(this.#piece);
    this.#piece = '';
  }
}

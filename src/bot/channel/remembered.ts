const MAX_REMEMBERED = 500;
const MAX_LENGTH = 100;

/** What was found for a word, since finding out is slow and few different ones come; emptied when it is full. */
export class Remembered {
  readonly #find: (said: string) => string;
  readonly #found = new Map<string, string>();

  constructor(find: (said: string) => string) {
    this.#find = find;
  }

  of(said: string): string {
    const before = this.#found.get(said);
    if (before !== undefined) return before;
    const found = this.#find(said);
    if (this.#found.size >= MAX_REMEMBERED) this.#found.clear();
    if (said.length <= MAX_LENGTH) this.#found.set(said, found);
    return found;
  }
}

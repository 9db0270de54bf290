/** Runs work on one thing, named by `key`, after all that was begun before on the same in this process. */
export interface InTurn {
  <T>(key: string, work: () => Promise<T>): Promise<T>;
  /** As one with whoever asks for the same work before it begins: it finds what is true when the last of them asks. */
  together(key: string, work: () => Promise<void>): Promise<void>;
}

export function createInTurn(): InTurn {
  const last = new Map<string, Promise<unknown>>();
  const waiting = new Map<string, Promise<void>>();

  function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
    const mine = (last.get(key) ?? Promise.resolve()).then(work);
    const over = mine
      .catch(() => undefined)
      .finally(() => {
        if (last.get(key) === over) last.delete(key);
      });
    last.set(key, over);
    return mine;
  }

  function together(key: string, work: () => Promise<void>): Promise<void> {
    const joined =
      waiting.get(key) ??
      inTurn(key, () => {
        waiting.delete(key);
        return work();
      });
    waiting.set(key, joined);
    return joined;
  }

  return Object.assign(inTurn, { together });
}

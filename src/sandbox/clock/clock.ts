/** What is told when the clock was turned: by how much it is ahead of this machine's, in milliseconds. */
export type Turned = (ahead: number) => void | Promise<void>;

/** The one clock by which everything simulated lives; it goes as this machine's does, and can be turned forward. */
export interface SandboxClock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** How far it is ahead of this machine's, in milliseconds. */
  readonly ahead: () => number;
  /** Resolves when all who live by it have heard. */
  turn(ms: number): Promise<void>;
  onTurn(listener: Turned): void;
  /** Back to this machine's time; nobody is told. */
  reset(): void;
}

export function createClock(): SandboxClock {
  let ahead = 0;
  const listeners: Turned[] = [];
  return {
    now: () => Date.now() + ahead,
    ahead: () => ahead,
    async turn(ms) {
      ahead += ms;
      await Promise.all(listeners.map((listener) => listener(ahead)));
    },
    onTurn: (listener) => void listeners.push(listener),
    reset() {
      ahead = 0;
    },
  };
}

import { isGone } from './pay/tell/pile.ts';
import type { Store } from './store-port.ts';

/** Whether there is an audit channel, as far as this process knows, so that each change can ask. */
export interface AuditChannel {
  isOpen(): boolean;
  /** How often it is told what happened since, in milliseconds. */
  readonly everyMs: number;
  /** Looks again: another process may have heard of one. */
  look(): Promise<void>;
}

export function createAuditChannel(store: Pick<Store, 'conversation'>, everyMs: number): AuditChannel {
  let open = false;
  return {
    everyMs,
    isOpen: () => open,
    async look() {
      const there = await store.conversation('audit');
      open = there !== undefined && !isGone(there);
    },
  };
}

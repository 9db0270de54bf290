import type { AuditChannel } from './audit-port.ts';
import { isGone } from './pay/tell/pile.ts';
import type { Store } from './store-port.ts';

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

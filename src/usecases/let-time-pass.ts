import { remindsAt } from '../access/keys.ts';
import type { AccessRecord } from '../access/record.ts';
import { change } from './change.ts';
import type { World } from './ports.ts';

const PAGE = 100;

/** Does what time alone brings: requests lapse, invitations run out, ends are announced, access ends. */
export async function letTimePass(world: World): Promise<number> {
  let changed = 0;
  for (;;) {
    const due = await world.store.due(world.clock.now(), PAGE);
    let moved = 0;
    for (const { record } of due) {
      const command = commandOf(record, world.clock.now());
      if (command === undefined) continue;
      const outcome = await change(world, record.id, command);
      if (outcome.kind === 'changed') moved++;
    }
    changed += moved;
    if (due.length < PAGE || moved === 0) return changed;
  }
}

function commandOf(record: AccessRecord, at: number) {
  switch (record.status) {
    case 'requested':
      return { type: 'lapse', at } as const;
    case 'invited':
      return { type: 'expire-invitation', at } as const;
    case 'granted': {
      const ended = record.until !== undefined && at >= record.until;
      if (ended) return { type: 'expire', at } as const;
      return remindsAt(record) === undefined ? undefined : ({ type: 'remind-end', at } as const);
    }
    case 'inviting':
    case 'invitation-expired':
    case 'granting':
    case 'removing':
    case 'ended':
      return undefined;
  }
}

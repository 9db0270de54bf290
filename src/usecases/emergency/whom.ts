import { domainOf } from '../../access/address.ts';
import type { CutOffWhom } from '../../access/admin-act.ts';
import { type AccessRecord, STATUSES } from '../../access/record.ts';
import { recordsOf as recordsOfAccounts } from '../find-partner.ts';
import type { World } from '../ports.ts';

/** Read from the store at a time. */
const PAGE = 200;

export const isAbout = (whom: CutOffWhom, address: string): boolean =>
  whom.kind === 'partner' ? address === whom.address : domainOf(address) === whom.domain;

/** All that is on record of them, whatever its state; one that changes meanwhile may come twice. */
export async function* recordsOf(
  { store }: Pick<World, 'store'>,
  whom: CutOffWhom,
): AsyncGenerator<AccessRecord> {
  if (whom.kind === 'partner') {
    yield* await recordsOfAccounts({ store }, await store.byAddress(whom.address), whom.accounts);
    return;
  }
  let after: string | undefined;
  do {
    const page = await store.list({ statuses: STATUSES }, PAGE, after);
    for (const { record } of page.items) if (isAbout(whom, record.request.address)) yield record;
    after = page.next;
  } while (after !== undefined);
}

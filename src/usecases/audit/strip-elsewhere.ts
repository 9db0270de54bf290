import { FORGOTTEN } from '../../access/forgotten.ts';
import { type Inquiry, isOpen } from '../../access/inquiry.ts';
import { type Known, naming } from '../../access/known.ts';
import type { RecordId } from '../../access/record.ts';
import { rewriteDrift } from '../drift/report.ts';
import type { World } from '../ports.ts';
import { idsOf } from './ids-of.ts';
import { stripLists, stripOldLists } from './strip-lists.ts';

/**
 * Takes whoever is forgotten out of all that is kept beside records: lists, what people were asked, and the newest look
 * for differences. Nothing where something of theirs goes on, for that needs it.
 */
export async function stripElsewhere(
  world: World,
  known: Known,
  records: readonly RecordId[],
): Promise<void> {
  if (await goesOn(world, known)) return;
  const isNamed = naming(known);
  await stripLists(world, isNamed);
  await stripInquiries(
    world,
    (inquiry) => isNamed(inquiry) || inquiry.rows.some(({ record }) => records.includes(record)),
  );
  await rewriteDrift(world, (row) =>
    // What nobody has decided about stays to be decided about; the next look makes a report of its own.
    row.outcome !== undefined && isNamed(row)
      ? { ...row, name: FORGOTTEN, account: FORGOTTEN, ...(row.address && { address: FORGOTTEN }) }
      : row,
  );
}

/** The same, of all that was over by then. */
export async function stripOldElsewhere(world: World, before: number): Promise<void> {
  await stripOldLists(world, before);
  await stripInquiries(world, ({ closedAt }) => closedAt !== undefined && closedAt < before);
}

async function goesOn({ store }: World, { addresses, accounts }: Known): Promise<boolean> {
  const found = await Promise.all([
    ...addresses.map((address) => store.byAddress(address)),
    ...accounts.map((account) => store.byAccount(account)),
  ]);
  return found.flat().some(({ record }) => record.status !== 'ended');
}

/** Who was asked, and about which records, says nothing of a partner; what somebody wrote may. */
async function stripInquiries(world: World, isMeant: (inquiry: Inquiry) => boolean): Promise<void> {
  const { store } = world;
  for await (const id of idsOf(world, 'inquiry'))
    for (let isDone = false; !isDone; ) {
      const found = await store.inquiry(id);
      if (found?.inquiry.kind !== 'transfer' || isOpen(found.inquiry)) break;
      if (found.inquiry.reason === undefined || !isMeant(found.inquiry)) break;
      const { reason: _reason, ...rest } = found.inquiry;
      isDone = await store.saveInquiry({ ...rest, seq: rest.seq + 1 }, found.version);
    }
}

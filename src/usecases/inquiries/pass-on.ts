import { type Inquiry, type InquiryRow, TRANSFER_LEVELS, type TransferLevel } from '../../access/inquiry.ts';
import type { AccessRecord, Person } from '../../access/record.ts';
import { dayOf } from '../../access/review.ts';
import { DAY_MS } from '../../access/term.ts';
import { isTransferable } from '../../access/transfer.ts';
import { change } from '../change.ts';
import { inquiryIdFor } from '../identify.ts';
import { inParts } from '../in-parts.ts';
import type { World } from '../ports.ts';
import { changeInquiry, showAll } from './change-inquiry.ts';
import { createFallsTo, takersFrom } from './falls-to.ts';

const RECORDS_A_PAGE = 100;
const AT_ONCE = 20;
/** How long those of one level have, in milliseconds, before the next is asked. */
export const LEVEL_MS = 14 * DAY_MS;

/** What is not over and not undecided: it has somebody who answers for it. */
export const LOOKED_AFTER = ['granted', 'granting', 'invited', 'inviting', 'invitation-expired'] as const;

interface Falling {
  readonly level: TransferLevel;
  readonly people: readonly Person[];
  readonly records: AccessRecord[];
}

/** Every partner of a sponsor who has left is put before whom they fall to. Throws DirectoryError. */
export async function passOnAllOf(world: World, sponsor: Person): Promise<number> {
  const records: AccessRecord[] = [];
  let after: string | undefined;
  do {
    const filter = { statuses: LOOKED_AFTER, sponsor: sponsor.id };
    const page = await world.store.list(filter, RECORDS_A_PAGE, after);
    const waiting = page.items.map(({ record }) => record);
    // What a sponsor asked for before they left is waited for.
    records.push(...waiting.filter(({ transfer }) => transfer === undefined));
    after = page.next;
  } while (after !== undefined);
  if (records.length > 0) await passOn(world, sponsor, records, TRANSFER_LEVELS);
  return records.length;
}

/**
 * One card for each to whom some of them fall, of the first of these levels at which there is somebody. Those for whom
 * nobody is found stay as they are.
 */
export async function passOn(
  world: World,
  sponsor: Person,
  records: readonly AccessRecord[],
  levels: readonly TransferLevel[],
): Promise<void> {
  const fallsTo = createFallsTo(world);
  const falling = new Map<string, Falling>();
  for (const record of records.filter(isTransferable)) {
    const found = await takersFrom(world, record, sponsor, levels, fallsTo);
    if (found === undefined) {
      world.log.warn({ record: record.id, sponsor: sponsor.id }, 'nobody is left to look after a partner');
      continue;
    }
    const key = `${found.level} ${found.people
      .map(({ id }) => id)
      .toSorted()
      .join(' ')}`;
    const together = falling.get(key) ?? { ...found, records: [] };
    together.records.push(record);
    falling.set(key, together);
  }
  for (const [key, together] of falling) await ask(world, sponsor, key, together);
}

async function ask(
  world: World,
  from: Person,
  key: string,
  { level, people, records }: Falling,
): Promise<void> {
  const at = world.clock.now();
  const id = inquiryIdFor(`left ${from.id} ${key} ${dayOf(at)}`);
  const asked = records.map(
    ({ id: record, request }): InquiryRow => ({ record, resource: request.resource }),
  );
  const inquiry = await changeInquiry(world, id, (before) => {
    const fresh: Inquiry = before ?? {
      kind: 'transfer',
      cause: 'sponsor-left',
      id,
      seq: 1,
      at,
      people,
      level,
      from,
      rows: [],
      remindAt: at + LEVEL_MS / 2,
      dueAt: at + LEVEL_MS,
      cards: [],
    };
    if (fresh.closedAt !== undefined) return before;
    const there = new Set(fresh.rows.map(({ record }) => record));
    const more = asked.filter(({ record }) => !there.has(record));
    return more.length === 0 ? before : { ...fresh, rows: [...fresh.rows, ...more] };
  });
  if (inquiry === undefined || inquiry.closedAt !== undefined) return;
  await inParts(records, AT_ONCE, ({ id: record }) =>
    change(world, record, { type: 'pass-on', at, people, inquiry: id }),
  );
  await showAll(world, id);
}

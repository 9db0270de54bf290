import {
  type Inquiry,
  type InquiryAnswer,
  isAsked,
  ROWS_A_PAGE,
  type ShownRow,
} from '../../access/inquiry.ts';
import type { RecordId } from '../../access/record.ts';
import { inParts } from '../in-parts.ts';
import type { World } from '../ports.ts';

export interface InquiryPage {
  readonly rows: readonly ShownRow[];
  /** Where the next page begins; absent on the last. */
  readonly after?: number;
}

/** The next rows that wait for an answer, from this place on. */
export async function pageOf(
  { store }: Pick<World, 'store'>,
  inquiry: Inquiry,
  from = 0,
): Promise<InquiryPage> {
  const rows: ShownRow[] = [];
  for (let index = from; index < inquiry.rows.length; index++) {
    const row = inquiry.rows[index];
    if (row === undefined || row.answer !== undefined) continue;
    if (rows.length === ROWS_A_PAGE) return { rows, after: index };
    const record = (await store.load(row.record))?.record;
    if (record !== undefined && isAsked(record, inquiry)) rows.push({ index, row, record });
  }
  return { rows };
}

const AT_ONCE = 20;

/** What became meanwhile of the rows that are open: those whose records ask nothing any more are over. */
export async function overRows(
  { store }: Pick<World, 'store'>,
  inquiry: Inquiry,
): Promise<ReadonlyMap<RecordId, InquiryAnswer>> {
  const open = inquiry.rows.filter(({ answer }) => answer === undefined);
  const found = await inParts(open, AT_ONCE, async ({ record }) => {
    const now = (await store.load(record))?.record;
    return isAsked(now, inquiry) ? [] : [[record, 'over'] as const];
  });
  return new Map(found.flat());
}

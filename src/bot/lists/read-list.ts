import { type Batch, type BatchRow, ROWS_A_PART } from '../../access/batch/batch.ts';
import { type Against, type CheckedRow, type Given, limitsOf, openList } from '../../lists/index.ts';
import { lookThrough } from '../../usecases/dry-run/look-through.ts';
import { batchIdFor } from '../../usecases/identify.ts';
import type { World } from '../../usecases/ports.ts';
import { actorFor } from '../../usecases/roles.ts';
import { type CommandContext, directoryReply, rolesHeld } from '../authorize.ts';
import { MAX_PERSONAL_MESSAGE_LENGTH } from '../parse/invitation-options.ts';
import { parseTerm } from '../parse/parse-term.ts';
import type { Reply } from '../respond/reply.ts';
import { previewOf } from './preview.ts';

/** Reads a list, looks at who everybody is, and shows what it comes to. Nothing is sent. */
export async function readList(
  context: CommandContext,
  given: Given,
  usual: Against['usual'],
): Promise<Reply> {
  const { world, speaker, caller } = context;
  if (!rolesHeld(context).asks) return { kind: 'refused', refusal: { code: 'not-requester' } };
  const id = batchIdFor(speaker.activity);
  const before = await world.store.batch(id);
  // The same message, delivered once more.
  if (before !== undefined) return previewOf(world, before.batch);
  const opened = await openList(given, against(context, usual), limitsOf(world.policy.bulk.rows));
  if (opened.kind === 'unreadable') return { kind: 'list-fault', fault: opened.fault };
  try {
    const { headings, ignored } = opened;
    const read = new Invitations(opened.rows);
    const looked = await lookThrough(world, { rows: read.rows(), headings, person: speaker.person, caller });
    if (looked.kind === 'unreadable') return { kind: 'list-fault', fault: looked.fault };
    const { rows, counts } = looked;
    const batch: Batch = {
      id,
      seq: 1,
      status: 'previewed',
      by: speaker.person,
      at: world.clock.now(),
      ...(given.kind === 'file' && { file: given.name }),
      ignored,
      origin: { conversation: speaker.place.conversation, serviceUrl: speaker.place.serviceUrl },
      rows: rows.length,
      good: counts.good,
      struck: 0,
      found: counts.found,
      notes: {
        newDomains: counts.newDomains,
        externalMembers: counts.externalMembers,
        messages: counts.messages,
        contactUrls: read.contactUrls,
        links: counts.links,
      },
    };
    await keep(world, batch, rows);
    return await previewOf(world, batch);
  } catch (error) {
    return directoryReply(error);
  }
}

/** Rows that invite somebody; what else a row may ask for one day is wrong until then. */
class Invitations {
  contactUrls = 0;
  readonly #rows: AsyncIterable<CheckedRow>;

  constructor(rows: AsyncIterable<CheckedRow>) {
    this.#rows = rows;
  }

  async *rows(): AsyncGenerator<CheckedRow> {
    for await (const row of this.#rows) {
      if (row.kind !== 'good') yield row;
      else if (row.wish.kind === 'invite') {
        if (row.wish.contactUrl !== undefined) this.contactUrls += 1;
        yield row;
      } else {
        const { address, kind: given } = row.wish;
        const fault = {
          row: row.row,
          column: 'action',
          code: 'action-unknown',
          given,
          instead: ['invite'],
        } as const;
        yield { kind: 'wrong', row: row.row, address, faults: [fault] };
      }
    }
  }
}

/** The catalogue as far as somebody may ask for it, and how they write. */
function against({ world, speaker, caller }: CommandContext, usual: Against['usual']): Against {
  return {
    resources: world.policy.resources
      .filter((one) => actorFor(world, speaker.person, caller, one).mayAsk)
      .map((resource) => ({
        resource,
        appIds: [],
        replyUrls: resource.url === undefined ? [] : [resource.url],
      })),
    usual,
    now: world.clock.now(),
    readTerm: (text) => parseTerm(text, speaker.timeZone),
    messageLimit: MAX_PERSONAL_MESSAGE_LENGTH,
  };
}

/** Its rows first: whoever finds it finds all of it. */
async function keep({ store }: Pick<World, 'store'>, batch: Batch, rows: readonly BatchRow[]): Promise<void> {
  for (let part = 0; part * ROWS_A_PART < rows.length; part++)
    await store.saveBatchRows(
      batch.id,
      part,
      rows.slice(part * ROWS_A_PART, (part + 1) * ROWS_A_PART),
      (await store.batchRows(batch.id, part))?.version,
    );
  await store.saveBatch(batch, undefined);
}

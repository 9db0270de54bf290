import { z } from 'zod';
import type { Hash } from '../../audit/canonical.ts';
import { readable, unwrap } from '../documents.ts';
import type { Dump, Kept } from '../dump.ts';
import type { Acts } from './acts.ts';
import type { Calls } from './calls.ts';
import { writeKeys } from './commit.ts';
import { keysOf, liveId, tracesOf } from './ids.ts';
import type { CosmosLedger } from './ledger.ts';
import type { Messages } from './messages.ts';
import { DELEGATIONS, delegationNotes, type Notes } from './notes.ts';
import { pageOfAll } from './records.ts';
import { errandOf, errandRow, eventRow, headOf, liveRow, provenOf, recordRow } from './rows.ts';
import type { Containers } from './set-up/set-up.ts';

/** Which container is being read, and where the service says that the last page of it ended. */
const Place = z.tuple([z.enum(['records', 'people']), z.string().optional()]);

const Row = z.discriminatedUnion('kind', [
  z.looseObject({
    kind: z.enum([
      ...(['record', 'event', 'errand', 'live', 'turn', 'posting', 'conversation'] as const),
      ...(['act', 'act-key', 'act-head', 'entry', 'ledger-end'] as const),
    ]),
  }),
  z.looseObject({
    kind: z.literal('note'),
    key: z.string(),
    value: z.string(),
    until: z.number().optional(),
  }),
]);

const headed = (head: Hash | undefined) => head !== undefined && { head };

function keptOf(found: unknown): readonly Kept[] {
  const row = Row.parse(found);
  switch (row.kind) {
    case 'record':
      return [{ kind: 'record', record: unwrap('record', row), ...headed(headOf(row)) }];
    case 'event':
      return [{ kind: 'event', ...readable('event', provenOf(row)) }];
    case 'entry':
      return [{ kind: 'entry', entry: unwrap('entry', row) }];
    case 'errand': {
      const { errand, state } = errandOf(row);
      const { owedAt, attempts, readyAt: dueAt } = state;
      return [{ kind: 'errand', errand, owedAt, attempts, dueAt }];
    }
    case 'act':
      return [{ kind: 'act', ...readable('act', provenOf(row)) }];
    case 'posting':
      return [{ kind: 'posting', posting: unwrap('posting', row) }];
    case 'conversation':
      return [{ kind: 'conversation', conversation: unwrap('conversation', row) }];
    case 'note':
      if (row.key === DELEGATIONS)
        return delegationNotes(row.value).map((note) => ({ kind: 'note', ...note }) as const);
      return [
        {
          kind: 'note',
          key: row.key,
          value: row.value,
          ...(row.until !== undefined && { until: row.until }),
        },
      ];
    case 'act-key':
    case 'act-head':
    case 'ledger-end':
    case 'live':
    case 'turn':
      return [];
  }
}

/** Reads whole containers, page by page; writes one by one, and so as fast as the database's throughput lets it. */
export function createDump(
  containers: Containers,
  calls: Calls,
  {
    acts,
    ledger,
    messages,
    notes,
  }: {
    readonly acts: Acts;
    readonly ledger: CosmosLedger;
    readonly messages: Messages;
    readonly notes: Notes;
  },
): Dump {
  const { records, keys } = containers;

  async function put(kept: Exclude<Kept, { kind: 'act' | 'entry' }>): Promise<void> {
    const write = (row: ReturnType<typeof recordRow>) =>
      calls.send('restore', () => records.items.upsert(row));
    switch (kept.kind) {
      case 'record': {
        const { live } = tracesOf(kept.record);
        await writeKeys(keys, calls, keysOf(kept.record), kept.record.id);
        if (live !== '') await write(liveRow(liveId(live), kept.record));
        await write(recordRow(kept.record, kept.head));
        return;
      }
      case 'event':
        await write(eventRow(kept));
        return;
      case 'errand': {
        const { owedAt, attempts, dueAt } = kept;
        await write(errandRow(kept.errand, { owedAt, attempts, readyAt: dueAt, leaseUntil: 0 }));
        return;
      }
      case 'posting':
        return messages.savePosting(kept.posting);
      case 'conversation':
        return messages.saveConversation(kept.conversation);
      case 'note':
        return notes.saveNote(kept.key, kept.value, kept.until);
    }
  }

  return {
    async dump(limit, after) {
      const [container, last] = after === undefined ? (['records'] as const) : Place.parse(JSON.parse(after));
      const page = await pageOfAll(calls, 'dump', containers[container], limit, last);
      const items = page.items.flatMap(keptOf);
      if (page.next !== undefined) return { items, next: JSON.stringify([container, page.next]) };
      return container === 'records' ? { items, next: JSON.stringify(['people']) } : { items };
    },
    async restore(all) {
      const inTurn = all.filter((kept) => kept.kind === 'act' || kept.kind === 'entry');
      await Promise.all(
        all.map((kept) => (kept.kind === 'act' || kept.kind === 'entry' ? undefined : put(kept))),
      );
      for (const kept of inTurn)
        await (kept.kind === 'act' ? acts.restore(kept) : ledger.restore(kept.entry));
    },
  };
}

import type { DatabaseSync } from 'node:sqlite';
import type { Proven } from '../../audit/chain.ts';
import { strippedActs } from '../../audit/strip.ts';
import { ADMINISTRATION } from '../../audit/verify.ts';
import type { Store } from '../../usecases/ports.ts';
import { read, unwrap } from '../documents.ts';
import { beforeSeq, seqPage } from '../paging.ts';
import { after, type Before, sealAct } from '../sealing.ts';
import type { Errands } from './errands.ts';
import type { GroupCommit } from './group-commit.ts';
import type { EmbeddedLedger } from './ledger.ts';
import { provenOf } from './stored.ts';

export interface Acts {
  readonly port: Pick<Store, 'commitAct' | 'act' | 'acts' | 'stripActs'>;
  /** Inside a transaction: puts it in, or over what is there. */
  restore(act: Proven): void;
  proven(): readonly Proven[];
}

/** The record of administration. An act's number is its row: one number, one act. */
export function createActs(
  database: DatabaseSync,
  commit: GroupCommit,
  { errands, ledger, now }: { errands: Errands; ledger: EmbeddedLedger; now: () => number },
): Acts {
  const bySeq = database.prepare('SELECT document FROM acts WHERE row = ?');
  const byId = database.prepare('SELECT 1 FROM acts WHERE id = ?');
  const newest = database.prepare('SELECT document FROM acts WHERE row < ? ORDER BY row DESC LIMIT ?');
  const all = database.prepare('SELECT row, document, seal FROM acts ORDER BY row');
  const insert = database.prepare('INSERT INTO acts VALUES (?, ?, ?, ?)');
  const restore = database.prepare('INSERT OR REPLACE INTO acts VALUES (?, ?, ?, ?)');
  const sealOf = database.prepare('SELECT row, document, seal FROM acts WHERE row = ?');
  const rewrite = database.prepare('UPDATE acts SET document = ?, seal = ? WHERE row = ?');
  const proven = () => all.all().map((row) => provenOf(row, ADMINISTRATION, Number(row.row)));
  function before(seq: number): Before {
    const row = sealOf.get(seq - 1);
    const last = row && provenOf(row, ADMINISTRATION, seq - 1);
    return after(last?.seal === undefined ? proven() : [last]);
  }

  return {
    proven,
    restore({ document, seal }) {
      const { seq, id } = unwrap('act', document);
      restore.run(seq, id, JSON.stringify(document), seal === undefined ? null : JSON.stringify(seal));
    },
    port: {
      commitAct: (act, owed) =>
        commit(() => {
          if (byId.get(act.id) !== undefined) return 'duplicate';
          if (bySeq.get(act.seq) !== undefined) return 'conflict';
          const { document, seal } = sealAct(act, before(act.seq), ledger.newest());
          insert.run(act.seq, act.id, JSON.stringify(document), JSON.stringify(seal));
          ledger.add({ record: ADMINISTRATION, seq: act.seq, hash: seal.hash });
          for (const errand of owed) errands.owe(errand, now());
          return 'committed';
        }),
      stripActs: (seqs) =>
        commit(() => {
          for (const { seq, document, seal } of strippedActs(proven(), seqs))
            rewrite.run(JSON.stringify(document), seal ? JSON.stringify(seal) : null, seq);
        }),
      async act(seq) {
        const row = bySeq.get(seq);
        return row && read('act', String(row.document));
      },
      async acts(limit, end) {
        const rows = newest.all(beforeSeq(end) ?? Number.MAX_SAFE_INTEGER, limit);
        return seqPage(
          limit,
          rows.map(({ document }) => read('act', String(document))),
        );
      },
    },
  };
}

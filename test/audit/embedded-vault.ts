import { DatabaseSync } from 'node:sqlite';
import { createEvidence } from '../../src/store/embedded/evidence.ts';
import type { Raw, RawEnd, Vault } from './vault.ts';

/** Of a file that no process has. */
export function embeddedVault(file: string): Vault {
  const database = new DatabaseSync(file);
  database.exec('BEGIN');
  const json = (text: unknown) => JSON.parse(String(text));
  const all = (sql: string) => database.prepare(sql).all();
  const run = async (sql: string, ...values: readonly (string | number | null)[]) => {
    database.prepare(sql).run(...values);
  };
  return {
    testimony: createEvidence(database),
    async events() {
      return all('SELECT * FROM events ORDER BY record, seq').map(
        ({ record, seq, document, seal }): Raw => ({
          record: String(record),
          seq: Number(seq),
          document: json(document),
          ...(seal !== null && { seal: json(seal) }),
        }),
      );
    },
    async acts() {
      return all('SELECT * FROM acts ORDER BY row').map(
        ({ row, document, seal }): Raw => ({
          record: 'administration',
          seq: Number(row),
          document: json(document),
          ...(seal !== null && { seal: json(seal) }),
        }),
      );
    },
    putAct: ({ seq, document }) =>
      run('UPDATE acts SET document = ? WHERE row = ?', JSON.stringify(document), seq),
    removeAct: (seq) => run('DELETE FROM acts WHERE row = ?', seq),
    async ends() {
      return all('SELECT * FROM records ORDER BY id').map(
        ({ id, document, head }): RawEnd => ({
          record: String(id),
          document: json(document),
          ...(head !== null && { head: String(head) }),
        }),
      );
    },
    async entries() {
      return all('SELECT document FROM ledger ORDER BY row').map(({ document }) => json(document).body);
    },
    async putEvent({ record, seq, document, seal }) {
      const [told, proof] = [JSON.stringify(document), seal === undefined ? null : JSON.stringify(seal)];
      const { changes } = database
        .prepare('UPDATE events SET document = ?, seal = ? WHERE record = ? AND seq = ?')
        .run(told, proof, record, seq);
      if (changes === 0) await run('INSERT INTO events VALUES (NULL, ?, ?, ?, ?)', record, seq, told, proof);
    },
    removeEvent: ({ record, seq }) => run('DELETE FROM events WHERE record = ? AND seq = ?', record, seq),
    putEnd: ({ record, document, head }) =>
      run(
        'UPDATE records SET document = ?, head = ? WHERE id = ?',
        JSON.stringify(document),
        head ?? null,
        record,
      ),
    removeEnd: (record) => run('DELETE FROM records WHERE id = ?', record),
    putEntry: (n, entry) =>
      run('INSERT OR REPLACE INTO ledger VALUES (?, ?)', n, JSON.stringify({ v: 1, body: entry })),
    removeEntry: (n) => run('DELETE FROM ledger WHERE row = ?', n),
    async mend() {
      database.exec('ROLLBACK; BEGIN');
    },
    async close() {
      database.exec('ROLLBACK');
      database.close();
    },
  };
}

import { DatabaseSync } from 'node:sqlite';
import { createGroupCommit } from '../../src/store/embedded/group-commit.ts';
import { StoreAwayError } from '../../src/usecases/ports.ts';

test('a full disk is a store that is away for now, and what was written before and after is kept', async () => {
  const database = new DatabaseSync(':memory:');
  database.exec('CREATE TABLE notes (id TEXT PRIMARY KEY, note TEXT)');
  const commit = createGroupCommit(database, { closing: () => undefined, closed: () => undefined });
  const write = database.prepare('INSERT INTO notes VALUES (?, ?)');
  const note = (id: string, size: number) => commit(() => void write.run(id, 'x'.repeat(size)));
  await note('before', 10);

  const { page_count: pages } = database.prepare('PRAGMA page_count').get() as { page_count: number };
  database.exec(`PRAGMA max_page_count = ${pages + 1}`);
  await expect(note('too much', 100_000)).rejects.toThrow(StoreAwayError);
  // What fits is not held up by what does not.
  const both = await Promise.allSettled([note('too much', 100_000), note('small', 10)]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);

  database.exec('PRAGMA max_page_count = 100000');
  await note('after', 100_000);
  const ids = database.prepare('SELECT id FROM notes ORDER BY id').all();
  expect(ids.map(({ id }) => id)).toEqual(['after', 'before', 'small']);
  // What is wrong with a write itself is no matter of the disk.
  await expect(note('after', 10)).rejects.not.toThrow(StoreAwayError);
  database.close();
});

import type { DatabaseSync } from 'node:sqlite';
import type { GroupCommit } from './group-commit.ts';

/** As much as a few records take: a disk on which only a byte fits is full. */
const PROBE_BYTES = 64 * 1024;

/** Writes and takes back; rejects where nothing more can be written. */
export function createProbe(database: DatabaseSync, commit: GroupCommit): () => Promise<void> {
  const write = database.prepare("UPDATE holder SET who = rtrim(who) || printf('%*c', ?, ' ')");
  const takeBack = database.prepare('UPDATE holder SET who = rtrim(who)');
  return async () => {
    await commit(() => write.run(PROBE_BYTES));
    await commit(() => takeBack.run());
  };
}

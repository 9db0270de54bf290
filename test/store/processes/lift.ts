// Lifts a file of version 4, and is killed when all is done but the commit.
import { DatabaseSync } from 'node:sqlite';
import { UPGRADES } from '../../../src/store/embedded/schema.ts';

const [file = ''] = process.argv.slice(2);
const database = new DatabaseSync(file);
// So few pages in memory that what was written is on the disk by then.
database.exec(
  `PRAGMA journal_mode = WAL; PRAGMA cache_size = 4; BEGIN IMMEDIATE; ${UPGRADES[4]}; PRAGMA user_version = 5`,
);
process.kill(process.pid, 'SIGKILL');

// A longer list, killed more often: `npm run test:batch-crash -- 500 20`; with `replicas`, two of them before Cosmos DB.
// Says how it ended, and with which seed.
import { tellBatchCrash } from './support/batch-crash.ts';

const args = process.argv.slice(2);
const replicas = args.includes('replicas');
const numbers = args.filter((arg) => /^\d+$/u.test(arg)).map(Number);
const [rows = 500, kills = 20, seed = Date.now() % 1_000_000] = numbers;
process.stdout.write(`${rows} rows, killed ${kills} times, seed ${seed}\n`);
const started = performance.now();
const { mails, kills: killed, approvals } = await tellBatchCrash({ rows, kills, seed, replicas });
const wrong = mails.flatMap((count, row) => (count === 1 ? [] : [`row ${row}: ${count} mails`]));
process.stdout.write(
  `killed ${killed} times, ${mails.length - wrong.length} invited once, ${approvals} cards for rows, ${Math.round((performance.now() - started) / 1000)} s\n`,
);
for (const one of wrong) process.stderr.write(`${one}\n`);
process.exitCode = wrong.length > 0 || approvals > 0 || killed < kills ? 1 : 0;

// A longer list, killed more often: `npm run test:batch-crash -- ROWS KILLS SEED REPLICAS LATENCY`, such as 500 20 7 2.
// More than one replica stand before Cosmos DB; LATENCY is how long Graph takes to answer, in milliseconds. Says how it
// ended, and with which seed.
import { tellBatchCrash } from './support/batch-crash.ts';

const [rows = 500, kills = 20, seed = Date.now() % 1_000_000, replicas = 1, latencyMs = 0] = process.argv
  .slice(2)
  .map(Number);
process.stdout.write(`${rows} rows, ${replicas} at work, killed ${kills} times, seed ${seed}\n`);
const started = performance.now();
const {
  mails,
  kills: killed,
  approvals,
  card,
} = await tellBatchCrash({ rows, kills, seed, replicas, latencyMs });
const wrong = mails.flatMap((count, row) => (count === 1 ? [] : [`row ${row}: ${count} mails`]));
if (!card.includes(`"${rows.toLocaleString('en')}"`)) wrong.push(`the card says ${card}`);
if (approvals > 0) wrong.push(`${approvals} cards for rows`);
if (killed < kills) wrong.push(`killed ${killed} times only`);
const once = mails.filter((count) => count === 1).length;
const seconds = Math.round((performance.now() - started) / 1000);
process.stdout.write(`killed ${killed} times, ${once} invited once, ${seconds} s\n`);
for (const one of wrong) process.stderr.write(`${one}\n`);
process.exitCode = wrong.length > 0 ? 1 : 0;

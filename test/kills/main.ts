// Real processes killed by `kill -9` at so many random moments of partners' lives: before a file, and one and two of them
// before Cosmos DB. `npm run kills -- KILLS SEED`. Ends with 1 where a life did not go on, an invitation went out twice,
// or what is on record no longer verifies.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Chance } from '../simulate/chance.ts';
import { bundle } from '../support/bundle.ts';
import { KINDS, type Kind, Lane } from './lane.ts';
import { Life } from './life.ts';

const [kills = 1_000, seed = 1] = process.argv.slice(2).map(Number);
/** How many partners' lives go on side by side, and after how many calls at most the next kill comes. */
const TOGETHER = 4;
const MOST_CALLS = 60;
/** Four people may ask for so many partners within an hour. */
const MOST_LIVES = 160;

interface Told {
  readonly kills: number;
  readonly lives: number;
  readonly hungry: number;
  readonly wrong: readonly string[];
  readonly seconds: number;
}

async function tell(kind: Kind, wanted: number): Promise<Told> {
  const chance = new Chance(`${seed} ${kind.store} ${kind.replicas}`);
  let all: Told = { kills: 0, lives: 0, hungry: 0, wrong: [], seconds: 0 };
  while (all.kills < wanted && all.wrong.length === 0) {
    const one = await tellOnce(kind, wanted - all.kills, chance);
    all = {
      kills: all.kills + one.kills,
      lives: all.lives + one.lives,
      hungry: all.hungry + one.hungry,
      wrong: [...all.wrong, ...one.wrong],
      seconds: all.seconds + one.seconds,
    };
  }
  return all;
}

/** In one world, until it has seen so many kills or lives. */
async function tellOnce(kind: Kind, wanted: number, chance: Chance): Promise<Told> {
  const began = performance.now();
  const lane = await Lane.open(kind);
  const lives: Life[] = [];
  const wrong: string[] = [];
  const goesOn = (): boolean => lane.kills < wanted && lives.length < MOST_LIVES;
  try {
    const killing = (async () => {
      while (goesOn()) {
        for (let left = chance.between(1, MOST_CALLS); left > 0; left--) await lane.called();
        await lane.kill(chance.between(0, kind.replicas - 1));
      }
    })();
    const living = async (): Promise<void> => {
      while (goesOn()) {
        const life = new Life(lane, lives.length);
        lives.push(life);
        await life.live();
      }
    };
    await Promise.all([killing, ...Array.from({ length: TOGETHER }, living)]);
    await lane.stop();
    for (const life of lives) {
      if (life.mails() !== 1) wrong.push(`${life.address}: ${life.mails()} invitations`);
      if (!life.isIn()) wrong.push(`${life.address} is not in`);
    }
    if (kind.store === 'embedded' && !verifies(lane.folder)) wrong.push('the history does not verify');
  } catch (error) {
    wrong.push(String(error));
  } finally {
    await lane.close();
  }
  const seconds = Math.round((performance.now() - began) / 1_000);
  return { kills: lane.kills, lives: lives.length, hungry: lane.hungry, wrong, seconds };
}

const verifies = (folder: string): boolean =>
  spawnSync(process.execPath, ['src/verify-history.ts'], {
    cwd: join(import.meta.dirname, '../..'),
    env: {
      PATH: process.env.PATH,
      DATA_DIR: folder,
      SECURITY_GROUP_ID: '00000000-0000-4000-8000-000000000001',
    },
  }).status === 0;

await bundle();
console.log(`| store | processes | kills | lives | s | came in peace only | wrong |\n|${' --- |'.repeat(7)}`);
const share = Math.ceil(kills / KINDS.length);
const told = await Promise.all(KINDS.map((kind) => tell(kind, share)));
for (const [nth, { store, replicas }] of KINDS.entries()) {
  const of = told[nth];
  if (of === undefined) continue;
  console.log(
    `| ${store} | ${replicas} | ${of.kills} | ${of.lives} | ${of.seconds} | ${of.hungry} | ${of.wrong.join('; ')} |`,
  );
}
const wrong = told.flatMap((one) => one.wrong);
console.log(`\n${told.reduce((sum, one) => sum + one.kills, 0)} kills, ${wrong.length} things wrong`);
process.exit(wrong.length === 0 ? 0 : 1);

import { textOf } from '../support/usher.ts';
import type { Failing } from './faults.ts';
import type { Operation } from './operation.ts';
import { inShort, sentencesIn } from './told.ts';
import type { VirtualTime } from './virtual-time.ts';
import { World } from './world.ts';

const MINUTE_MS = 60_000;
/** How long it fails, and how long after that everything has to be true, in milliseconds. */
const FAILS_MS = 10 * MINUTE_MS;
const HEALS_MS = 60 * MINUTE_MS;
const AGAIN_AFTER_MS = 5 * MINUTE_MS;

/** What became of one operation while one thing failed. */
export interface Cell {
  readonly operation: string;
  readonly failing: Failing;
  /** What who acted was told meanwhile, in short; empty where nobody could be told. */
  readonly told: readonly string[];
  /** How it came true. */
  readonly then: 'at once' | 'by itself' | 'asked again' | 'never';
  /** What must not be. */
  readonly wrong: readonly string[];
  readonly spoiled: number;
}

export async function runCell(
  time: VirtualTime,
  nth: number,
  operation: Operation,
  failing: Failing,
): Promise<Cell> {
  const world = await World.open(time, nth, failing.side);
  const wrong: string[] = [];
  try {
    await operation.before(world);
    const from = world.connector.sent.length;
    const answers = world.answers.length;
    const texts = (): readonly string[] => [
      ...world.connector.sent.slice(from).map(textOf),
      ...world.answers.slice(answers).map((answer) => JSON.stringify(answer)),
    ];
    let looked = 0;
    time.onQuiet = () => {
      const all = texts();
      const lies = all.slice(looked).filter((text) => operation.claims?.test(text));
      if (all.length > looked && lies.length > 0 && !operation.isDone(world))
        wrong.push(`said too early: ${inShort(sentencesIn(JSON.parse(lies[0] ?? '')).join(' '))}`);
      looked = all.length;
    };
    const spoiled = world.fails(failing);
    await operation.act(world);
    const told = [
      ...world.answers.slice(answers).map((answer) => sentencesIn(answer)[0] ?? ''),
      ...world.connector.sent.slice(from).map((sent) => sentencesIn(sent.body)[0] ?? ''),
    ];
    const accepted = texts().some((text) => operation.accepted?.test(text));
    let then: Cell['then'] = 'at once';
    if (!operation.isDone(world)) {
      await time.pass(FAILS_MS);
      world.heals();
      then = 'by itself';
      const isDone = (): boolean => operation.isDone(world);
      const alone = operation.byItself || accepted;
      if (!(await time.until(isDone, alone ? HEALS_MS : AGAIN_AFTER_MS))) {
        if (!alone) await operation.act(world);
        then = !alone && (await time.until(isDone, HEALS_MS)) ? 'asked again' : 'never';
      }
    } else await time.pass(FAILS_MS);
    world.heals();
    await time.pass(HEALS_MS / 4);
    if (process.env.MATRIX_DEBUG) {
      for (const one of world.connector.sent.slice(from))
        console.log(one.method, one.conversation, sentencesIn(one.body).join(' / ').slice(0, 300));
      for (const line of world.usher.logged.filter((one) => !one.includes(`"debug"`)))
        console.log(line.trim().slice(0, 330));
    }
    if (then === 'never') wrong.push('did not come true within an hour');
    for (const [what, count] of Object.entries(operation.once(world)))
      if (count > (failing.mayRepeat ? 2 : 1)) wrong.push(`${count} ${what}`);
    return {
      operation: operation.name,
      failing,
      told: [...new Set(told.filter((one) => one !== '').map(inShort))],
      then,
      wrong,
      spoiled: spoiled(),
    };
  } finally {
    time.onQuiet = () => undefined;
    await world.close();
  }
}

import type { Sent } from '../support/connector.ts';
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
/** Longer than what failed waits for its next try. */
const AGAIN_AFTER_MS = 15 * MINUTE_MS;

/** What became of one operation while one thing failed. */
export interface Cell {
  readonly operation: string;
  readonly failing: Failing;
  /** What who acted was told meanwhile, in short; empty where nobody could be told. */
  readonly told: readonly string[];
  /** How it came true. */
  readonly then: 'at once' | 'by itself' | 'asked again' | 'believed' | 'never';
  /** What must not be. */
  readonly wrong: readonly string[];
  readonly spoiled: number;
}

const PROMISE = /^Working on it/u;

/** What stood in each message, one after another: the first sentence of it. */
function messagesOf(sent: readonly Sent[]): readonly (readonly string[])[] {
  const all = Map.groupBy(sent, ({ conversation, id }) => `${conversation} ${id}`);
  return [...all.values()].map((versions) => versions.map(({ body }) => sentencesIn(body)[0] ?? ''));
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
    const heard = (): readonly unknown[] => [
      ...world.answers.slice(answers),
      ...world.connector.sent.slice(from).map(({ body }) => body),
    ];
    const looked = new Set<unknown>();
    time.onQuiet = () => {
      for (const one of heard()) {
        if (looked.has(one)) continue;
        looked.add(one);
        if (operation.claims?.test(textOf(one)) && !operation.isDone(world))
          wrong.push(`said too early: ${inShort(sentencesIn(one).join(' '))}`);
      }
    };
    const spoiled = world.fails(failing);
    await operation.act(world);
    const accepted = heard().some((one) => operation.accepted?.test(textOf(one)));
    let meanwhile = heard();
    let then: Cell['then'] = 'at once';
    if (!operation.isDone(world)) {
      await time.pass(operation.within ?? FAILS_MS);
      meanwhile = heard();
      world.heals();
      then = 'by itself';
      const isDone = (): boolean => operation.isDone(world);
      const alone = operation.byItself || accepted;
      if (!(await time.until(isDone, alone ? HEALS_MS : (operation.within ?? AGAIN_AFTER_MS)))) {
        if (!alone) await operation.act(world);
        then = !alone && (await time.until(isDone, HEALS_MS)) ? 'asked again' : 'never';
      }
    } else await time.pass(FAILS_MS);
    world.heals();
    await time.pass(HEALS_MS / 4);
    if (failing.isWord && operation.believes) {
      then = 'believed';
      wrong.length = 0;
    }
    if (then === 'never') wrong.push('did not come true within an hour');
    const shown = messagesOf(world.connector.sent.slice(from));
    if (shown.some((versions) => PROMISE.test(versions.at(-1) ?? '')))
      wrong.push('an answer was promised and never came');
    for (const [what, count] of Object.entries(operation.once(world)))
      if (count > (failing.mayRepeat ? 1 + spoiled() : 1)) wrong.push(`${count} ${what}`);
    return {
      operation: operation.name,
      failing,
      told: [...new Set(meanwhile.flatMap((one) => sentencesIn(one).slice(0, 1)).map(inShort))],
      then,
      wrong,
      spoiled: spoiled(),
    };
  } finally {
    time.onQuiet = () => undefined;
    await world.close();
  }
}

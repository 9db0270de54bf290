import { actByLink } from '../../src/usecases/partner-acts.ts';
import type { Store, World } from '../../src/usecases/ports.ts';
import { redeem } from '../../src/usecases/redeem.ts';
import type { PartnerAct } from '../../src/usecases/redeem-outcome.ts';
import { Story } from './story.ts';

const ACTS: readonly PartnerAct[] = [
  { kind: 'renew' },
  { kind: 'leave', confirmed: true },
  { kind: 'terms', answer: 'agree', version: '1', language: 'en' },
];

let story: Story;
beforeEach(async () => {
  story = await new Story().open();
  const id = await story.asked('anna@partner.com');
  await story.approve(id);
  await story.work();
});
afterEach(() => story.close());

/** The world, in which every call of the store and of the directory is written down. */
function watched(): { readonly world: World; readonly calls: string[] } {
  const calls: string[] = [];
  const watch = <T extends object>(port: T): T =>
    new Proxy(port, {
      get(target, name) {
        const found: unknown = Reflect.get(target, name);
        if (typeof found !== 'function') return found;
        return (...asked: unknown[]): unknown => {
          calls.push(String(name));
          return Reflect.apply(found, target, asked);
        };
      },
    });
  const { world } = story;
  return { world: { ...world, store: watch<Store>(world.store), directory: watch(world.directory) }, calls };
}

test.each([
  ['a token that nobody was given', 'x'.repeat(43)],
  ['one that differs in its last letter', 'token-0'.padEnd(42, '0').concat('1')],
])('%s costs one read by its hash, whatever is tried with it, and asks nobody', async (_what, token) => {
  const { world, calls } = watched();
  const byLink = () => redeem(world, token);
  const tries = [byLink, ...ACTS.map((act) => () => actByLink(world, token, act))];
  for (const attempt of tries) expect(await attempt()).toEqual({ kind: 'unknown' });
  expect(calls).toEqual(tries.map(() => 'byToken'));
});

test('a good link is found by the same read', async () => {
  const { world, calls } = watched();
  expect(await redeem(world, story.tokens.at(-1) ?? '')).toMatchObject({ kind: 'not-accepted' });
  expect(calls).toEqual(['byToken', 'accountHolding']);
});

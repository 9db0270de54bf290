import { reconcile } from '../../src/usecases/reconcile.ts';
import { redeem } from '../../src/usecases/redeem.ts';
import { PORTAL, Story } from './story.ts';

const ANNA = 'anna@partner.com';
let story: Story;
beforeEach(async () => {
  story = await new Story([{ ...PORTAL, description: 'Orders and invoices' }]).open();
});
afterEach(() => story.close());

async function invited(): Promise<string> {
  const id = await story.asked(ANNA);
  await story.approve(id);
  await story.work();
  return id;
}
const open = () => redeem(story.world, story.tokens.at(-1) ?? '');

describe('“Access granted” is news to whoever has not read it', () => {
  beforeEach(async () => {
    await invited();
    story.directory.accept(ANNA);
  });

  test('we were faster than their browser: as for the first time', async () => {
    expect(await reconcile(story.world)).toBe(1);
    await story.work();
    expect(await open()).toMatchObject({ kind: 'granted', again: false });
  });

  test('two of their tabs at once: both as for the first time', async () => {
    const both = await Promise.all([open(), open()]);
    expect(both).toMatchObject([
      { kind: 'granted', again: false },
      { kind: 'granted', again: false },
    ]);
    expect(await open()).toMatchObject({ kind: 'granted', again: true });
  });

  test('days later it is none any more', async () => {
    expect(await reconcile(story.world)).toBe(1);
    await story.work();
    story.now += 3 * 86_400_000;
    expect(await open()).toMatchObject({ kind: 'granted', again: true });
  });
});

test('the page says who invited, to what, and what that is, wherever the link stands', async () => {
  const offer = { resource: 'Partner portal', description: 'Orders and invoices', sponsor: 'Mara' };
  await invited();
  expect(await open()).toEqual({ kind: 'not-accepted', offer });
  story.directory.accept(ANNA);
  expect(await open()).toMatchObject({ kind: 'granted', offer });
});

import { ownerActs } from '../../src/usecases/act.ts';
import { actByLink } from '../../src/usecases/partner-acts.ts';
import { reconcile } from '../../src/usecases/reconcile.ts';
import { redeem } from '../../src/usecases/redeem.ts';
import type { PartnerAct } from '../../src/usecases/redeem-outcome.ts';
import { sweep } from '../../src/usecases/sweep.ts';
import { PORTAL, Story } from './story.ts';

const ANNA = 'anna@partner.com';
const DAY_MS = 86_400_000;
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
    story.now += 3 * DAY_MS;
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

const acts = (act: PartnerAct) => actByLink(story.world, story.tokens.at(-1) ?? '', act);
const LEAVE = { kind: 'leave', confirmed: true } as const;

describe('a new invitation', () => {
  test('is asked for once, however often the button is pressed, and again once that has run out', async () => {
    await invited();
    story.now += 8 * DAY_MS;
    expect(await open()).toMatchObject({ kind: 'expired', wish: { wish: 'new-link', made: false } });
    await Promise.all([acts({ kind: 'renew' }), acts({ kind: 'renew' })]);
    expect(await acts({ kind: 'renew' })).toMatchObject({ kind: 'wished', wish: 'new-link' });
    await sweep(story.world);
    await acts({ kind: 'renew' });
    await story.work();
    expect(story.notices()).toEqual(['new-link-wished', 'invitation-expired']);
    expect(await open()).toMatchObject({ kind: 'expired', wish: { wish: 'new-link', made: true } });
  });

  test('of access that has ended is asked for, unless there is one already', async () => {
    const id = await invited();
    const { caller } = await story.actor(story.mara);
    await ownerActs(story.world, id, { type: 'cancel' }, { person: story.mara, caller });
    const link = story.tokens.at(-1) ?? '';
    expect(await actByLink(story.world, link, { kind: 'renew' })).toMatchObject({ kind: 'wished' });
    await story.asked(ANNA);
    expect(await actByLink(story.world, link, { kind: 'renew' })).toMatchObject({ kind: 'nothing-to-do' });
    expect(await actByLink(story.world, link, LEAVE)).toMatchObject({ kind: 'nothing-to-do' });
  });
});

describe('whoever has access', () => {
  let id: string;
  beforeEach(async () => {
    id = await invited();
    story.directory.accept(ANNA);
    await open();
    await story.work();
  });

  test('leaves when they have confirmed it, once, and the sponsor is told when it is so', async () => {
    expect(await acts({ kind: 'leave', confirmed: false })).toMatchObject({ kind: 'confirm-leave' });
    expect(await story.record(id)).toMatchObject({ status: 'granted' });
    const both = await Promise.all([acts(LEAVE), acts(LEAVE)]);
    expect(both).toMatchObject([{ kind: 'left' }, { kind: 'left' }]);
    await story.work();
    expect(story.notices()).toEqual(['granted', 'left']);
    expect(await story.record(id)).toMatchObject({ status: 'ended', outcome: 'removed', left: true });
    expect(await acts(LEAVE)).toMatchObject({ kind: 'left' });
    expect(await open()).toMatchObject({ kind: 'ended', wish: { wish: 'new-link', made: false } });
  });

  test('is not taken for having left when somebody else removed it', async () => {
    const { caller } = await story.actor(story.mara);
    await ownerActs(story.world, id, { type: 'remove' }, { person: story.mara, caller });
    expect(await acts(LEAVE)).toMatchObject({ kind: 'nothing-to-do' });
  });
});

test('a token that leads nowhere is unknown, whatever is tried with it', async () => {
  await invited();
  for (const act of [{ kind: 'renew' }, LEAVE] as const)
    expect(await actByLink(story.world, 'x'.repeat(43), act)).toEqual({ kind: 'unknown' });
});

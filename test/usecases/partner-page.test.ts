import { ownerActs } from '../../src/usecases/act.ts';
import { actByLink } from '../../src/usecases/partner-acts.ts';
import { reconcile } from '../../src/usecases/reconcile.ts';
import { sweep } from '../../src/usecases/sweep.ts';
import { ANNA, ByLink } from './by-link.ts';
import { PORTAL } from './story.ts';

const DAY_MS = 86_400_000;
let story: ByLink;
beforeEach(async () => {
  story = await new ByLink([{ ...PORTAL, description: 'Orders and invoices' }]).open();
});
afterEach(() => story.close());

describe('“Access granted” is news to whoever has not read it', () => {
  beforeEach(async () => {
    await story.invited();
    story.directory.accept(ANNA);
  });

  test('we were faster than their browser: as for the first time', async () => {
    expect(await reconcile(story.world)).toBe(1);
    await story.work();
    expect(await story.opens()).toMatchObject({ kind: 'granted', again: false });
  });

  test('two of their tabs at once: both as for the first time', async () => {
    const both = await Promise.all([story.opens(), story.opens()]);
    expect(both).toMatchObject([
      { kind: 'granted', again: false },
      { kind: 'granted', again: false },
    ]);
    expect(await story.opens()).toMatchObject({ kind: 'granted', again: true });
  });

  test('days later it is none any more', async () => {
    expect(await reconcile(story.world)).toBe(1);
    await story.work();
    story.now += 3 * DAY_MS;
    expect(await story.opens()).toMatchObject({ kind: 'granted', again: true });
  });
});

test('the page says who invited, to what, and what that is, wherever the link stands', async () => {
  const offer = { resource: 'Partner portal', description: 'Orders and invoices', sponsor: 'Mara' };
  await story.invited();
  expect(await story.opens()).toEqual({ kind: 'not-accepted', offer });
  story.directory.accept(ANNA);
  expect(await story.opens()).toMatchObject({ kind: 'granted', offer });
});

const LEAVE = { kind: 'leave', confirmed: true } as const;

describe('a new invitation', () => {
  test('is asked for once, however often the button is pressed, and again once that has run out', async () => {
    await story.invited();
    story.now += 8 * DAY_MS;
    expect(await story.opens()).toMatchObject({ kind: 'expired', wish: { wish: 'new-link', made: false } });
    await Promise.all([story.acts({ kind: 'renew' }), story.acts({ kind: 'renew' })]);
    expect(await story.acts({ kind: 'renew' })).toMatchObject({ kind: 'wished', wish: 'new-link' });
    await sweep(story.world);
    await story.acts({ kind: 'renew' });
    await story.work();
    expect(story.notices()).toEqual(['new-link-wished', 'invitation-expired']);
    expect(await story.opens()).toMatchObject({ kind: 'expired', wish: { wish: 'new-link', made: true } });
  });

  test('of access that has ended is asked for, unless there is one already', async () => {
    const id = await story.invited();
    const { caller } = await story.actor(story.mara);
    await ownerActs(story.world, id, { type: 'cancel' }, { person: story.mara, caller });
    const { link } = story;
    expect(await actByLink(story.world, link, { kind: 'renew' })).toMatchObject({ kind: 'wished' });
    await story.asked(ANNA);
    expect(await actByLink(story.world, link, { kind: 'renew' })).toMatchObject({ kind: 'nothing-to-do' });
    for (const confirmed of [true, false])
      expect(await actByLink(story.world, link, { kind: 'leave', confirmed })).toMatchObject({
        kind: 'nothing-to-do',
      });
  });
});

describe('whoever has access', () => {
  let id: string;
  beforeEach(async () => {
    id = await story.invited();
    story.directory.accept(ANNA);
    await story.opens();
    await story.work();
  });

  test('leaves when they have confirmed it, once, and the sponsor is told when it is so', async () => {
    expect(await story.acts({ kind: 'leave', confirmed: false })).toMatchObject({ kind: 'confirm-leave' });
    expect(await story.record(id)).toMatchObject({ status: 'granted' });
    const both = await Promise.all([story.acts(LEAVE), story.acts(LEAVE)]);
    expect(both).toMatchObject([{ kind: 'left' }, { kind: 'left' }]);
    await story.work();
    expect(story.notices()).toEqual(['granted', 'left']);
    expect(await story.record(id)).toMatchObject({ status: 'ended', outcome: 'removed', left: true });
    expect(await story.acts(LEAVE)).toMatchObject({ kind: 'left' });
    expect(await story.opens()).toMatchObject({ kind: 'ended', wish: { wish: 'new-link', made: false } });
  });

  test('is not taken for having left when somebody else removed it', async () => {
    const { caller } = await story.actor(story.mara);
    await ownerActs(story.world, id, { type: 'remove' }, { person: story.mara, caller });
    expect(await story.acts(LEAVE)).toMatchObject({ kind: 'nothing-to-do' });
  });
});

test('a token that leads nowhere is unknown, whatever is tried with it', async () => {
  await story.invited();
  for (const act of [{ kind: 'renew' }, LEAVE] as const)
    expect(await actByLink(story.world, 'x'.repeat(43), act)).toEqual({ kind: 'unknown' });
});

import type { Resource } from '../../src/access/catalog.ts';
import { accountOf } from '../../src/access/record-queries.ts';
import { ownerActs } from '../../src/usecases/act.ts';
import { DeliveryError, DirectoryError } from '../../src/usecases/ports.ts';
import { reconcile } from '../../src/usecases/reconcile.ts';
import { ANNA, ByLink } from './by-link.ts';
import { group } from './partner-in.ts';
import { PORTAL } from './story.ts';

const HOUR_MS = 3_600_000;
const url = 'https://example.com/nda.pdf';
const withTerms = (version: string): Resource => ({ ...PORTAL, terms: { version, url } });

let story: ByLink;
beforeEach(async () => {
  story = await new ByLink([withTerms('1')]).open();
});
afterEach(() => story.close());

async function accepted(): Promise<string> {
  const id = await story.invited();
  story.directory.accept(ANNA);
  return id;
}
const says = (answer: 'agree' | 'decline' | undefined, version = '1') =>
  story.acts({ kind: 'terms', version, language: 'fr', ...(answer && { answer }) });
const members = () => story.directory.holdersOf(group).size;
const events = async (id: string) =>
  (await story.store.history(id)).flatMap((event) => (event.type.startsWith('terms-') ? [event] : []));
const down = () => {
  story.directory.before = () => {
    throw new DirectoryError('unavailable', { retryAfterMs: 5_000, acted: false });
  };
};
const up = () => {
  story.directory.before = () => undefined;
};

test('agreed to before the grant: which version, when, and in which language is on record', async () => {
  const id = await accepted();
  expect(await story.opens()).toMatchObject({ kind: 'terms', terms: { version: '1', url } });
  await story.work();
  expect(members()).toBe(0);
  expect(await says('agree')).toMatchObject({ kind: 'opened', outcome: { kind: 'granted', again: false } });
  expect(members()).toBe(1);
  expect(await events(id)).toEqual([
    { type: 'terms-awaited', at: story.now, version: '1', shown: true },
    { type: 'terms-agreed', at: story.now, version: '1', language: 'fr' },
  ]);
  expect(await story.opens()).toMatchObject({ kind: 'granted', again: true });
  await story.work();
  expect(story.notices()).toEqual(['granted']);
});

test('no terms before Microsoft’s invitation is accepted', async () => {
  await story.invited();
  expect(await story.opens()).toMatchObject({ kind: 'not-accepted' });
  expect(await says('agree')).toMatchObject({ kind: 'opened', outcome: { kind: 'not-accepted' } });
  expect(members()).toBe(0);
});

test('declined: nothing is given, the sponsor is told once, and they can still agree', async () => {
  const id = await accepted();
  await story.opens();
  expect(await says('decline')).toMatchObject({ kind: 'declined' });
  await says('decline');
  await story.work();
  expect(members()).toBe(0);
  expect(story.notices()).toEqual(['terms-declined']);
  expect(await story.opens()).toMatchObject({ kind: 'terms', declined: true });
  expect(await says('agree')).toMatchObject({ outcome: { kind: 'granted' } });
  // What was agreed to is not taken back by the page of another tab.
  expect(await says('decline')).toMatchObject({ kind: 'opened', outcome: { kind: 'granted' } });
  expect((await events(id)).map(({ type }) => type)).toEqual([
    'terms-awaited',
    'terms-declined',
    'terms-agreed',
  ]);
});

test('whoever was put in by hand while the terms were waited for stays when access ends, though an answer was lost', async () => {
  const id = await accepted();
  await story.opens();
  story.now += HOUR_MS;
  story.directory.holdersOf(group).add(accountOf(await story.record(id)) ?? '');
  story.lose('join', 'after');
  await says('agree');
  story.now += HOUR_MS;
  await story.work();
  expect(await story.record(id)).toMatchObject({ status: 'granted' });
  const { caller } = await story.actor(story.mara);
  await ownerActs(story.world, id, { type: 'remove' }, { person: story.mara, caller });
  await story.work();
  expect(await story.record(id)).toMatchObject({ status: 'ended' });
  expect(members()).toBe(1);
});

test('agreed to while the directory is down: kept, and the grant follows by itself', async () => {
  const id = await accepted();
  await story.opens();
  down();
  expect(await says('agree')).toMatchObject({ kind: 'opened', outcome: { kind: 'unavailable' } });
  expect(await story.record(id)).toMatchObject({ status: 'granting', terms: { kind: 'agreed' } });
  up();
  story.now += HOUR_MS;
  await story.work();
  expect(await story.record(id)).toMatchObject({ status: 'granted' });
});

test('an answer that comes twice at once is one', async () => {
  const id = await accepted();
  await story.opens();
  await Promise.all([says('agree'), says('agree'), says('decline')]);
  await story.work();
  const answers = (await events(id)).slice(1).map(({ type }) => type);
  expect(answers.filter((type) => type === 'terms-agreed')).toHaveLength(1);
  expect(answers.at(-1)).toBe('terms-agreed');
  expect(await story.record(id)).toMatchObject({ status: 'granted' });
});

test('without an answer, or with one to other terms than are asked for, nothing is given', async () => {
  const id = await accepted();
  await story.opens();
  expect(await says(undefined)).toMatchObject({ outcome: { kind: 'terms' } });
  expect(await says('agree', '0')).toMatchObject({ outcome: { kind: 'terms', terms: { version: '1' } } });
  expect(await says('agree', '')).toMatchObject({ outcome: { kind: 'terms' } });
  await story.work();
  expect([members(), (await events(id)).length]).toEqual([0, 1]);
});

describe('a new version', () => {
  test('asks again at the next visit, and access stands meanwhile', async () => {
    const id = await accepted();
    await story.opens();
    await says('agree');
    await story.work();
    story.resources = [withTerms('2')];
    expect(await story.opens()).toMatchObject({
      kind: 'terms',
      terms: { version: '2' },
      held: { kind: 'granted', url: PORTAL.url },
    });
    expect(await says('decline', '2')).toMatchObject({ kind: 'declined', held: true });
    await story.work();
    expect(story.notices()).toEqual(['granted', 'new-terms-declined']);
    expect(members()).toBe(1);
    expect(await says('agree', '2')).toMatchObject({ outcome: { kind: 'granted', again: true } });
    expect(await story.opens()).toMatchObject({ kind: 'granted' });
    expect(await story.record(id)).toMatchObject({
      status: 'granted',
      terms: { kind: 'agreed', version: '2' },
    });
  });

  test('keeps nobody out whose removal is undone, and asks them at the next visit', async () => {
    const id = await accepted();
    await story.opens();
    await says('agree');
    await story.work();
    const { caller } = await story.actor(story.mara);
    const by = { person: story.mara, caller };
    await ownerActs(story.world, id, { type: 'remove' }, by);
    await story.work();
    story.resources = [withTerms('2')];
    await ownerActs(story.world, id, { type: 'undo-removal' }, by);
    await story.work();
    expect(await story.record(id)).toMatchObject({
      status: 'granted',
      terms: { kind: 'agreed', version: '1' },
    });
    expect(await story.opens()).toMatchObject({ kind: 'terms', terms: { version: '2' } });
  });

  test('that comes before the grant has to be agreed to as well', async () => {
    await accepted();
    await story.opens();
    down();
    await says('agree');
    up();
    story.resources = [withTerms('2')];
    story.now += HOUR_MS;
    await story.work();
    expect(members()).toBe(0);
    expect(story.notices()).toEqual(['terms-awaited']);
    expect(await story.opens()).toMatchObject({ kind: 'terms', terms: { version: '2' } });
  });
});

describe('who accepts and never comes to the page', () => {
  test('gets nothing before they have agreed, and the sponsor hears what is missing', async () => {
    const id = await accepted();
    expect(await reconcile(story.world)).toBe(1);
    await story.work();
    expect(members()).toBe(0);
    expect(story.notices()).toEqual(['terms-awaited']);
    expect(await story.opens()).toMatchObject({ kind: 'terms' });
    story.now += 24 * HOUR_MS;
    await story.work();
    expect(story.notices()).toEqual(['terms-awaited']);
    await says('agree');
    expect(await story.record(id)).toMatchObject({ status: 'granted' });
  });

  test('or leaves it without an answer: the sponsor hears it an hour later, once', async () => {
    await accepted();
    await story.opens();
    story.now += HOUR_MS / 2;
    await story.work();
    expect(story.notices()).toEqual([]);
    for (let hour = 0; hour < 3; hour++) {
      story.now += HOUR_MS;
      await story.work();
    }
    expect(story.notices()).toEqual(['terms-awaited']);
  });

  test('is let in where the catalogue asks for no terms any more', async () => {
    const id = await accepted();
    await story.opens();
    await story.work();
    story.resources = [PORTAL];
    story.now += HOUR_MS;
    await story.work();
    expect(await story.record(id)).toMatchObject({ status: 'granted' });
  });

  test('can be taken out again, though nothing was given yet', async () => {
    const id = await accepted();
    await story.opens();
    const { caller } = await story.actor(story.mara);
    await ownerActs(story.world, id, { type: 'remove' }, { person: story.mara, caller });
    await story.work();
    expect(await story.record(id)).toMatchObject({ status: 'ended' });
    expect(await says('agree')).toMatchObject({ outcome: { kind: 'ended' } });
  });
});

describe('a guest who had accepted before, and has no link of ours', () => {
  const handed = () =>
    story.said.flatMap(({ to, message }) =>
      message.kind === 'terms-link' ? [{ to, url: message.url }] : [],
    );
  beforeEach(() => void story.directory.guest(ANNA, 'accepted'));

  test('gets one to the terms, by way of the sponsor', async () => {
    const id = await story.invited();
    expect(members()).toBe(0);
    expect(handed()).toEqual([
      {
        to: { kind: 'person', person: story.mara.id },
        url: `https://usher.example.com/grant-access?state=${story.link}`,
      },
    ]);
    expect(await story.opens()).toMatchObject({ kind: 'terms' });
    expect(await says('agree')).toMatchObject({ outcome: { kind: 'granted' } });
    expect(await story.record(id)).toMatchObject({ status: 'granted' });
  });

  test('and another where it was lost', async () => {
    const id = await story.invited();
    const { caller } = await story.actor(story.mara);
    await ownerActs(story.world, id, { type: 'resend' }, { person: story.mara, caller });
    await story.work();
    expect(handed()).toHaveLength(2);
    expect(await story.opens()).toMatchObject({ kind: 'terms' });
  });

  test('or later, where the sponsor’s chat was closed', async () => {
    story.fails = () => new DeliveryError('blocked');
    const id = await story.invited();
    expect(await story.record(id)).toMatchObject({ status: 'granting', problem: 'chat-closed', links: [] });
    story.fails = () => undefined;
    story.now += HOUR_MS;
    await story.work();
    expect(handed()).toHaveLength(1);
    expect(await says('agree')).toMatchObject({ outcome: { kind: 'granted' } });
    expect(await story.record(id)).not.toHaveProperty('problem');
  });
});

test('a link to the terms is none to an invitation, though a clock that is ahead noted the acceptance', async () => {
  story.directory.guest(ANNA, 'pending');
  const id = await story.invited();
  story.directory.accept(ANNA);
  await reconcile({ ...story.world, clock: { now: () => story.now + 30_000 } });
  await story.work();
  const record = await story.record(id);
  if (record?.status !== 'granting') throw new Error(`it is ${record?.status}`);
  expect(record.links).toHaveLength(1);
  // By this the card tells it from one that invited.
  expect(record.links[0]?.issuedAt).toBeGreaterThanOrEqual(record.acceptedAt ?? 0);
});

test('an employee is bound already: they are let in at once, and asked nothing', async () => {
  story.directory.employee('ben', 'Ben', []);
  const id = await story.asked('ben@home.example');
  await story.work();
  expect(await story.record(id)).toMatchObject({ status: 'granted' });
  expect(await events(id)).toEqual([]);
});

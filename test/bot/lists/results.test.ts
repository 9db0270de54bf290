import type { WrongRow } from '../../../src/access/batch/batch.ts';
import { resultRow } from '../../../src/bot/lists/results-file.ts';
import { type ResultRow, writeResults } from '../../../src/lists/index.ts';
import { ownerActs } from '../../../src/usecases/act.ts';
import type { HandingOver } from '../../../src/usecases/batch/hand-links.ts';
import { resultsOf } from '../../../src/usecases/batch/result-rows.ts';
import { change } from '../../../src/usecases/change.ts';
import { hashOf } from '../../../src/usecases/identify.ts';
import { DirectoryError } from '../../../src/usecases/ports.ts';
import { wordsFor } from '../../../src/words/index.ts';
import { BatchStory, ID, OPEN } from '../../usecases/batch/batch-story.ts';
import { PORTAL } from '../../usecases/story.ts';

let story: BatchStory;
beforeEach(async () => {
  story = await new BatchStory().open();
});
afterEach(() => story.close());

const words = wordsFor('en');
const WRONG: WrongRow = {
  kind: 'wrong',
  row: 9,
  address: '=cmd|x',
  problems: [{ column: 'Email', code: 'address-malformed', given: '=cmd|x', instead: [] }],
};

async function results(handing?: HandingOver, world = story.world): Promise<readonly ResultRow[]> {
  const batch = (await story.store.batch(ID))?.batch;
  if (batch === undefined) throw new Error('no list');
  const rows: ResultRow[] = [];
  for await (const one of resultsOf(world, batch, handing)) rows.push(resultRow(one, words, String));
  return rows;
}

const said = async (): Promise<readonly string[]> =>
  (await results()).map(({ row, outcome, reason }) =>
    [`${row} ${outcome}`, ...(reason ? [reason] : [])].join(': '),
  );

test('the file tells row by row what became of a list, right up to now', async () => {
  await story.previewed(6, OPEN, (row) => (row === 5 ? { delivery: 'link' } : {}), [WRONG]);
  expect(await said()).toEqual([
    ...[2, 3, 4, 5, 6, 7].map((row) => `${row} Not sent`),
    '9 Wrong, not sent: “=cmd|x” isn’t an e-mail address. Write it like anna@partner.com.',
  ]);
  const none = await story.ask('p6@partner.com', story.alex, { resource: OPEN });
  expect(none.kind).toBe('requested');
  await story.act('confirm', story.mara, { 3: 'false' });
  await story.until(async () => (await story.inState('invited')) === 4);
  story.directory.accept('p2@partner.com');
  await story.until(async () => {
    await story.acceptances();
    return (await story.inState('granted')) === 1;
  });
  const rows = await results();
  expect(rows.map(({ row, outcome }) => `${row} ${outcome}`)).toContain('2 Has access');
  expect(await said()).toEqual(
    expect.arrayContaining([
      '3 Taken out by Mara, not sent',
      '6 Not sent after all: By then somebody had asked for this partner.',
    ]),
  );
});

test('of a row whose mail came back, the file says so and what to do', async () => {
  await story.previewed(1, OPEN);
  await story.act('confirm');
  await story.until(async () => (await story.inState('invited')) === 1);
  const [stored] = await story.store.byAddress('p2@partner.com');
  await change(story.world, stored?.record.id ?? '', { type: 'note-bounced', at: story.world.clock.now() });
  expect(await said()).toEqual([
    '2 Invited, but the mail came back: Their mail server didn’t take our mail. Change the address if it’s wrong; if it’s right, copy the link and pass it on yourself.',
  ]);
});

test('a sent row has its account as the directory calls it, word for word', async () => {
  await story.previewed(2, OPEN, (row) => (row === 3 ? { delivery: 'link' } : {}));
  await story.act('confirm');
  await story.until(async () => (await story.inState('invited')) === 2);
  const accounts = [...story.directory.accounts.values()].filter(({ kind }) => kind === 'guest');
  expect(await results()).toEqual([
    {
      row: 2,
      address: 'p2@partner.com',
      outcome: 'Invited, not accepted yet',
      objectId: accounts[0]?.id,
      upn: 'p2_partner.com#EXT#@home.example',
    },
    {
      row: 3,
      address: 'p3@partner.com',
      outcome: 'Invited, not accepted yet',
      objectId: accounts[1]?.id,
      upn: 'p3_partner.com#EXT#@home.example',
    },
  ]);
});

describe('links to pass on', () => {
  const file = (name: string): HandingOver => ({ person: story.mara, file: name });
  const links = async (name: string, world = story.world): Promise<readonly string[]> =>
    (await results(file(name), world)).map(({ link, reason }) => link ?? reason ?? '');
  beforeEach(async () => {
    await story.previewed(3, OPEN, (row) => (row === 4 ? {} : { delivery: 'link' }));
    await story.act('confirm');
    await story.until(async () => (await story.inState('invited')) === 3);
  });

  test('come in the file, each made for it, and not as messages', async () => {
    expect(story.messages('link')).toEqual([]);
    expect(story.directory.invitations).toHaveLength(3);
    const url = /^https:\/\/login\.example\/redeem\?rd=\d+$/u;
    expect(await links('one')).toEqual([expect.stringMatching(url), expect.stringMatching(url), '']);
    expect(story.directory.mails).toHaveLength(1);
    const tokens = story.directory.invitations.slice(3).map(({ redirectUrl }) => redirectUrl.split('=')[1]);
    for (const [at, token = ''] of tokens.entries()) {
      const [record] = await story.store.byAddress(`p${at + 2}@partner.com`);
      expect(record?.record).toMatchObject({ links: [{}, { hash: hashOf(token) }] });
    }
  });

  test('are made no more often than one partner may be invited anew, and as fast as invitations may go', async () => {
    await links('one');
    const again = 'Its next link can be made';
    expect(await links('two')).toEqual([expect.stringContaining(again), expect.stringContaining(again), '']);
    expect(story.directory.invitations).toHaveLength(5);
    story.now += 600_001;
    const turn = async () => ({ kind: 'later', at: story.now + 5 }) as const;
    const slow = { ...story.world, pace: { ...story.world.pace, turn } };
    const later = words.lists.outcomes.linkLater(String(story.now + 5));
    expect(await links('three', slow)).toEqual([later, later, '']);
  });

  test('that are not made leave nothing behind', async () => {
    story.directory.before = (method) => {
      if (method === 'invite') throw new DirectoryError('throttled', { retryAfterMs: 1_000 });
    };
    const later = words.lists.outcomes.linkLater(undefined);
    expect(await links('one')).toEqual([later, later, '']);
    const [record] = await story.store.byAddress('p2@partner.com');
    expect(record?.record).toMatchObject({ links: [{}] });
  });

  test('go to who looks after the partner, and to nobody while the file is only offered', async () => {
    expect((await results()).flatMap(({ link, reason }) => link ?? reason ?? [])).toEqual([]);
    expect((await results({ person: story.alex, file: 'x' })).flatMap(({ link }) => link ?? [])).toEqual([]);
    expect(story.directory.invitations).toHaveLength(3);
  });

  test('one that is asked for anew by itself comes as a message', async () => {
    story.now += 600_001;
    const [record] = await story.store.byAddress('p2@partner.com');
    const { caller } = await story.actor(story.mara);
    await ownerActs(story.world, record?.record.id ?? '', { type: 'resend' }, { person: story.mara, caller });
    await story.until(() => story.messages('link').length === 1);
  });
});

test('who turned a row down, and why Microsoft did not invite somebody, stands beside it', async () => {
  await story.previewed(2, PORTAL);
  await story.act('confirm');
  await story.until(() => story.messages('batch-approval').length > 0);
  await story.decides('approve', story.alex, { 3: 'false' });
  story.directory.before = (method) => {
    if (method === 'invite') throw new DirectoryError('address-refused');
  };
  await story.until(async () => (await story.inState('ended')) === 2);
  expect(await said()).toEqual([
    '2 Microsoft refused the invitation: Microsoft doesn’t accept this address. Check the spelling.',
    '3 Rejected: By Alex.',
  ]);
});

test('formulas in it are defused, and many accounts are asked for together', async () => {
  await story.previewed(40, OPEN, undefined, [WRONG]);
  await story.act('confirm');
  await story.until(async () => (await story.inState('invited')) === 40);
  const asked: string[] = [];
  story.directory.before = (method) => void asked.push(method);
  let file = '';
  for await (const piece of writeResults(words.lists.results, await results())) file += piece;
  expect(asked).toEqual(['accountsById']);
  const lines = file.replace(/\r\n$/u, '').split('\r\n');
  expect(lines[0]).toBe(
    '\ufeff"Row","Address","Outcome","Object id","User principal name","Link to pass on","Reason"',
  );
  expect(lines).toHaveLength(42);
  expect(lines.at(-1)).toMatch(/^"9","'=cmd\|x","Wrong, not sent"/u);
});

test('a directory that does not answer is told, and no file is made without what it would have said', async () => {
  await story.previewed(1, OPEN);
  story.directory.before = (method) => {
    if (method === 'accountsById') throw new DirectoryError('unavailable', { retryAfterMs: 1_000 });
  };
  await expect(results()).rejects.toThrow(DirectoryError);
});

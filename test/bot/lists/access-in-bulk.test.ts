import { GROUPS } from '../../../src/sandbox/tenant.ts';
import { type Sent, titlesOf } from '../../support/connector.ts';
import { FileHost } from '../../support/file-host.ts';
import { textOf, Usher } from '../../support/usher.ts';

let usher: Usher;
let host: FileHost;
beforeAll(async () => {
  host = await FileHost.open();
  usher = new Usher({ INVITATION_PACE: 'full' });
  await usher.start();
  for (const who of ['mara', 'alex', 'iris'] as const) await usher.says(who, 'hello');
});
afterAll(async () => {
  await usher.stop();
  host.close();
});

const comes = (...reads: readonly string[]): Promise<Sent> =>
  usher.connector.waitFor((sent) => reads.every((read) => textOf(sent).includes(read)));
const isMember = (address: string): boolean =>
  usher.entra.members(GROUPS.portal.id).includes(usher.entra.user(address)?.id ?? 'nobody');

/** Mara's partners, who accepted and are in. */
async function areIn(...addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    await usher.says('mara', `invite ${address} to portal for 30d`);
    await usher.clicks('alex', await usher.approvalFor(address), 'Approve');
    await usher.connector.waitFor(
      (sent) => textOf(sent).includes(address) && textOf(sent).includes('Invited, not'),
    );
    usher.entra.accept(address);
    expect(await usher.opens(usher.linkTo(address))).toMatchObject({ status: 200 });
    await comes(`${address} now has access`);
  }
}

test('a file that removes: looked through, confirmed, done, and no card for a row', async () => {
  const [a, b, c] = ['a@gone.example', 'b@gone.example', 'c@gone.example'] as const;
  await areIn(a, b, c);
  const list = [
    'action,email,resource,sponsor',
    `remove,${a},,`,
    `remove,${b},Partner portal,`,
    `Remove,${c},,`,
    'remove,nobody@gone.example,,',
    'transfer,x@gone.example,,nobody@lindenau.example',
    ',new@gone.example,Partner portal,',
  ].join('\r\n');
  const before = usher.connector.sent.length;
  const preview = await usher.says('mara', '', host.attach('leavers.csv', list));
  for (const read of [
    '3 rows are good, 3 are wrong',
    'nothing is changed before you confirm',
    'a@gone.example: access to Partner portal ends',
    'Row 5, column email: I don’t know anyone at nobody@gone.example',
    'Row 6, column sponsor: I know no colleague under nobody@lindenau.example',
    'Row 7, column action: This row invites',
  ])
    expect(textOf(preview)).toContain(read);
  expect(titlesOf(preview)).toEqual(['Carry out good rows', 'Problems as a file', 'Drop']);
  expect([a, b, c].map(isMember)).toEqual([true, true, true]);

  const confirmed = await usher.clicks('mara', preview, 'Carry out good rows', { 'row:3': 'false' });
  expect(textOf(confirmed)).toContain('Confirmed: 2 partners');
  await comes('leavers.csv: 2 done');
  expect([a, b, c].map(isMember)).toEqual([false, true, false]);
  const posted = usher.connector.sent
    .slice(before)
    .filter((sent) => sent.method === 'POST' && textOf(sent).includes('gone.example'));
  // The preview alone names them.
  expect(posted).toHaveLength(1);
});

test('everybody of a domain by a line; a reason for what others asked for', async () => {
  await areIn('d@line.example', 'e@line.example');
  await areIn('f@sub.line.example');
  const preview = await usher.says('mara', 'remove all of line.example from portal');
  for (const read of ['Everybody of line.example', '2 rows are good', 'd@line.example', 'e@line.example'])
    expect(textOf(preview)).toContain(read);
  expect(textOf(preview)).not.toContain('sub.line.example');
  expect(titlesOf(preview)).toEqual(['Confirm', 'Drop']);
  expect(textOf(await usher.clicks('mara', preview, 'Drop'))).toContain('is dropped. Nothing was changed.');

  const unsaid = await usher.says('iris', 'remove all of line.example from portal');
  expect(textOf(unsaid)).toContain('No row is good');
  const said = await usher.says('iris', 'remove everybody from line.example from portal because it is over');
  expect(textOf(said)).toContain('Others look after 2 of them, and are told');
  await usher.clicks('iris', said, 'Confirm');
  await comes('Everybody of line.example: 2 done');
  for (const address of ['d@line.example', 'e@line.example']) {
    await comes(`${address} no longer has access`, 'Iris');
    expect(isMember(address)).toBe(false);
  }
  expect(isMember('f@sub.line.example')).toBe(true);
});

test('a line about nobody, or about what is not theirs, says so', async () => {
  await areIn('g@other.example');
  const line = 'remove all of other.example from portal';
  expect(textOf(await usher.says('alex', line))).toContain('somebody else looks after them');
  expect(textOf(await usher.says('otto', line))).toContain('You can’t ask');
  expect(textOf(await usher.says('mara', 'remove all of nowhere.example from portal'))).toContain(
    'There’s nothing to remove',
  );
  expect(textOf(await usher.says('mara', 'remove all of other.example from the moon'))).toContain('the moon');
  expect(isMember('g@other.example')).toBe(true);
});

test('a colleague is asked once for all whom a file hands over, and looks after those whom they accept', async () => {
  await areIn('h@handed.example', 'i@handed.example');
  const list = [
    'action,email,resource,sponsor',
    'transfer,h@handed.example,,Alex <alex@lindenau.example>',
    'transfer,i@handed.example,Partner portal,alex@lindenau.example',
  ].join('\r\n');
  const preview = await usher.says('mara', '', host.attach('handover.csv', list));
  for (const read of [
    '2 rows are good',
    'h@handed.example: Alex Novak is asked to look after their access to Partner portal',
  ])
    expect(textOf(preview)).toContain(read);
  const before = usher.connector.sent.length;
  await usher.clicks('mara', preview, 'Confirm');
  await comes('handover.csv: 2 done');
  const asked = await comes('Will you look after 2 partners of Mara', 'h@handed.example', 'i@handed.example');
  await usher.clicks('alex', asked, 'Accept', { 'row:0': 'true', 'row:1': 'true' });
  const cards = usher.connector.sent
    .slice(before)
    .filter((sent) => sent.method === 'POST' && textOf(sent).includes('Will you look after'));
  expect(cards).toHaveLength(1);
  for (const address of ['h@handed.example', 'i@handed.example'])
    expect(textOf(await usher.says('mara', `status ${address}`))).toContain('Alex Novak');
});

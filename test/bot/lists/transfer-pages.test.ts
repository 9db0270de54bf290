import { buttonsOf, type Sent } from '../../support/connector.ts';
import { FileHost } from '../../support/file-host.ts';
import { textOf, Usher } from '../../support/usher.ts';

let usher: Usher;
let host: FileHost;
beforeAll(async () => {
  host = await FileHost.open();
  usher = await new Usher({ INVITATION_PACE: 'full' }).start();
  for (const who of ['mara', 'alex', 'otto'] as const) await usher.says(who, 'hello');
});
afterAll(async () => {
  await usher.stop();
  host.close();
});

const comes = (...reads: readonly string[]): Promise<Sent> =>
  usher.connector.waitFor((sent) => reads.every((read) => textOf(sent).includes(read)));
const addresses = Array.from({ length: 10 }, (_, i) => `p${i}@pages.example`);

test('who is left out on one page is left out where all are accepted on another, and so it says', async () => {
  const rows = addresses.map((address) => `${address},Partner portal`);
  await usher.clicks('mara', await usher.says('mara', ['email,resource', ...rows].join('\n')), 'Confirm');
  await usher.clicks('alex', await usher.approvalFor('p0@pages.example'), 'Approve');
  await comes('10 invited or in');
  const handed = addresses.map((address) => `transfer,${address},otto@lindenau.example`);
  const list = ['action,email,sponsor', ...handed].join('\r\n');
  const preview = await usher.says('mara', '', host.attach('handover.csv', list));
  await usher.clicks('mara', preview, 'Confirm');
  const first = await comes('Will you look after 10 partners of Mara');
  const ticks = Object.fromEntries(addresses.slice(0, 8).map((_, i) => [`row:${i}`, String(i !== 3)]));
  const second = (await usher.clicks('otto', first, 'More', ticks)).body.value;
  expect(textOf(second)).toContain('On the previous pages: 7 ticked, 1 not.');
  expect(buttonsOf(second).map(({ title }) => title)).toEqual(['Accept', 'Decline']);
  const answered = await usher.clicks('otto', second, 'Accept', { 'row:8': 'true', 'row:9': 'false' });
  expect(textOf(answered)).toContain('8 accepted, 2 to go');
  const mine = textOf(await usher.says('mara', 'list pages.example'));
  const others = addresses.filter((address) => !mine.includes(address));
  expect(others).toEqual(addresses.filter((_, i) => i !== 3 && i !== 9));
});

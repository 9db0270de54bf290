import { GROUPS } from '../../src/sandbox/tenant.ts';
import { buttonsOf, cardOf, type Sent } from '../support/connector.ts';
import { turnClock } from '../support/turned-clock.ts';
import { catalogue, textOf, Usher } from '../support/usher.ts';

const CATALOGUE = catalogue(`
resources:
  - id: portal
    name: Partner portal
    grants: [{ group: ${GROUPS.portal.id} }]
    extension: sponsor
  - id: reports
    name: Reports
    grants: [{ group: ${GROUPS.reports.id} }]
    approvers: ${GROUPS.approvers.id}
`);

let usher: Usher;
beforeEach(async () => {
  turnClock(Date.UTC(2026, 10, 23, 9));
  usher = await new Usher(CATALOGUE).start();
  await usher.says('mara', 'hello');
  await usher.says('alex', 'hello');
});
afterEach(async () => {
  await usher.stop();
  jest.useRealTimers();
});

/** The newest of the cards for a day, once it reads so. */
const ending = (...reads: readonly string[]): Promise<Sent> =>
  usher.connector.waitFor(
    (sent) =>
      sent.conversation === 'a:mara' &&
      buttonsOf(cardOf(sent)).some(({ verb, data }) => verb === 'extend' && data.day === '2026-12-23') &&
      reads.every((read) => textOf(sent).includes(read)),
  );
const isIn = (address: string): Promise<Sent> =>
  usher.connector.waitFor((sent) => textOf(sent).includes(`${address} now has access`));

test('one card asks about all, says beforehand what a click does, and shows what came of each', async () => {
  await usher.says('mara', 'invite erik@lindenau.example to portal for 30d');
  await isIn('erik@lindenau.example');
  await usher.says('mara', 'invite otto@lindenau.example to portal until 2026-12-23');
  await isIn('otto@lindenau.example');
  jest.setSystemTime(Date.UTC(2026, 11, 9, 8));
  const card = await ending('erik@', 'otto@');
  expect(textOf(card)).toContain('Access of 2 partners ends on 23 Dec 2026');
  expect(textOf(card)).toContain('Until 23 Dec 2026, 10:00.');
  expect(textOf(card)).toContain('Until the end of 23 Dec 2026.');
  expect(textOf(card)).toContain('Extend: 30 days more, until 22 Jan 2027, 10:00.');
  const kept = await usher.clicks('mara', card, 'Keep');
  expect(textOf(kept)).toMatch(/Ends as planned, as Mara Lindt said on 9 Dec 2026/u);
  const extended = await usher.clicks('mara', kept.body.value, 'Extend');
  expect(textOf(extended)).toContain('Extended by Mara Lindt: until 22 Jan 2027, 10:00.');
  // The card in the chat is the same for whoever opens it later.
  const changed = await usher.connector.waitFor(
    (sent) => sent.method === 'PUT' && textOf(sent).includes('Extended by Mara Lindt'),
  );
  expect(changed.conversation).toBe('a:mara');
  const again = await usher.clicks('mara', card, 'Extend');
  expect(textOf(again)).toContain('Extended by Mara Lindt: until 22 Jan 2027, 10:00.');
});

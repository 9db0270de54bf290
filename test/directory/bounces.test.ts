import { NON_DELIVERY, ORDINARY } from '../../src/sandbox/entra/reports.ts';
import { type Rig, startRig } from '../support/directory.ts';

const IRIS = 'iris@lindenau.example';
const RECORD = 'h4Kx0mVJqkq2nZ1t.c0ffee';
let rig: Rig;
beforeEach(async () => {
  rig = await startRig({ grants: ['Mail.Send', 'Mail.Read'], quirks: { undeliverable: ['gone.example'] } });
});
afterEach(() => rig.close());

const send = (to: string, cc?: string) =>
  rig.directory.sendMail({
    ...{ record: RECORD, from: IRIS, to, subject: 'Grüße', html: '<p>Hello</p>' },
    ...(cc && { cc }),
  });
const told = async (cursor?: string) => (await rig.directory.bounces(IRIS, cursor))?.bounces;
const begun = async () => (await rig.directory.bounces(IRIS))?.cursor ?? '';

test('a mail that did not arrive is told once, with what it was about and at whom it failed', async () => {
  const cursor = await begun();
  await send('Bob@gone.example', 'anna@partner.com');
  await send('anna@partner.com');
  const first = await rig.directory.bounces(IRIS, cursor);
  expect(first?.bounces).toEqual([{ record: RECORD, addresses: ['bob@gone.example'] }]);
  expect(await told(first?.cursor)).toEqual([]);
});

test('what came before the first look is not told', async () => {
  await send('bob@gone.example');
  await rig.clock.sleep(1_000);
  expect(await told()).toEqual([]);
});

test('a whole list of addresses that do not exist is told, some at a time', async () => {
  let cursor = await begun();
  for (let n = 0; n < 60; n++) await send(`p${n}@gone.example`);
  const counts: number[] = [];
  for (let look = 0; look < 3; look++) {
    const heard = await rig.directory.bounces(IRIS, cursor);
    counts.push(heard?.bounces.length ?? 0);
    cursor = heard?.cursor ?? '';
  }
  expect(counts).toEqual([50, 10, 0]);
});

const lines = (...all: readonly string[]) => all.join('\r\n');
const status = (...fields: readonly string[]) =>
  lines(
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.partner.com',
    '',
    ...fields,
    '',
  );
const FAILED = status('Final-Recipient: rfc822;<anna@partner.com>', 'Action: failed', 'Status: 5.1.1');
const HEADERS = lines('From: iris@lindenau.example', `X-Usher-Record: ${RECORD}`, 'Subject: x', '');
const report = (...parts: readonly string[]) =>
  lines('Subject: Undeliverable', 'Content-Type: multipart/report; boundary=b', '', ...parts, '--b--', '');
const original = (type: string, text = HEADERS) => lines('--b', `Content-Type: ${type}`, '', text);
const about = [{ record: RECORD, addresses: ['anna@partner.com'] }];

test.each([
  [
    'with the mail itself',
    NON_DELIVERY,
    report(FAILED, original('message/rfc822', `${HEADERS}\r\nHello`)),
    about,
  ],
  ['with its headers alone', NON_DELIVERY, report(FAILED, original('text/rfc822-headers')), about],
  [
    'of an address that was led on to another',
    NON_DELIVERY,
    report(
      status(
        'Original-Recipient: rfc822;anna@partner.com',
        'Final-Recipient: rfc822;a@x.example',
        'Action: failed',
      ),
      original('message/rfc822'),
    ),
    [{ record: RECORD, addresses: ['anna@partner.com', 'a@x.example'] }],
  ],
  [
    'that the mail is late',
    NON_DELIVERY,
    report(status('Final-Recipient: rfc822;anna@partner.com', 'Action: delayed'), original('message/rfc822')),
    [{ record: RECORD, addresses: [] }],
  ],
  [
    'about a mail that is not ours',
    NON_DELIVERY,
    report(FAILED, original('message/rfc822', 'From: iris')),
    [],
  ],
  [
    'about a record that no store can look up',
    NON_DELIVERY,
    report(FAILED, original('message/rfc822', `X-Usher-Record: ${'a/'.repeat(2_000)}\r\n`)),
    [],
  ],
  ['that only names an address', NON_DELIVERY, lines('Subject: Undeliverable', '', 'anna@partner.com'), []],
  [
    'that names our header in its text',
    NON_DELIVERY,
    lines('Subject: x', '', `x-usher-record: ${RECORD}`),
    [],
  ],
  ['that Exchange did not take for one', ORDINARY, report(FAILED, original('message/rfc822')), []],
  [
    'of parts in parts without end',
    NON_DELIVERY,
    'Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n'.repeat(5_000),
    [],
  ],
  ['that is empty', NON_DELIVERY, '', []],
])('a report %s', async (_what, messageClass, mime, expected) => {
  const cursor = await begun();
  rig.entra.receive(IRIS, { messageClass, mime });
  expect(await told(cursor)).toEqual(expected);
});

test('one that somebody deletes meanwhile is left out', async () => {
  const cursor = await begun();
  await send('bob@gone.example');
  rig.entra.quirks.failNext = [{ pathPattern: 'value$', status: 404, code: 'ErrorItemNotFound' }];
  expect(await told(cursor)).toEqual([]);
});

test('without the permission, or where a policy keeps us from this mailbox, it is asked once an hour', async () => {
  rig.entra.revoke('Mail.Read');
  expect(await rig.directory.bounces(IRIS)).toBeUndefined();
  rig.entra.grant('Mail.Read');
  expect(await rig.directory.bounces(IRIS)).toBeUndefined();
  await rig.clock.sleep(3_600_001);
  expect(await rig.directory.bounces(IRIS)).toMatchObject({ bounces: [] });
});

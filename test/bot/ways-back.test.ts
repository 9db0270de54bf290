import { TENANT } from '../../src/sandbox/tenant.ts';
import { buttonsOf, cardOf, type Sent } from '../support/connector.ts';
import { textOf, Usher } from '../support/usher.ts';

let usher: Usher;
beforeAll(async () => {
  usher = await new Usher().start();
  for (const who of ['mara', 'alex', 'iris'] as const) await usher.says(who, 'hello');
});
afterAll(() => usher.stop());

const titles = (card: unknown): string[] => buttonsOf(card).map(({ title }) => title);
/** A click as Teams sends it: with the message that the card stands in. */
async function clicksOn(sent: Sent, card: unknown, title: string, who: 'mara' | 'alex' = 'mara') {
  const { verb, data } = buttonsOf(card).find((one) => one.title === title) ?? fail(title);
  const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
  const more = { type: 'invoke', name: 'adaptiveCard/action', value, replyToId: sent.id };
  const { body } = (await usher.post(usher.activity(who, more))) as { body: { value: unknown } };
  return body.value;
}
const fail = (title: string): never => {
  throw new Error(`no button ${title}`);
};
const changed = (sent: Sent, ...says: readonly string[]): Promise<Sent> =>
  usher.connector.waitFor(
    (one) =>
      one.method === 'PUT' && one.activity === sent.id && says.every((word) => textOf(one).includes(word)),
  );

test('a list has a total, pages and a way back; what was opened from it is kept up to date until then', async () => {
  const asked: Sent[] = [];
  for (let n = 0; n < 9; n++) asked.push(await usher.says('mara', `invite p${n}@partner.com to portal`));
  // Whom it was put to is noted a moment later, and what changes between two pages stands on top of the first.
  for (const { id } of asked)
    await usher.connector.waitFor((one) => one.id === id && textOf(one).includes('Asked to decide'));
  const list = await usher.says('mara', 'list pending');
  expect(textOf(list)).toContain('Asked for by you, 9 partners');
  expect(textOf(list)).toContain('Page 1 of 2');
  const second = await clicksOn(list, cardOf(list), 'Next page');
  // Two that were asked for within one millisecond stand in either order.
  const partners = [...`${textOf(list)} ${textOf(second)}`.matchAll(/"p\d@partner\.com"/gu)];
  expect(new Set(partners.map(String)).size).toBe(9);
  const [last = ''] = /p\d@partner\.com/u.exec(textOf(second)) ?? [];
  expect(titles(second)).toContain('Previous');
  expect(titles(second)).not.toContain('Next page');
  const opened = await clicksOn(list, second, 'Details');
  expect(textOf(opened)).toContain(last);
  await usher.says('iris', `cancel ${last} because it is over`);
  await changed(list, last, 'Withdrawn', 'Ask again');

  const back = await clicksOn(list, opened, 'Back');
  expect(textOf(back)).toContain('8 partners');
  const other = await clicksOn(list, back, 'Details');
  expect(textOf(await clicksOn(list, other, 'Back'))).toContain('8 partners');
  const before = usher.connector.sent.length;
  const waits = usher.connector.waitForNext(({ body }) => textOf(body).includes('Withdrawn'));
  const [, address = ''] = /(p\d@partner\.com) → /u.exec(textOf(other)) ?? [];
  await usher.says('mara', `cancel ${address}`);
  await waits;
  // What the list shows again is not written over.
  const there = usher.connector.sent.slice(before).filter(({ activity }) => activity === list.id);
  expect(there).toEqual([]);
});

test('a question answered with no leads back to the card of what it was about', async () => {
  const asked = await usher.says('mara', 'remove p5@partner.com');
  const kept = await clicksOn(asked, cardOf(asked), 'Cancel');
  expect(textOf(kept)).toContain('Nothing was changed. p5@partner.com stays as before');
  expect(titles(kept)).toContain('Withdraw');
});

test('approvals are paged through without deciding', async () => {
  for (let n = 0; n < 5; n++) await usher.says('iris', `invite q${n}@partner.com to portal`);
  await usher.approvalFor('q4@partner.com');
  const list = await usher.says('alex', 'approvals');
  expect(textOf(list)).toContain('Page 1 of 2');
  const second = await clicksOn(list, cardOf(list), 'Next page', 'alex');
  expect(textOf(second)).toContain('Page 2 of 2');
  const opened = await clicksOn(list, second, 'Open', 'alex');
  expect(titles(opened)).toEqual(expect.arrayContaining(['Approve', 'Reject', 'Back']));
  expect(textOf(await clicksOn(list, opened, 'Back', 'alex'))).toContain('Page 2 of 2');
});

test('the card of a short list keeps its rows whatever is clicked, and what is opened leads back to it', async () => {
  await usher.says('mara', 'invite a1@partner.com, a2@partner.com to portal');
  const card = await usher.connector.waitFor(
    (one) =>
      one.conversation === 'a:mara' &&
      textOf(one).includes('a2@partner.com') &&
      titles(cardOf(one)).includes('Pause'),
  );
  const paused = await clicksOn(card, cardOf(card), 'Pause');
  expect(textOf(paused)).toContain('a1@partner.com');
  const opened = await clicksOn(card, paused, 'Details');
  expect(textOf(await clicksOn(card, opened, 'Back'))).toContain('a2@partner.com');
});

test('a form in a channel is sent once, and closes for everybody who sees it', async () => {
  const conversation = {
    id: '19:team@thread.tacv2',
    conversationType: 'channel',
    isGroup: true,
    tenantId: TENANT.id,
  };
  const form = await usher.says('mara', '<at>Usher</at> invite', {
    conversation,
    entities: [{ type: 'mention', mentioned: { id: '28:usher', name: 'Usher' }, text: '<at>Usher</at>' }],
  });
  const sends = async (who: 'mara' | 'iris', addresses: string): Promise<string> => {
    const { verb, data } =
      buttonsOf(cardOf(form)).find(({ title }) => title === 'Send request') ?? fail('Send');
    const value = {
      action: { type: 'Action.Execute', verb, data: { ...data, addresses } },
      trigger: 'manual',
    };
    const more = { type: 'invoke', name: 'adaptiveCard/action', value, replyToId: form.id, conversation };
    return textOf((await usher.post(usher.activity(who, more))).body);
  };
  // What is wrong is corrected, and only then is it sent.
  expect(await sends('mara', 'nonsense')).toContain('isn’t an e-mail address');
  const sent = await sends('mara', 'once@partner.com');
  expect(sent).toContain('Sent.');
  expect(sent).not.toContain('Send request');
  expect(titles(cardOf(await changed(form, 'Mara Lindt sent this form')))).toEqual([]);
  expect(await sends('iris', 'twice@partner.com')).toContain('Mara Lindt has already sent this form');
  expect(textOf(await usher.says('iris', 'status twice@partner.com'))).toContain('don’t know anyone');
});

test('asking again closes the button with its outcome on every card that has it', async () => {
  await usher.says('mara', 'invite back@partner.com to portal');
  const asked = await usher.connector.waitFor(
    (one) => one.conversation === 'a:mara' && textOf(one).includes('back@partner.com → '),
  );
  const list = await usher.says('mara', 'list pending');
  const opened = await clicksOn(list, { ...cardOf(list), body: rowOf(list, 'back@partner.com') }, 'Details');
  await usher.says('iris', 'cancel back@partner.com because it is over');
  const over = await changed(asked, 'Withdrawn');
  await changed(list, 'Withdrawn', 'Ask again');
  expect(titles(cardOf(over))).toContain('Ask again');
  expect(textOf(opened)).toContain('back@partner.com');
  const clicked = await clicksOn(asked, cardOf(over), 'Ask again');
  expect(textOf(clicked)).toContain('Mara Lindt asked again');
  expect(titles(clicked)).not.toContain('Ask again');
  for (const one of [asked, list])
    expect(titles(cardOf(await changed(one, 'Mara Lindt asked again')))).not.toContain('Ask again');
});

test('who goes back from a question that is older than the next request reads that it was asked again', async () => {
  await usher.says('mara', 'invite older@partner.com to portal');
  const question = await usher.says('mara', 'remove older@partner.com');
  await usher.says('iris', 'cancel older@partner.com because it is over');
  await usher.says('mara', 'invite older@partner.com to portal');
  const back = await clicksOn(question, cardOf(question), 'Cancel');
  expect(textOf(back)).toContain('Mara Lindt asked again');
  expect(titles(back)).not.toContain('Ask again');
});

/** The part of a list that shows one partner. */
const rowOf = (list: Sent, address: string): unknown[] =>
  ((cardOf(list)?.body ?? []) as unknown[]).filter((one) => textOf(one).includes(address));

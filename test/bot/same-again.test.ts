import { buttonsOf, cardOf } from '../support/connector.ts';
import { turnClock } from '../support/turned-clock.ts';
import { textOf, Usher } from '../support/usher.ts';

let usher: Usher;
beforeEach(async () => {
  turnClock(Date.UTC(2026, 10, 23, 9));
  usher = await new Usher().start();
  for (const who of ['mara', 'otto', 'alex'] as const) await usher.says(who, 'hello');
});
afterEach(async () => {
  await usher.stop();
  jest.useRealTimers();
});

const PAUL = 'paul@partner.com';
const ANNA = 'invite anna@partner.com to portal for 90 days because the audit begins';
const reads = async (who: 'mara' | 'otto', line: string): Promise<string> =>
  textOf(await usher.says(who, line));
const records = async (): Promise<string> => reads('mara', 'list');

test('“same for …” opens the form as it was asked before, and asks for nobody by itself', async () => {
  await usher.says('mara', ANNA);
  const form = await usher.says('mara', `same for ${PAUL}, Eva Berg <eva@partner.com>`);
  for (const part of [PAUL, 'Eva Berg <eva@partner.com>', '90d', 'the audit begins'])
    expect(textOf(form)).toContain(part);
  expect(await records()).not.toContain(PAUL);
  expect(buttonsOf(cardOf(form)).map(({ title }) => title)).toContain('Send request');
  await usher.clicks('mara', form, 'Send request', {
    addresses: PAUL,
    resource: 'portal',
    term: '90 days',
    reason: 'the audit begins',
  });
  expect(await records()).toContain(PAUL);
});

test('what one partner has is asked for another, as a question too; of others’ partners nothing is told', async () => {
  await usher.says('mara', ANNA);
  jest.setSystemTime(Date.now() + 24 * 60 * 60_000);
  const line = `can ${PAUL} have the same as anna@partner.com?`;
  const form = await usher.says('mara', line);
  for (const part of [PAUL, '90d', 'the audit begins']) expect(textOf(form)).toContain(part);
  expect(buttonsOf(cardOf(form)).map(({ title }) => title)).toContain('Send request');
  expect(await records()).not.toContain(PAUL);
  expect(await reads('otto', line)).not.toContain('the audit begins');
});

test('in the language of whoever asks', async () => {
  await usher.says('mara', 'language de');
  await usher.says('mara', 'lade anna@partner.com zu portal ein für 30 Tage');
  expect(await reads('mara', `dasselbe für ${PAUL}`)).toContain('30d');
});

test('nothing is leant on that somebody else said, or said elsewhere, or too long ago', async () => {
  const leans = async (who: 'mara' | 'otto'): Promise<boolean> => {
    const answer = await usher.says(who, `same for ${PAUL}`);
    const buttons = buttonsOf(cardOf(answer)).map(({ title }) => title);
    return buttons.includes('Send request') || !buttons.includes(`status ${PAUL}`);
  };
  expect(await leans('mara')).toBe(false);
  await usher.says('mara', ANNA);
  expect(await leans('otto')).toBe(false);
  expect(await leans('mara')).toBe(true);
  await usher.says('mara', 'invite gina@partner.com to portal');
  jest.setSystemTime(Date.now() + 9 * 60_000);
  expect(await leans('mara')).toBe(true);
  jest.setSystemTime(Date.now() + 2 * 60_000);
  expect(await leans('mara')).toBe(false);
});

test('what was asked last counts, whatever came of something older since', async () => {
  await usher.says('mara', 'invite bert@partner.com to portal for 7 days because bert');
  const bert = await usher.approvalFor('bert@partner.com');
  jest.setSystemTime(Date.now() + 60 * 60_000);
  await usher.says('mara', ANNA);
  await usher.clicks('alex', bert, 'Reject', { comment: 'not him' });
  await usher.connector.waitFor((sent) => sent.conversation === 'a:mara' && textOf(sent).includes('not him'));
  expect(await reads('mara', `same for ${PAUL}`)).toContain('the audit begins');
});

test('a day on which access is to begin is answered at its field, and nothing is asked', async () => {
  const form = await reads('mara', `invite ${PAUL} to portal for 90 days from monday because audit`);
  expect(form).toContain('I can’t make it begin “monday”');
  expect(form).toContain('90 days');
  expect(await records()).not.toContain(PAUL);
});

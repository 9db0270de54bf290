import { EMPLOYEES, GROUPS } from '../../src/sandbox/tenant.ts';
import { buttonsOf, cardOf, type Sent } from '../support/connector.ts';
import { turnClock } from '../support/turned-clock.ts';
import { textOf, Usher, type Who } from '../support/usher.ts';

/** Everything here happens within the minute in which what is shown may still be by yesterday's roles. */
let usher: Usher;
let group: { role: keyof typeof GROUPS; who: Who } | undefined;
beforeAll(async () => {
  turnClock(Date.UTC(2026, 10, 23, 9));
  usher = await new Usher().start();
  for (const who of ['mara', 'alex', 'iris', 'otto'] as const) await usher.says(who, 'hello');
});
afterAll(async () => {
  await usher.stop();
  jest.useRealTimers();
});
afterEach(() => {
  if (group !== undefined) usher.entra.addMember(GROUPS[group.role].id, idOf(group.who));
  group = undefined;
  for (const { mail } of EMPLOYEES) enable(mail, true);
  aMinuteLater();
});

/** What was known of people's roles is looked up again from now on. */
const aMinuteLater = (): void => void jest.setSystemTime(Date.now() + 61_000);
const idOf = (who: Who): string => EMPLOYEES.find(({ mail }) => mail.startsWith(who))?.id ?? '';
const enable = (mail: string, accountEnabled: boolean): void =>
  void Object.assign(usher.entra.user(mail) ?? {}, { accountEnabled });
/** The directory lets nobody say that they are this any more; Usher has heard their roles a moment ago. */
async function loses(who: Who, role: keyof typeof GROUPS): Promise<void> {
  await usher.says(who, 'whoami');
  usher.entra.removeMember(GROUPS[role].id, idOf(who));
  group = { role, who };
}
async function isDisabled(who: Who): Promise<void> {
  await usher.says(who, 'whoami');
  enable(`${who}@lindenau.example`, false);
}

let next = 0;
async function asked(): Promise<{ readonly address: string; readonly card: Sent }> {
  const address = `p${next++}@contoso.example`;
  await usher.says('mara', `invite ${address} to partner-portal`);
  return { address, card: await usher.approvalFor(address) };
}
const recordOn = (card: Sent): { readonly id?: unknown; readonly v?: unknown } =>
  buttonsOf(cardOf(card)).find(({ title }) => title === 'Approve')?.data ?? {};
const standing = async (address: string): Promise<string> =>
  textOf(await usher.says('mara', `status ${address}`));

describe('decides by a role that was taken away', () => {
  test.each(['Approve', 'Reject'])('%s', async (button) => {
    const { address, card } = await asked();
    await loses('alex', 'approvers');
    expect(textOf(await usher.clicks('alex', card, button))).toContain('You are not an approver');
    expect(await standing(address)).toContain('Waiting for approval');
  });

  test('several at once', async () => {
    const { address, card } = await asked();
    const { id, v } = recordOn(card);
    await loses('alex', 'approvers');
    await usher.invokes('alex', 'decide-many', { decision: 'approve', [`pick:${v}:${id}`]: 'true' });
    expect(await standing(address)).toContain('Waiting for approval');
  });
});

describe('goes on with an account that was disabled', () => {
  const TURNED_AWAY = 'I cannot find you in the directory';

  test('to decide', async () => {
    const { card } = await asked();
    await isDisabled('alex');
    expect(textOf(await usher.clicks('alex', card, 'Approve'))).toContain(TURNED_AWAY);
  });

  test('to take an approval back', async () => {
    const { address, card } = await asked();
    await usher.clicks('alex', card, 'Approve');
    await isDisabled('alex');
    expect(textOf(await usher.says('alex', `revoke ${address} because of spite`))).toContain(TURNED_AWAY);
    await usher.invokes('alex', 'revoke-confirm', { ...recordOn(card), reason: 'spite' });
    expect(await standing(address)).not.toContain('ended');
  });

  test('to take access away', async () => {
    await usher.says('mara', 'invite erik@lindenau.example to partner-portal');
    const erik = usher.entra.user('erik@lindenau.example')?.id ?? '';
    await usher.connector.waitFor((sent) => textOf(sent).includes('erik@lindenau.example is in'));
    const confirm = await usher.says('mara', 'remove erik@lindenau.example');
    await isDisabled('mara');
    expect(textOf(await usher.clicks('mara', confirm, 'Remove'))).toContain(TURNED_AWAY);
    expect(usher.entra.members(GROUPS.portal.id)).toContain(erik);
    enable('mara@lindenau.example', true);
    // Nor does who administered a moment ago.
    await loses('iris', 'admins');
    expect(textOf(await usher.clicks('iris', confirm, 'Remove'))).toContain('Only Mara Lindt');
    expect(usher.entra.members(GROUPS.portal.id)).toContain(erik);
  });
});

test.each([
  ['approvals here', 'Only administrators'],
  ['pace', 'Only administrators'],
  ['delegate otto@lindenau.example to erik@lindenau.example until 2027-01-31', 'for yourself alone'],
])('administers by a role that was taken away: %s', async (line, refused) => {
  await loses('iris', 'admins');
  expect(textOf(await usher.says('iris', line))).toContain(refused);
});

test('reads on, a minute later, by a card from before', async () => {
  const { address, card } = await asked();
  const { action } = (cardOf(card) as { refresh: { action: { verb: string; data: object } } }).refresh;
  const seen = () => usher.invokes('alex', action.verb, action.data);
  expect(textOf(await seen())).toContain(address);
  await loses('alex', 'approvers');
  aMinuteLater();
  const shown = textOf(await seen());
  expect(shown).toContain('for the people whom it concerns');
  expect(shown).not.toContain(address);
});

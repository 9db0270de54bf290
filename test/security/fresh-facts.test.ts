import { EMPLOYEES, GROUPS, TENANT } from '../../src/sandbox/tenant.ts';
import { createRoles, type RolesRead } from '../../src/usecases/roles.ts';
import { buttonsOf, cardOf, type Sent } from '../support/connector.ts';
import { turnClock } from '../support/turned-clock.ts';
import { textOf, Usher, type Who } from '../support/usher.ts';
import { Story } from '../usecases/story.ts';

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
afterEach(async () => {
  if (group !== undefined) usher.entra.addMember(GROUPS[group.role].id, idOf(group.who));
  group = undefined;
  for (const { mail } of EMPLOYEES) enable(mail, true);
  aMinuteLater();
  await usher.withdrawsAll('mara');
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
    expect(textOf(await usher.clicks('alex', card, button))).toContain('You’re not an approver');
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
  const TURNED_AWAY = 'I can’t find you in this company’s directory';

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

  test('to give back what was removed', async () => {
    const { card } = await asked();
    await isDisabled('mara');
    expect(textOf(await usher.invokes('mara', 'undo', recordOn(card)))).toContain(TURNED_AWAY);
  });

  test('to take access away', async () => {
    await usher.says('mara', 'invite erik@lindenau.example to partner-portal');
    const erik = usher.entra.user('erik@lindenau.example')?.id ?? '';
    await usher.connector.waitFor((sent) => textOf(sent).includes('erik@lindenau.example now has access'));
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

interface Refresh {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
}
const refreshOf = (card: Sent): Refresh => (cardOf(card) as { refresh: { action: Refresh } }).refresh.action;

describe('reads on by a role that was taken away, within the minute', () => {
  const ROOM = {
    conversation: { id: '19:team@thread.tacv2', conversationType: 'channel', tenantId: TENANT.id },
  };
  /** Whoever holds the role sees what only it shows; who lost it a moment ago does not. */
  async function readsOn(who: Who, role: keyof typeof GROUPS, read: () => Promise<unknown>, what: string) {
    expect(textOf(await read())).toContain(what);
    await loses(who, role);
    expect(textOf(await read())).not.toContain(what);
  }

  test.each(['refresh-approval', 'refresh-journey'])('by a card that refreshes itself: %s', async (verb) => {
    const { address, card } = await asked();
    const seen = () => usher.invokes('alex', verb, refreshOf(card).data);
    await readsOn('alex', 'approvers', seen, address);
    expect(textOf(await seen())).toContain('for the people it concerns');
  });

  test('by a partner’s card in a message', async () => {
    const { card } = await asked();
    const seen = () => usher.invokes('iris', 'refresh-partner', refreshOf(card).data);
    await readsOn('iris', 'admins', seen, 'by Mara Lindt');
  });

  test.each(['details', 'open-approval', 'remove', 'change-address'])('by a button: %s', async (verb) => {
    const { address, card } = await asked();
    await readsOn('iris', 'admins', () => usher.invokes('iris', verb, recordOn(card)), address);
  });

  test.each([
    ['status', 'No end'],
    ['history', 'asked for access'],
  ])('by a line: %s', async (line, what) => {
    const { address } = await asked();
    await readsOn('alex', 'approvers', () => usher.says('alex', `${line} ${address}`), what);
  });

  test.each([
    ['alex', 'approvers', 'approvals'],
    ['iris', 'admins', 'list all'],
  ] as const)('by a list: %s of the %s types %s', async (who, role, line) => {
    const { address } = await asked();
    await readsOn(who, role, () => usher.says(who, line), address);
  });

  test('by a search in the compose box', async () => {
    const { address } = await asked();
    const value = { commandId: 'findPartner', parameters: [{ name: 'text', value: address }] };
    const find = () =>
      usher.post(usher.activity('iris', { type: 'invoke', name: 'composeExtension/query', value }));
    await readsOn('iris', 'admins', find, 'Mara Lindt');
  });

  test('by a card in a channel: what all see there is left, and no button', async () => {
    await usher.says('iris', 'approvals here', ROOM);
    const { card } = await asked();
    const seen = async () => {
      const { verb, data } = refreshOf(card);
      const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'automatic' };
      const more = { type: 'invoke', name: 'adaptiveCard/action', value, ...ROOM };
      return usher.post(usher.activity('alex', more));
    };
    await readsOn('alex', 'approvers', seen, '"title":"Approve"');
  });
});

test('reads on by the card of what they asked for, with an account that was disabled', async () => {
  const { address, card } = await asked();
  const seen = () => usher.invokes('mara', 'refresh-journey', refreshOf(card).data);
  expect(textOf(await seen())).toContain(address);
  await isDisabled('mara');
  aMinuteLater();
  expect(textOf(await seen())).not.toContain(address);
});

describe('has the directory asked for every card of a chat that is opened', () => {
  test('what somebody asked for is theirs to see whatever role they have, and costs no call', async () => {
    const cards = [await asked(), await asked()].map(({ card }) => refreshOf(card));
    await usher.says('mara', 'whoami');
    const from = usher.logged.length;
    await Promise.all(cards.map(({ verb, data }) => usher.invokes('mara', verb, data)));
    // The changes are asked for every second, whoever looks at what.
    const answers = usher.logged.slice(from).filter((line) => line.includes('graph answered'));
    expect(answers.filter((line) => !line.includes('/users/delta'))).toEqual([]);
  });

  test('equal looks that are under way are one; what changes something has a look of its own', async () => {
    const story = await new Story().open();
    const roles = createRoles(story.world);
    let looks = 0;
    story.directory.before = () => void looks++;
    const looksOf = async (who: string, ...how: readonly RolesRead[]): Promise<number> => {
      looks = 0;
      await Promise.all(how.map((one) => roles.caller(who, one)));
      return looks;
    };
    try {
      expect(await looksOf('alex', 'current', 'remembered', 'current')).toBe(1);
      expect(await looksOf('alex', 'current', 'current', 'current')).toBe(1);
      expect(await looksOf('alex', 'current')).toBe(1);
      expect(await looksOf('alex', 'remembered')).toBe(0);
      expect(await looksOf('alex', 'anew', 'anew')).toBe(2);
      // Who reads nothing of others is known for a minute.
      expect(await looksOf('mara', 'current')).toBe(1);
      expect(await looksOf('mara', 'current')).toBe(0);
    } finally {
      await story.close();
    }
  });
});

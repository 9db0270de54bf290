import { BAD_DAYS } from '../../src/sandbox/bad-days/index.ts';
import type { Message } from '../../src/sandbox/teams/model.ts';
import { GROUPS } from '../../src/sandbox/tenant.ts';
import { eachNth } from '../support/prove.ts';
import { SandboxChat } from '../support/sandbox-chat.ts';

// A sandbox for each: what was refused on one bad day is tried again at the pace of the next.
let chat: SandboxChat;
beforeEach(async () => {
  chat = await new SandboxChat().start();
});
afterEach(() => chat.stop());

const members = (): readonly string[] => chat.sandbox.entra.members(GROUPS.portal.id);
const isIn = (address: string): boolean => members().includes(chat.sandbox.entra.user(address)?.id ?? '-');

let next = 1;
/** Somebody whom nobody has heard of yet. */
const somebody = (domain = 'partner.com'): string => `guest${next++}@${domain}`;

async function asks(address: string): Promise<void> {
  await chat.says('manager', `invite ${address} to portal`);
  const card = await chat.hears('approver', address, '"approve"');
  await chat.clicks('approver', card, 'Approve');
}
const told = (...texts: readonly (string | RegExp)[]): Promise<Message> => chat.hears('manager', ...texts);

/** Asked for under the quirk, and refused by the directory with these words. */
const isRefused =
  (words: RegExp, who = somebody) =>
  async () => {
    const address = who();
    await asks(address);
    await told(address, words);
  };

/** Whatever the directory does, somebody new gets in by their own acceptance. */
async function getsIn(): Promise<string> {
  const address = somebody();
  await asks(address);
  await told(address, 'Invited, not accepted yet');
  chat.sandbox.entra.accept(address);
  await told(`${address} now has access`);
  expect(isIn(address)).toBe(true);
  return address;
}

/** What held all invitations up is over, and an administrator says so. */
async function goesOn(quirk: string): Promise<void> {
  await chat.switches(quirk, false);
  await chat.says('administrator', 'pace go on because it is mended');
  await chat.hears('administrator', 'Invitations go on');
}

/** A guest of long standing is approved, and not let in as long as this is on. */
const staysOut = (address: string, words: RegExp) => async () => {
  await asks(address);
  await told(address, words);
  expect(isIn(address)).toBe(false);
};

/** The approver cannot be reached, and nothing that Usher may do about it works. */
async function isAskedOfAdministrators(): Promise<void> {
  await chat.switches('notInstalled', true);
  const address = somebody();
  await chat.says('manager', `invite ${address} to portal`);
  await chat.hears('administrator', address, '"approve"');
}

const POLICY = async (path: string, wanted: string) => {
  const answer = await fetch(`${chat.sandbox.url}/v1.0/policies/crossTenantAccessPolicy/${path}`, {
    headers: { Authorization: `Bearer ${chat.sandbox.entra.administrator}` },
  });
  expect(await answer.text()).toContain(wanted);
};

/** What the line of each says, done. */
const STORIES: Readonly<Record<string, () => Promise<unknown>>> = {
  invitationsDisabled: isRefused(/invitations are switched off/iu),
  blockedDomains: isRefused(/cross-tenant access settings/iu),
  guestsBlocked: () => POLICY('default', '"blocked"'),
  blockedTenants: () => POLICY('partners', '4c000000'),
  async invitationsBlocked() {
    const address = somebody();
    await asks(address);
    await told(address, /blocked invitations/iu);
    await chat.hears('administrator', /pace go on/u);
    await goesOn('invitationsBlocked');
  },
  async directoryFull() {
    const address = somebody();
    await asks(address);
    await told(address, /directory is full/iu);
    await goesOn('directoryFull');
  },
  notOwned: staysOut('olga@northwind.example', /may not change who is in the group/iu),
  closedGroups: staysOut('pavel@hora.example', /doesn’t take guests/iu),
  mailEnabledGroups: staysOut("sean.o'brien@harbour.example", /mail-enabled/iu),
  failNext: getsIn,
  'failedBatches-outside': getsIn,
  'failedBatches-inside': getsIn,
  expiringBatches: getsIn,
  'staleDelta-410': getsIn,
  'staleDelta-syncStateNotFound': getsIn,
  'staleDelta-resyncRequired': getsIn,
  async resetsRefused() {
    const address = somebody();
    chat.sandbox.entra.grant('User.ReadWrite.All', 'AppRoleAssignment.ReadWrite.All', 'Application.Read.All');
    await asks(address);
    await told(address, 'Invited, not accepted yet');
    await chat.says('manager', `change ${address} to new-${address} because of a marriage`);
    const card = await chat.hears('approver', `new-${address}`, '"approve"');
    await chat.clicks('approver', card, 'Approve');
    await told(`new-${address}`, 'Invited, not accepted yet');
    expect(chat.sandbox.entra.mails.at(-1)?.to).toEqual([`new-${address}`]);
  },
  async notMemberIs400() {
    const address = await getsIn();
    chat.sandbox.entra.removeMember(GROUPS.portal.id, chat.sandbox.entra.user(address)?.id ?? '');
    await chat.says('manager', `remove ${address}`);
    await chat.clicks('manager', await told(address, 'Remove '), 'Remove');
    await told(address, 'Was not a member');
  },
  async premium() {
    chat.sandbox.entra.grant('AuditLog.Read.All');
    const address = await getsIn();
    await chat.says('manager', `status ${address}`);
    const status = await told(address, 'Has access');
    expect(JSON.stringify(status)).not.toContain('sign-in');
  },
  async latencyMs() {
    await chat.says('manager', 'status olga@northwind.example');
    await told('Working on it');
    await chat.switches('latencyMs', false);
  },
  async hold() {
    const address = somebody();
    await chat.says('manager', `status ${address}`);
    await told('Working on it');
    await chat.switches('hold', false);
    await told(address);
  },
  async lagMs() {
    const address = somebody();
    await asks(address);
    await told(address, 'Invited, not accepted yet');
    const accepted = await fetch(chat.sandbox.entra.mails.at(-1)?.redeemUrl ?? '', {
      method: 'POST',
      body: new URLSearchParams({ answer: 'accept' }),
    });
    expect(await accepted.text()).toContain('Nothing is lost');
  },
  async undeliverable() {
    await chat.stop();
    chat = await new SandboxChat({ MAIL_SENDER: 'iris@lindenau.example' }).start();
    await chat.switches('undeliverable', true);
    const address = somebody();
    await asks(address);
    await told(address, 'came back');
  },
  async throttle() {
    const two = [somebody(), somebody()];
    for (const address of two) await asks(address);
    for (const address of two) await told(address, 'Invited, not accepted yet');
  },
  async notInstalled() {
    await isAskedOfAdministrators();
  },
  async appBlocked() {
    chat.sandbox.entra.grant('TeamsAppInstallation.ReadWriteSelfForUser.All');
    await isAskedOfAdministrators();
  },
  async appNotInCatalogue() {
    chat.sandbox.entra.grant('TeamsAppInstallation.ReadWriteSelfForUser.All');
    await isAskedOfAdministrators();
  },
  async pendingMayJoin() {
    const address = somebody();
    await asks(address);
    await told(address, 'Invited, not accepted yet');
    expect(isIn(address)).toBe(false);
  },
};

test.each(eachNth(2, BAD_DAYS).map(({ id }) => id))('what its line says to try: %s', async (id) => {
  await chat.switches(id, true);
  const story = STORIES[id];
  if (story === undefined) throw new Error(`no story of ${id}`);
  await story();
});

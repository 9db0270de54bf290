import { appToken } from '../../../src/sandbox/entra/app-token.ts';
import { LEAST_GRANTS } from '../../../src/sandbox/entra/index.ts';
import { EMPLOYEES, TEAMS_APP, TENANT } from '../../../src/sandbox/tenant.ts';
import { cardOf, type Sent } from '../../support/connector.ts';
import { idOf } from '../../support/transcript.ts';
import { textOf, Usher, type Who } from '../../support/usher.ts';

const INSTALL = 'TeamsAppInstallation.ReadWriteSelfForUser.All';
const CATALOGUE = 'AppCatalog.Read.All';
const APPROVERS = EMPLOYEES.filter(({ groups }) => groups.includes('approvers')).map(({ id }) => id);

let usher: Usher;
afterEach(() => usher.stop());

/** Usher in a tenant where these permissions are granted, and the token says so; Mara and Iris speak with it. */
async function granted(...more: readonly string[]): Promise<void> {
  const env = { TEAMS_APP_ID: TEAMS_APP.externalId, GRAPH_TOKEN: appToken([...LEAST_GRANTS, ...more]) };
  usher = await new Usher(env, more).start();
  usher.entra.onInstalled(isInstalledFor);
  await usher.says('mara', 'hello');
  await usher.says('iris', 'hello');
}

const whoIs = (id: string): Who => EMPLOYEES.find((one) => one.id === id)?.mail.split('@')[0] as Who;
/** They have not installed it, and are in no team with it: neither of their ids opens a chat. */
function lack(...people: readonly string[]): void {
  usher.entra.quirks.notInstalled = [...people];
  for (const id of people) for (const one of [id, `29:${whoIs(id)}`]) usher.connector.uninstalled.add(one);
}

/** What Teams does when somebody gets the app, whoever installed it: a chat that opens, and two activities. */
function isInstalledFor(id: string): void {
  const who = whoIs(id);
  for (const one of [id, `29:${who}`]) usher.connector.uninstalled.delete(one);
  const conversation = { id: `a:opened-${id}`, conversationType: 'personal', tenantId: TENANT.id };
  for (const what of [
    { type: 'conversationUpdate', membersAdded: [{ id: '28:usher' }] },
    { type: 'installationUpdate', action: 'add' },
  ])
    void usher.post(usher.activity(who, { ...what, conversation, locale: undefined }));
}

const told = (conversation: string, ...what: readonly string[]): Promise<Sent> =>
  usher.connector.waitFor(
    (sent) => sent.conversation === conversation && what.every((one) => textOf(sent).includes(one)),
  );
const opened = (who: Who): string => `a:opened-${idOf(who)}`;
/** What was asked of Graph about the app: `METHOD status place`. */
const asked = (): readonly string[] =>
  usher.entra.requests
    .filter(({ path }) => /installedApps|teamsApps/u.test(path))
    .map(({ method, path, status }) => `${method} ${status} ${path.split('?')[0]}`);
const installed = (who: Who, status = 201): string =>
  `POST ${status} /users/${idOf(who)}/teamwork/installedApps`;
const looked = `GET 200 /users/${idOf('mara')}/teamwork/installedApps`;

test('an approver who has not installed Usher gets it, and then the card, without a welcome before it', async () => {
  await granted(INSTALL);
  lack(...APPROVERS);
  await usher.says('mara', 'invite anna@partner.com');
  const card = await told(opened('alex'), 'anna@partner.com');
  expect(textOf(cardOf(card))).toContain('Approve');
  // The app is known by Mara, who has it; the catalogue need not be read.
  expect(asked()).toEqual([looked, installed('alex')]);
  await usher.clicks('alex', card, 'Approve');
  await told('a:mara', 'anna@partner.com', 'Invited, not accepted yet');
  expect(textOf(usher.connector.sent)).not.toMatch(/couldn’t reach|I can’t reach/u);
  const first = usher.connector.sent.find(
    ({ conversation, path }) => conversation === opened('alex') && path.includes('/activities'),
  );
  expect(first).toBe(card);
});

test('without the permission Graph is not asked, and the next one is', async () => {
  await granted();
  lack(...APPROVERS);
  await usher.says('mara', 'invite anna@partner.com');
  await told('a:mara', 'I couldn’t reach', 'not installed Usher');
  await told('a:iris', 'anna@partner.com', 'Approve');
  expect(asked()).toEqual([]);
});

test('where a policy of Teams forbids it, the next one is asked; it is tried once a day', async () => {
  await granted(INSTALL);
  lack(...APPROVERS);
  usher.entra.quirks.appBlocked = true;
  await usher.says('mara', 'invite anna@partner.com');
  await told('a:iris', 'anna@partner.com', 'Approve');
  await usher.says('mara', 'invite ben@partner.com');
  await told('a:iris', 'ben@partner.com', 'Approve');
  expect(asked()).toEqual([looked, installed('alex', 403)]);
  expect(
    usher.logged.filter((line) => line.includes('App is blocked by app permission policy')).length,
  ).toBeGreaterThan(0);
});

test('while nobody has it, the catalogue names the app', async () => {
  await granted(INSTALL, CATALOGUE);
  lack(...APPROVERS, idOf('mara'));
  await usher.says('mara', 'invite anna@partner.com');
  await told(opened('alex'), 'anna@partner.com', 'Approve');
  expect(asked()).toEqual([looked, 'GET 200 /appCatalogs/teamsApps', installed('alex')]);
});

test.each([
  ['the catalogue may not be read', [INSTALL], false, []],
  ['the catalogue has no such app', [INSTALL, CATALOGUE], true, ['GET 200 /appCatalogs/teamsApps']],
] as const)('%s: the next one is asked', async (_what, grants, appNotInCatalogue, more) => {
  await granted(...grants);
  lack(...APPROVERS, idOf('mara'));
  usher.entra.quirks.appNotInCatalogue = appNotInCatalogue;
  await usher.says('mara', 'invite anna@partner.com');
  await told('a:iris', 'anna@partner.com', 'Approve');
  expect(asked()).toEqual([looked, ...more]);
});

test('an administrator who is asked next, and a sponsor who is told, get it as well', async () => {
  await granted(INSTALL);
  lack(...APPROVERS, idOf('iris'));
  usher.entra.quirks.failNext = [
    { method: 'POST', pathPattern: idOf('alex'), status: 403, code: 'Forbidden' },
  ];
  usher.connector.gone.add('a:iris');
  await usher.says('mara', 'invite anna@partner.com');
  const card = await told(opened('iris'), 'anna@partner.com', 'Approve');
  lack(idOf('mara'));
  usher.connector.gone.add('a:mara');
  await usher.clicks('iris', card, 'Reject', { comment: 'not now' });
  await told(opened('mara'), 'rejected your request for anna@partner.com');
  expect(asked()).toEqual([looked, installed('alex', 403), installed('iris'), installed('mara')]);
});

describe('nothing is lost where Graph', () => {
  test('says that it is installed already: the chat opens a moment later', async () => {
    await granted(INSTALL);
    for (const one of APPROVERS) usher.connector.uninstalled.add(one);
    await usher.says('mara', 'invite anna@partner.com');
    await usher.connector.waitFor(({ conversation }) => conversation === 'a:mara');
    usher.entra.onExchange(({ method, status }) => {
      if (method === 'POST' && status === 409) usher.connector.uninstalled.clear();
    });
    await told(opened('alex'), 'anna@partner.com', 'Approve');
    expect(asked()).toEqual([looked, installed('alex', 409)]);
  });

  test.each(['before', 'after'] as const)('does not answer, %s it acted', async (when) => {
    await granted(INSTALL);
    lack(...APPROVERS);
    usher.entra.quirks.failNext = [{ method: 'POST', pathPattern: 'installedApps', drop: true, when }];
    await usher.says('mara', 'invite anna@partner.com');
    await told(opened('alex'), 'anna@partner.com', 'Approve');
    expect(asked().filter((one) => one === installed('alex')).length).toBe(when === 'before' ? 1 : 0);
    expect(textOf(usher.connector.sent)).not.toContain('couldn’t reach');
  });
});

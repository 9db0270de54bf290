import { GROUPS } from '../../../src/sandbox/tenant.ts';
import { buttonsOf, cardOf, type Sent } from '../../support/connector.ts';
import { idOf } from '../../support/transcript.ts';
import { turnClock } from '../../support/turned-clock.ts';
import { catalogue, textOf, Usher, type Who } from '../../support/usher.ts';

const CATALOG = `
resources:
  - id: portal
    name: Partner portal
    grants: [{ group: ${GROUPS.portal.id} }]
    approvers: ${GROUPS.approvers.id}
    duration: 90d
    maxDuration: 365d
    review: { every: 120d, within: 14d, silence: keep }
    leftover: { block: 7d, delete: 30d }
`;
/** What a tenant grants that lets Usher write to partners, and block and delete the guests that it made. */
const GRANTED = [
  'Mail.Send',
  'AppRoleAssignment.ReadWrite.All',
  'User.EnableDisableAccount.All',
  'User.DeleteRestore.All',
];
const DAY_MS = 86_400_000;
const BEGIN = Date.UTC(2026, 0, 5, 9);
const ANNA = 'anna@partner.com';

/** One thing that happens to one partner: on which day from the beginning, and what is read and true then. */
interface Chapter {
  readonly what: string;
  readonly day: number;
  readonly happens: () => Promise<unknown>;
  /** Whether she is a member of the portal's group afterwards. */
  readonly isIn: boolean;
}

let usher: Usher;
/** What was said before the chapter at hand is not heard again. */
let since = 0;
const hears = (who: Who, ...what: readonly string[]): Promise<Sent> =>
  usher.connector.waitFor(
    (sent) =>
      usher.connector.sent.indexOf(sent) >= since &&
      sent.conversation === `a:${who}` &&
      what.every((one) => textOf(sent).includes(one)),
  );
const isMember = (): boolean =>
  usher.entra.members(GROUPS.portal.id).includes(usher.entra.user(ANNA)?.id ?? 'nobody');
const hasButton = (title: string, sent: Sent): boolean =>
  buttonsOf(cardOf(sent)).some((button) => button.title === title);
/** The newest card in somebody's chat with this button, about her. */
const cardWith = (who: Who, title: string): Promise<Sent> =>
  usher.connector.waitFor(
    (sent) =>
      usher.connector.sent.indexOf(sent) >= since &&
      sent.conversation === `a:${who}` &&
      textOf(sent).includes(ANNA) &&
      hasButton(title, sent),
  );
const approves = async () => usher.clicks('alex', await cardWith('alex', 'Approve'), 'Approve');

const account = () => usher.entra.user(ANNA);
const exchanged = (): Promise<void> =>
  new Promise((resolve) => {
    const stop = usher.entra.onExchange(() => {
      stop();
      resolve();
    });
  });
/** Waits until the tenant is so, looking at it after each call. */
async function becomes(isSo: () => boolean): Promise<void> {
  while (!isSo()) await exchanged();
}
/** What is gathered for a while goes out when that while is over: time goes on until it does. */
async function passesUntil(heard: Promise<Sent>): Promise<void> {
  let isHeard = false;
  void heard.then(() => (isHeard = true));
  for (; !isHeard; jest.setSystemTime(Date.now() + 5_000)) await exchanged();
}

/** A year of one partner's life, chapter by chapter; what is new finds its place by its day. */
const YEAR: readonly Chapter[] = [
  {
    what: 'asked for, approved, accepted, granted',
    day: 0,
    isIn: true,
    async happens() {
      await usher.says('mara', `invite ${ANNA} to portal for 90 days because the pilot begins`);
      await approves();
      await usher.connector.waitFor((sent) => textOf(sent).includes('Invited, not accepted yet'));
      usher.entra.accept(ANNA);
      expect((await usher.opens(usher.linkTo(ANNA))).status).toBe(200);
      await hears('mara', `${ANNA} now has access`, '5 Apr 2026');
    },
  },
  {
    what: 'her sponsor is told that the end comes near',
    day: 77,
    isIn: true,
    happens: () => hears('mara', ANNA, '5 Apr 2026', 'Extend'),
  },
  {
    what: 'extended, by approval; the old end stands until then',
    day: 80,
    isIn: true,
    async happens() {
      await usher.says('mara', `extend ${ANNA} by 92d`);
      expect(textOf(await usher.says('mara', `status ${ANNA}`))).toContain('5 Apr 2026');
      await approves();
      await hears('mara', `approved: ${ANNA} has access`, 'until 6 Jul 2026');
    },
  },
  {
    what: 'reviewed: her sponsor is asked whether she still needs it, and keeps it',
    day: 121,
    isIn: true,
    async happens() {
      const card = await cardWith('mara', 'Keep');
      expect(textOf(card)).toContain('Is this access still needed?');
      const kept = await usher.clicks('mara', card, 'Keep', { comment: 'phase two' });
      expect(textOf(kept)).toContain(`${ANNA} keeps access`);
    },
  },
  {
    what: 'her sponsor is gone, and whose report he was looks after her; nothing ends meanwhile',
    day: 130,
    isIn: true,
    async happens() {
      await usher.graph('PATCH', `/users/${idOf('mara')}`, { accountEnabled: false });
      const card = await cardWith('iris', 'Accept');
      expect(textOf(card)).toContain('Mara Lindt has left');
      expect(textOf(await usher.clicks('iris', card, 'Accept', { 'row:0': 'true' }))).toContain(
        'You look after',
      );
    },
  },
  {
    what: 'passed on to a colleague, who has to say yes',
    day: 135,
    isIn: true,
    async happens() {
      await usher.says('iris', `transfer ${ANNA} to otto@lindenau.example`);
      const card = await cardWith('otto', 'Accept');
      await usher.clicks('otto', card, 'Accept', { 'row:0': 'true' });
      await hears('iris', ANNA, 'Otto Brandt');
    },
  },
  {
    what: 'removed, and given back by one click',
    day: 140,
    isIn: true,
    async happens() {
      await usher.says('otto', `remove ${ANNA}`);
      const removed = (await usher.clicks('otto', await cardWith('otto', 'Remove'), 'Remove')).body.value;
      expect(isMember()).toBe(false);
      await usher.clicks('otto', removed, 'Undo');
      await becomes(isMember);
    },
  },
  {
    what: 'who looks after her now is told that the end comes near, and lets it come',
    day: 169,
    isIn: true,
    async happens() {
      const card = await cardWith('otto', 'Keep');
      expect(textOf(await usher.clicks('otto', card, 'Keep'))).toContain('Ends as planned');
    },
  },
  {
    what: 'over on its day; she is told by mail',
    day: 182,
    isIn: false,
    async happens() {
      await hears('otto', ANNA, 'Partner portal', 'ended');
      await becomes(() => usher.entra.mails.some(({ subject }) => subject.endsWith('has ended')));
    },
  },
  {
    what: 'blocked a week later, for nothing else is hers',
    day: 190,
    isIn: false,
    happens: () => becomes(() => account()?.accountEnabled === false),
  },
  {
    what: 'administrators hear of what is deleted a week before',
    day: 206,
    isIn: false,
    happens: () => passesUntil(hears('iris', 'The account of a guest will be deleted', ANNA)),
  },
  {
    what: 'deleted',
    day: 214,
    isIn: false,
    happens: () => becomes(() => account() === undefined),
  },
  {
    what: 'asked for anew: invited as somebody new, accepts, and is in',
    day: 230,
    isIn: true,
    async happens() {
      const asked = await usher.says('iris', `invite ${ANNA} to portal`);
      expect(textOf(asked)).toContain('was deleted here');
      await usher.clicks('iris', asked, 'Invite anew');
      await approves();
      await usher.connector.waitFor(
        (sent) =>
          usher.connector.sent.indexOf(sent) >= since && textOf(sent).includes('Invited, not accepted yet'),
      );
      usher.entra.accept(ANNA);
      expect((await usher.opens(usher.linkTo(ANNA))).status).toBe(200);
      await hears('iris', `${ANNA} now has access`);
    },
  },
  {
    what: 'told by her history, from the first day to the last',
    day: 231,
    isIn: true,
    async happens() {
      await usher.says('iris', `history ${ANNA}`);
      const told = textOf(await hears('iris', `History of ${ANNA}`));
      for (const one of [
        ...['asked for access', 'extended', 'undid the removal', 'ended the access on its day'],
        ...['phase two', 'blocked the account', 'deleted the account'],
      ])
        expect(told).toContain(one);
    },
  },
];

beforeAll(async () => {
  turnClock(BEGIN);
  usher = new Usher(
    { ...catalogue(CATALOG), INVITATION_PACE: 'full', MAIL_SENDER: 'iris@lindenau.example' },
    GRANTED,
  );
  // What is said is what came of it, on a busy machine too.
  usher.patience = 20;
  await usher.start();
  for (const who of ['mara', 'alex', 'iris', 'otto'] as const) await usher.says(who, 'hello');
});
afterAll(async () => {
  await usher.stop();
  jest.useRealTimers();
});

test.each(YEAR)('day $day: $what', async ({ day, happens, isIn }) => {
  since = usher.connector.sent.length;
  jest.setSystemTime(BEGIN + day * DAY_MS);
  await happens();
  // The word of it may come a moment before the membership.
  await becomes(() => isMember() === isIn);
  expect(isMember()).toBe(isIn);
});

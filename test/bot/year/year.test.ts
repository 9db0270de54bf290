import { GROUPS } from '../../../src/sandbox/tenant.ts';
import { buttonsOf, cardOf, type Sent } from '../../support/connector.ts';
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
`;
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
      await usher.says('mara', `extend ${ANNA} by 60d`);
      expect(textOf(await usher.says('mara', `status ${ANNA}`))).toContain('5 Apr 2026');
      await approves();
      await hears('mara', `approved: ${ANNA} has access`, 'until 4 Jun 2026');
    },
  },
  {
    what: 'removed, and given back by one click',
    day: 120,
    isIn: true,
    async happens() {
      await usher.says('mara', `remove ${ANNA}`);
      const removed = (await usher.clicks('mara', await cardWith('mara', 'Remove'), 'Remove')).body.value;
      expect(isMember()).toBe(false);
      await usher.clicks('mara', removed, 'Undo');
      await usher.connector.waitFor(isMember);
    },
  },
  {
    what: 'over on its day',
    day: 152,
    isIn: false,
    happens: () => hears('mara', ANNA, 'Partner portal', 'ended'),
  },
  {
    what: 'asked for anew, and in at once: she has accepted before',
    day: 300,
    isIn: true,
    async happens() {
      await usher.says('mara', `invite ${ANNA} to portal`);
      await approves();
      await hears('mara', `${ANNA} now has access`);
    },
  },
  {
    what: 'told by her history, from the first day to the last',
    day: 365,
    isIn: true,
    async happens() {
      const told = textOf(await usher.says('iris', `history ${ANNA}`));
      for (const one of ['asked for access', 'extended', 'undid the removal', 'ended the access on its day'])
        expect(told).toContain(one);
    },
  },
];

beforeAll(async () => {
  turnClock(BEGIN);
  usher = await new Usher({ ...catalogue(CATALOG), INVITATION_PACE: 'full' }).start();
  for (const who of ['mara', 'alex', 'iris'] as const) await usher.says(who, 'hello');
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
  while (isMember() !== isIn)
    await new Promise<void>((resolve) => void usher.entra.onExchange(() => resolve()));
  expect(isMember()).toBe(isIn);
});

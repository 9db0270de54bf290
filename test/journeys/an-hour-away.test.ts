import { GROUPS } from '../../src/sandbox/tenant.ts';
import { buttonsOf, cardOf, type Sent } from '../support/connector.ts';
import { type CosmosEmulator, startCosmosEmulator } from '../support/cosmos-emulator.ts';
import { eachNth } from '../support/prove.ts';
import { turnClock } from '../support/turned-clock.ts';
import { textOf, Usher } from '../support/usher.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 1_440 * MINUTE_MS;

let cosmos: CosmosEmulator;
let usher: Usher;
beforeAll(async () => {
  turnClock(Date.UTC(2026, 10, 23, 9));
  cosmos = await startCosmosEmulator();
  const { endpoint, key } = cosmos;
  usher = new Usher({ COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key, COSMOS_DATABASE: 'usher' });
  usher.storePatienceMs = 300;
  await usher.start();
  for (const who of ['mara', 'alex', 'iris'] as const) await usher.says(who, 'hello');
});
let onEnd = (): void => undefined;
afterEach(() => {
  onEnd();
  for (const { back } of OUTAGES) back();
});
afterAll(async () => {
  await usher.stop();
  await cosmos.close();
  jest.useRealTimers();
});

/** What can be away, how it goes and comes back, and what people are told meanwhile; undefined: nobody can be told. */
interface Outage {
  readonly name: string;
  readonly away: (refused: () => void) => void;
  readonly back: () => void;
  readonly asks: RegExp | undefined;
  readonly looks: RegExp | undefined;
  readonly approves: RegExp;
  readonly comes: string;
  /** Whether load balancers send anybody to us. */
  readonly ready: number;
}
const SILENT = /Microsoft isn’t answering right now\. Nothing was changed\. Try again in a minute\./u;
const STORE = /I can’t get at my records right now, so I can’t say whether that went through/u;
const OUTAGES: readonly Outage[] = [
  {
    name: 'Microsoft Graph',
    away: (refused) => {
      usher.entra.quirks.failNext = [{ pathPattern: '', status: 503, times: Number.MAX_SAFE_INTEGER }];
      usher.entra.onExchange(refused);
    },
    back: () => {
      usher.entra.quirks.failNext = [];
    },
    asks: SILENT,
    looks: SILENT,
    approves: SILENT,
    comes: 'We could not finish just now',
    ready: 503,
  },
  {
    name: 'Teams',
    away: (refused) => {
      usher.connector.refuse = () => {
        refused();
        return { status: 503 };
      };
    },
    back: () => {
      usher.connector.refuse = () => undefined;
    },
    asks: undefined,
    looks: undefined,
    // A click is answered in its own call.
    approves: /Approved by Alex Novak/u,
    comes: 'Access granted',
    ready: 200,
  },
  {
    name: 'the store',
    away: (refused) => {
      // What was sent, and could not be noted, is sent once more.
      usher.connector.mayRepeat = true;
      cosmos.intercept = () => {
        refused();
        return { status: 503 };
      };
    },
    back: () => {
      cosmos.intercept = () => undefined;
    },
    asks: STORE,
    looks: STORE,
    approves: STORE,
    comes: 'We could not finish just now',
    ready: 503,
  },
];

const says = (address: string, words: string) => (sent: Sent) =>
  textOf(sent).includes(address) && textOf(sent).includes(words);
const isMember = (address: string): boolean =>
  usher.entra.members(GROUPS.portal.id).includes(usher.entra.user(address)?.id ?? '');
const titleOf = async (link: string): Promise<string | undefined> =>
  /<h1[^>]*>(?<title>[^<]*)/u.exec((await usher.opens(link)).text)?.groups?.title;

async function invited(address: string, term: string): Promise<void> {
  await usher.says('mara', `invite ${address} to portal for ${term}`, {}, 'Withdraw');
  await usher.clicks('alex', await usher.approvalFor(address), 'Approve');
  await usher.connector.waitFor(says(address, 'Invited, not accepted yet'));
  usher.entra.accept(address);
}

test.each(eachNth(3, OUTAGES, 2))(
  'an hour without $name: nothing is lost, nobody is told what is not so',
  async (outage) => {
    const at = (who: string): string => `${who}-${OUTAGES.indexOf(outage)}@partner.com`;
    await invited(at('ends'), '1 day');
    expect(await titleOf(usher.linkTo(at('ends')))).toBe('Access granted');
    jest.setSystemTime(Date.now() + DAY_MS - 30 * MINUTE_MS);
    await usher.connector.waitFor(says(at('ends'), 'Keep leaves the end as it is'));
    await invited(at('comes'), '90 days');
    await usher.says('mara', `invite ${at('waits')} to portal for 90 days`, {}, 'Withdraw');
    const waits = await usher.approvalFor(at('waits'));

    // What is said is what came of it, on a busy machine too; where nobody can be told, nobody is waited for.
    usher.patience = outage.asks === undefined ? 1 : 20;
    let refused = (): void => undefined;
    outage.away(() => refused());
    const line = `invite ${at('new')} to portal for 90 days`;
    const typed = async (text: string, answer: RegExp | undefined): Promise<void> => {
      if (answer === undefined) await usher.post(usher.activity('mara', { type: 'message', text }));
      else expect(textOf(await usher.says('mara', text))).toMatch(answer);
    };
    await typed(line, outage.asks);
    await typed(`status ${at('ends')}`, outage.looks);
    expect(textOf(await usher.clicks('alex', waits, 'Approve'))).toMatch(outage.approves);
    expect(await titleOf(usher.linkTo(at('comes')))).toBe(outage.comes);
    expect((await fetch(`${usher.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${usher.url}/readyz`)).status).toBe(outage.ready);

    // It is tried meanwhile, and fails.
    for (let quarter = 1; quarter <= 4; quarter++) {
      const tried = new Promise<void>((resolve) => {
        refused = resolve;
      });
      jest.setSystemTime(Date.now() + 15 * MINUTE_MS);
      await tried;
    }

    outage.back();
    usher.patience = 1;
    jest.setSystemTime(Date.now() + 30 * MINUTE_MS);
    // What was under way as the clock was turned is leased by a clock that stands still else.
    const runs = setInterval(() => jest.setSystemTime(Date.now() + 1_000), 100);
    onEnd = () => clearInterval(runs);
    await usher.connector.waitFor(says(at('ends'), 'no longer has access'));
    expect(isMember(at('ends'))).toBe(false);
    if (outage.asks !== undefined) await usher.says('mara', line, {}, 'Withdraw');
    const asked = await usher.approvalFor(at('new'));
    expect(usher.connector.sent.filter((sent) => isCardFor(sent, at('new')))).toEqual([asked]);
    if (outage.approves === SILENT || outage.approves === STORE) {
      const outcome = textOf(await usher.clicks('alex', waits, 'Approve'));
      expect(outcome).toContain('Approved by Alex Novak');
    }
    await usher.connector.waitFor(says(at('waits'), 'Invited, not accepted yet'));
    const before = outage.comes === 'Access granted';
    expect(await titleOf(usher.linkTo(at('comes')))).toBe(
      before ? 'You already have access' : 'Access granted',
    );
    expect(isMember(at('comes'))).toBe(true);
    expect((await fetch(`${usher.url}/readyz`)).status).toBe(200);
  },
);

const isCardFor = (sent: Sent, address: string): boolean =>
  sent.method === 'POST' &&
  textOf(sent).includes(address) &&
  buttonsOf(cardOf(sent)).some(({ verb }) => verb === 'approve');

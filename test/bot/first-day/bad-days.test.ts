import { defaultQuirks, type Quirks } from '../../../src/sandbox/entra/quirks.ts';
import { GROUPS } from '../../../src/sandbox/tenant.ts';
import type { Sent } from '../../support/connector.ts';
import { textOf, Usher, type Who } from '../../support/usher.ts';

interface Day {
  readonly quirks: Partial<Quirks>;
  /** A guest who has accepted; somebody new when left out. */
  readonly accepted?: true;
  /** What happens beside Mara's asking for ANNA, after what she reads first. */
  readonly also?: (anna: string) => Promise<unknown>;
  /** Who reads what, sooner or later, in a message about ANNA. */
  readonly reads: readonly (readonly [who: Who, words: string])[];
  readonly readsLater?: Day['reads'];
  /** What operators see of it: counted at least once. */
  readonly metric?: string;
}

const IN: Day['reads'] = [['mara', 'ANNA now has access']];
const INVITED: Day['reads'] = [['mara', 'Invited, not accepted yet']];
/** Nobody opens the link: the directory is asked who has accepted. */
const accepts = async (anna: string): Promise<void> => void usher.entra.accept(anna);

/**
 * What is no weather: how slow it is and how much it takes, what was granted, and failures made by hand; and who has
 * the app in Teams (installing.test.ts), and whose own mail comes back (bounces.test.ts).
 */
type Weather = Exclude<
  keyof Quirks,
  | 'latencyMs'
  | 'throttle'
  | 'undeliverable'
  | 'grants'
  | 'hold'
  | 'failNext'
  | 'notInstalled'
  | 'appBlocked'
  | 'appNotInCatalogue'
>;

/** Each bad day of the tenant, and what each person reads on it. */
const DAYS: Readonly<Record<Weather, readonly [Day, ...Day[]]>> = {
  invitationsDisabled: [
    {
      quirks: { invitationsDisabled: true },
      reads: [['mara', 'ANNA wasn’t invited. Guest invitations are switched off for this company']],
    },
  ],
  invitationsBlocked: [
    {
      quirks: { invitationsBlocked: true },
      reads: [
        [
          'mara',
          'ANNA to Partner portal is waiting. Microsoft has blocked invitations for the whole company',
        ],
        ['iris', 'ANNA to Partner portal, which Mara Lindt asked for, is waiting'],
      ],
      also: goesOn,
    },
  ],
  directoryFull: [
    {
      quirks: { directoryFull: true },
      reads: [
        ['mara', 'ANNA to Partner portal is waiting. The company’s directory is full'],
        ['iris', 'an administrator has to delete what isn’t needed'],
      ],
      also: goesOn,
    },
  ],
  blockedDomains: [
    {
      quirks: { blockedDomains: ['contoso.example'] },
      reads: [
        ['mara', 'ANNA wasn’t invited. Cross-tenant access settings block invitations to this partner'],
      ],
    },
  ],
  // Policies of the tenant that Graph does not hold an invitation against; the doctor tells of them.
  guestsBlocked: [{ quirks: { guestsBlocked: true }, reads: INVITED }],
  blockedTenants: [{ quirks: { blockedTenants: ['7b1d0c2e-0000-4000-8000-0000000000ff'] }, reads: INVITED }],
  notOwned: [
    {
      quirks: { notOwned: [GROUPS.portal.id] },
      accepted: true,
      reads: [
        ['mara', 'yet. I may not change who is in the group: an administrator has to make me an owner'],
      ],
    },
  ],
  closedGroups: [
    {
      quirks: { closedGroups: [GROUPS.portal.id] },
      accepted: true,
      reads: [['mara', 'yet. The group doesn’t take guests; an administrator can allow guests in it']],
    },
  ],
  mailEnabledGroups: [
    {
      quirks: { mailEnabledGroups: [GROUPS.portal.id] },
      accepted: true,
      reads: [['mara', 'yet. The group is a mailing list or a mail-enabled security group']],
    },
  ],
  // As some tenants do. We add nobody who has not accepted, there neither.
  pendingMayJoin: [
    {
      quirks: { pendingMayJoin: true },
      reads: INVITED,
      also: async (anna) => expect(isMember(anna)).toBe(false),
    },
  ],
  failedBatches: [
    { quirks: { failedBatches: 'inside' }, reads: INVITED, also: comesAndGoes },
    { quirks: { failedBatches: 'outside' }, reads: INVITED, also: comesAndGoes },
  ],
  expiringBatches: [
    { quirks: { expiringBatches: 1 }, reads: INVITED },
    { quirks: { expiringBatches: 1 }, accepted: true, reads: IN },
  ],
  staleDelta: (['410', 'syncStateNotFound', 'resyncRequired'] as const).map(
    (staleDelta): Day => ({
      quirks: { staleDelta },
      reads: INVITED,
      also: accepts,
      readsLater: IN,
      metric: 'usher_changes_started_over_total',
    }),
  ) as [Day, ...Day[]],
  premium: [
    {
      quirks: { premium: false, grants: [...defaultQuirks().grants, 'AuditLog.Read.All'] },
      accepted: true,
      reads: IN,
      also: (anna) => usher.says('mara', `status ${anna}`),
      readsLater: [['mara', 'Has access']],
    },
  ],
  notMemberIs400: [
    {
      quirks: { notMemberIs400: true },
      accepted: true,
      reads: IN,
      async also(anna) {
        const confirm = await usher.says('mara', `remove ${anna}`);
        usher.entra.removeMember(GROUPS.portal.id, usher.entra.user(anna)?.id ?? '');
        expect(textOf(await usher.clicks('mara', confirm, 'Remove'))).toContain('has no access');
      },
    },
  ],
  // A changed address then becomes a plain invitation, to an account of its own; nobody has to know.
  resetsRefused: [
    {
      quirks: {
        resetsRefused: true,
        grants: [
          ...defaultQuirks().grants,
          ...['User.ReadWrite.All', 'AppRoleAssignment.ReadWrite.All', 'Application.Read.All'],
        ],
      },
      reads: INVITED,
      async also(anna) {
        const answer = await usher.says('mara', `change ${anna} to new-${anna} because she married`);
        expect(textOf(answer)).toContain(`new-${anna}`);
        await hears([['mara', 'Invited, not accepted yet']], `new-${anna}`);
        expect(usher.entra.user(`new-${anna}`)?.id).not.toBe(usher.entra.user(anna)?.id);
      },
      readsLater: [['mara', 'Withdrawn']],
    },
  ],
  // The last one: nothing that changes later is told before what is not known yet.
  lagMs: [
    {
      quirks: { lagMs: 30_000 },
      reads: INVITED,
      async also(anna) {
        const page = await usher.opens(usher.linkTo(anna));
        expect([page.status, page.headers.get('Retry-After')]).toEqual([503, '15']);
        expect(page.text).toContain('Nothing is lost');
      },
    },
  ],
};

let usher: Usher;
beforeAll(async () => {
  usher = await new Usher({ APPROVERS_GROUP_ID: '' }).start();
  await usher.says('iris', 'hello');
});
afterAll(() => usher.stop());

const metrics = async (): Promise<string> => (await fetch(`${usher.url}/metrics`)).text();
/** Whoever takes access away is looked up anew, with their groups. */
async function comesAndGoes(anna: string): Promise<void> {
  await accepts(anna);
  await hears(IN, anna);
  const confirm = await usher.says('mara', `remove ${anna}`);
  expect(textOf(await usher.clicks('mara', confirm, 'Remove'))).toContain('no longer has access');
  expect(isMember(anna)).toBe(false);
}
const isMember = (address: string): boolean =>
  usher.entra.members(GROUPS.portal.id).includes(usher.entra.user(address)?.id ?? '');
/** Microsoft has lifted it, or there is room; an administrator says so, and invitations go out again. */
async function goesOn(anna: string): Promise<void> {
  expect(usher.entra.mails.filter(({ to }) => to.includes(anna))).toEqual([]);
  Object.assign(usher.entra.quirks, { invitationsBlocked: false, directoryFull: false });
  expect(textOf(await usher.says('iris', 'pace'))).toContain('Invitations are stopped since');
  expect(textOf(await usher.says('iris', 'pace go on because it is mended'))).toContain(
    'Invitations go on, slowly at first',
  );
  await usher.says('mara', `invite next-${anna}`);
  await hears(INVITED, `next-${anna}`);
}
const hears = (reads: Day['reads'], anna: string): Promise<readonly Sent[]> =>
  Promise.all(
    reads.map(([who, words]) =>
      usher.connector.waitFor(
        (sent) =>
          sent.conversation === `a:${who}` &&
          [anna, words.replaceAll('ANNA', anna)].every((one) => textOf(sent).includes(one)),
      ),
    ),
  );

let next = 0;
const days = Object.entries(DAYS).flatMap(([name, all]) => all.map((day) => [name, day] as const));
test.each(days)('%s', async (_name, { quirks, accepted, also, reads, readsLater = [], metric }) => {
  const anna = `p${next++}@contoso.example`;
  if (accepted) usher.entra.addUser({ mail: anna, externalUserState: 'Accepted', userType: 'Guest' });
  Object.assign(usher.entra.quirks, quirks);
  try {
    await usher.says('mara', `invite ${anna}`);
    await hears(reads, anna);
    await also?.(anna);
    await hears(readsLater, anna);
    if (metric !== undefined) expect(await metrics()).toMatch(new RegExp(`^${metric} [1-9]`, 'mu'));
  } finally {
    Object.assign(usher.entra.quirks, defaultQuirks());
  }
});

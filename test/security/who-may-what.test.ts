import { type Bot, createBot } from '../../src/bot/bot.ts';
import type { Outgoing } from '../../src/bot/channel/outgoing.ts';
import { BUTTONS, type ButtonVerb, REFRESHES, type RefreshVerb } from '../../src/cards/actions.ts';
import { ownerActs } from '../../src/usecases/act.ts';
import { actOnBatch } from '../../src/usecases/batch/own-batch.ts';
import { tendBatches } from '../../src/usecases/batch/tend-batch.ts';
import { newTending } from '../../src/usecases/batch/tending.ts';
import { decideOn } from '../../src/usecases/decide-on.ts';
import { batchIdFor } from '../../src/usecases/identify.ts';
import { askReview } from '../../src/usecases/inquiries/ask-review.ts';
import { offerTransfer } from '../../src/usecases/inquiries/offer-transfer.ts';
import type { World } from '../../src/usecases/ports.ts';
import { createRoles } from '../../src/usecases/roles.ts';
import type { CommandName } from '../../src/words/en/commands.ts';
import { NO_FILES } from '../support/no-files.ts';
import { eachNth } from '../support/prove.ts';
import { ADMINS, APPROVERS, PORTAL, REQUESTERS, Story } from '../usecases/story.ts';

const TENANT = '7b1d0c2e-0000-4000-8000-000000000001';
const ELSEWHERE = '7b1d0c2e-0000-4000-8000-0000000000ff';
const OTHER_APPROVERS = '10000000-0000-4000-8000-0000000000aa';
const AUDITORS = '10000000-0000-4000-8000-0000000000ab';
const OWNER = '5a000000-0000-4000-8000-000000000009';

/** Every kind of person there is, beside a record of somebody's. */
const PEOPLE = [
  'sponsor',
  'asked approver',
  'former approver',
  'approver of another resource',
  'other requester',
  'employee',
  'owner',
  'owner of another resource',
  'auditor',
  'administrator',
  'guest',
  'external member',
  'other tenant',
] as const;
type Person = (typeof PEOPLE)[number];
const ID = Object.fromEntries(
  PEOPLE.map((who, i) => [
    who,
    who === 'owner' ? OWNER : `5a000000-0000-4000-8000-00000000010${i.toString(16)}`,
  ]),
) as Readonly<Record<Person, string>>;

type State = 'requested' | 'invited' | 'granted' | 'rejected' | 'removed';
/** A list of the sponsor's: before it is confirmed, waiting for a decision, or paused. */
type ListState = 'previewed' | 'asked' | 'paused';
/** The sponsor is asked whether access is still needed; another requester, whether they look after it. */
type InquiryState = 'reviewed' | 'offered';
/** In which state the record is, and who may do it, or reads of the record by it; everybody else: nothing. */
interface Right {
  readonly in: State | ListState | InquiryState;
  readonly data?: Readonly<Record<string, unknown>>;
  /** For commands: what is typed; ANNA is the address, DOMAIN its own domain. */
  readonly types?: string;
  readonly does?: readonly Person[];
  readonly sees?: readonly Person[];
}

const STAKE: readonly Person[] = ['sponsor', 'owner', 'administrator'];
const READERS: readonly Person[] = [...STAKE, 'asked approver', 'auditor'];
const DECIDES: readonly Person[] = ['asked approver'];
const ALL: readonly Person[] = ['owner', 'administrator', 'auditor'];

const CLICKS: Readonly<Record<ButtonVerb | RefreshVerb, Right>> = {
  request: { in: 'granted', data: { addresses: '' } },
  'dismiss-request': { in: 'granted', data: {} },
  'dismiss-deed': { in: 'granted', data: {} },
  approve: { in: 'requested', does: DECIDES },
  reject: { in: 'requested', does: DECIDES },
  'take-up': { in: 'requested', does: DECIDES },
  'decide-many': {
    in: 'requested',
    data: { decision: 'approve', PICK: 'true' },
    does: DECIDES,
    sees: READERS,
  },
  'open-approval': { in: 'requested', sees: READERS },
  revoke: { in: 'granted', sees: DECIDES },
  'revoke-confirm': { in: 'granted', data: { reason: 'a mistake' }, does: DECIDES },
  'dismiss-revoke': { in: 'granted', sees: READERS },
  details: { in: 'granted', sees: READERS },
  'show-partner': { in: 'granted', sees: READERS },
  'approvals-page': { in: 'requested', data: {}, sees: DECIDES },
  'list-page': { in: 'granted', data: { whose: 'all' }, sees: [...ALL, 'owner'] },
  // Asking anew is for whoever may ask.
  again: { in: 'rejected', does: ['sponsor'] },
  'cancel-request': { in: 'requested', data: { reason: 'their sponsor is away' }, does: STAKE },
  resend: { in: 'invited', data: { reason: 'their sponsor is away' }, does: STAKE },
  'copy-link': { in: 'invited', data: { reason: 'their sponsor is away' }, does: STAKE },
  'change-address': { in: 'invited', sees: STAKE },
  'change-confirm': { in: 'invited', data: { address: 'NEW', reason: 'their sponsor is away' }, does: STAKE },
  extend: { in: 'granted', data: { reason: 'their sponsor is away' }, does: STAKE },
  'run-line': { in: 'granted', data: { line: 'history ANNA' }, sees: READERS },
  // It changes no access, so nobody need say why.
  keep: { in: 'granted', does: STAKE },
  remove: { in: 'granted', sees: STAKE },
  'remove-confirm': { in: 'granted', data: { reason: 'their sponsor is away' }, does: STAKE },
  // Nothing was there before: nobody finds anything to take. Who may is in security/what-was-there-before.
  'remove-earlier': { in: 'granted', data: { reason: 'over' } },
  undo: { in: 'removed', data: { reason: 'their sponsor is away' }, does: STAKE },
  dismiss: { in: 'granted', sees: STAKE },
  // No account of theirs was blocked or deleted: nobody has any back. Who may is in usecases/leftover.
  'restore-account': { in: 'granted' },
  'batch-rows': { in: 'previewed', sees: ['sponsor'] },
  'batch-confirm': { in: 'previewed', does: ['sponsor'] },
  // What it offers is made for its sponsor alone, and says nothing before they take it.
  'batch-problems': { in: 'previewed' },
  'batch-results': { in: 'asked' },
  'batch-card': { in: 'asked', sees: ['sponsor'] },
  'batch-drop': { in: 'previewed', does: ['sponsor'] },
  'batch-pause': { in: 'asked', does: ['sponsor'] },
  'batch-go-on': { in: 'paused', does: ['sponsor'] },
  'batch-stop': { in: 'asked', does: ['sponsor'] },
  'batch-approval-rows': { in: 'asked', data: { ask: 0 }, sees: READERS },
  'batch-approve': { in: 'asked', data: { ask: 0 }, does: DECIDES },
  'batch-reject': { in: 'asked', data: { ask: 0 }, does: DECIDES },
  'batch-take-up': { in: 'asked', data: { ask: 0 }, does: DECIDES },
  // What it offers is made for who takes it, and says nothing before.
  'audit-file': { in: 'granted', data: { file: 'access', of: 'anna.1', since: 0, until: 1 } },
  'take-catalogue': { in: 'granted', data: { digest: 'd'.repeat(43), reason: 'agreed' } },
  'drift-page': { in: 'granted', data: { id: 'none', after: 0 } },
  'drift-settle': { in: 'granted', data: { id: 'none', decision: 'remove', all: 'true', reason: 'over' } },
  // Nobody was shown anything: who may is among the lines, and in bot/transcripts.
  'cut-off': { in: 'granted', data: { id: 'none', decision: 'ours', reason: 'taken over' } },
  'cut-off-look': { in: 'granted', data: { id: 'none' } },
  'drift-file': { in: 'granted', data: { id: 'none' } },
  'inquiry-keep': { in: 'reviewed', data: { row: 0 }, does: STAKE, sees: ['auditor'] },
  'inquiry-remove': { in: 'reviewed', data: { row: 0 }, does: STAKE, sees: ['auditor'] },
  // Nobody can see whether it is used.
  'inquiry-keep-active': { in: 'reviewed', sees: [...STAKE, 'auditor'] },
  'inquiry-rows': { in: 'reviewed', data: { after: 0 }, sees: [...STAKE, 'auditor'] },
  'inquiry-accept': {
    in: 'offered',
    data: { 'row:0': 'true' },
    does: ['other requester'],
    sees: ['owner', 'administrator', 'auditor'],
  },
  'inquiry-decline': {
    in: 'offered',
    data: { 'row:0': 'true' },
    does: ['other requester'],
    sees: ['owner', 'administrator', 'auditor'],
  },
  'approvals-here': { in: 'granted', data: { guests: 3, reason: 'the sponsor is away' } },
  'audit-here': { in: 'granted', data: { guests: 3, reason: 'the sponsor is away' } },
  'refresh-approval': { in: 'requested', sees: READERS },
  'refresh-journey': { in: 'granted', sees: READERS },
  'refresh-partner': { in: 'granted', sees: READERS },
};

const LINES: Readonly<Record<CommandName, Right & { readonly types: string }>> = {
  invite: { in: 'granted', types: 'invite' },
  status: { in: 'granted', types: 'status ANNA', sees: READERS },
  list: { in: 'granted', types: 'list all', sees: [...ALL, 'owner'] },
  remove: { in: 'granted', types: 'remove ANNA', sees: STAKE },
  resend: { in: 'invited', types: 'resend ANNA because they lost it', does: STAKE },
  cancel: { in: 'requested', types: 'cancel ANNA because it is over', does: STAKE },
  extend: { in: 'granted', types: 'extend ANNA by 10d because it takes longer', does: STAKE },
  change: { in: 'invited', types: 'change ANNA to NEW because they moved', does: STAKE },
  history: { in: 'granted', types: 'history ANNA', sees: READERS },
  transfer: { in: 'granted', types: 'transfer ANNA to requester@home.example because I leave', does: STAKE },
  // Several wait by then: it names whose they are, and shows none before it is opened.
  reviews: { in: 'reviewed', types: 'reviews' },
  'may I invite': { in: 'granted', types: 'may I invite ANNA to portal?' },
  resources: { in: 'granted', types: 'resources' },
  approvals: { in: 'requested', types: 'approvals', sees: DECIDES },
  // Who looks after it is offered to remove it instead.
  revoke: { in: 'granted', types: 'revoke ANNA because of a mistake', does: DECIDES, sees: STAKE },
  delegate: { in: 'granted', types: 'delegate stop' },
  'approvals quiet': { in: 'requested', types: 'approvals quiet' },
  'approvals here': { in: 'granted', types: 'approvals here' },
  'audit here': { in: 'granted', types: 'audit here' },
  pace: { in: 'granted', types: 'pace' },
  delegations: { in: 'granted', types: 'delegations' },
  // Nothing differs. Who sees and settles what does is in usecases/drift.
  drift: { in: 'granted', types: 'drift' },
  doctor: { in: 'granted', types: 'doctor' },
  catalogue: { in: 'granted', types: 'catalogue' },
  whoami: { in: 'granted', types: 'whoami' },
  language: { in: 'granted', types: 'language' },
  help: { in: 'granted', types: 'help' },
  bulk: { in: 'granted', types: 'bulk' },
  'who had access to': {
    in: 'granted',
    types: 'who had access to portal',
    sees: [...STAKE, 'auditor'],
  },
  forget: { in: 'removed', types: 'forget ANNA because they asked', does: ['administrator'] },
  export: { in: 'granted', types: 'export' },
};

/** What a command does to many at once. */
const MORE_LINES: readonly (Right & { readonly types: string })[] = [
  { in: 'granted', types: 'remove everything of ANNA now', sees: ['administrator'] },
  { in: 'granted', types: 'remove everything of DOMAIN now', sees: ['administrator'] },
  { in: 'granted', types: 'remove all of DOMAIN from portal because it is over', sees: STAKE },
];
/** Rows as they stand in a file, or are pasted. */
const FILES: readonly (readonly [string, Right & { readonly types: string }])[] = [
  [
    'remove',
    {
      in: 'granted',
      types: 'action,email,justification\nremove,ANNA,it is over\nremove,bo@else.example',
      sees: STAKE,
    },
  ],
  [
    'extend',
    {
      in: 'granted',
      types: 'action,email,duration,justification\nextend,ANNA,90d,it lasts\nextend,bo@else.example',
      sees: STAKE,
    },
  ],
  [
    'resend',
    {
      in: 'invited',
      types: 'action,email,justification\nresend,ANNA,they lost it\nresend,bo@else.example',
      sees: STAKE,
    },
  ],
];

let story: Story;
let bot: Bot;
let said: unknown[];
let cell = 0;

const outgoing: Outgoing = {
  send: async (_to, message) => `m${said.push(message)}`,
  replace: async () => undefined,
  objectIdOf: async () => undefined,
  accountOf: async () => undefined,
  guestsIn: async () => 0,
  open: async () => 'c',
};

beforeAll(async () => {
  const portal = {
    ...PORTAL,
    duration: { amount: 30, unit: 'd' },
    owners: { people: [ID.owner] },
  } as const;
  const archive = {
    ...PORTAL,
    id: 'archive',
    name: 'Archive',
    approvers: { group: OTHER_APPROVERS },
    owners: { people: [ID['owner of another resource']] },
  } as const;
  story = await new Story([portal, archive]).open();
  const { directory } = story;
  directory.employee(ID.sponsor, 'Sponsor', [REQUESTERS]);
  directory.employee(ID['asked approver'], 'Asked', [APPROVERS]);
  directory.employee(ID['former approver'], 'Former');
  directory.employee(ID['approver of another resource'], 'Elsewhere', [OTHER_APPROVERS]);
  directory.employee(ID['other requester'], 'Requester', [REQUESTERS]);
  directory.employee(ID.employee, 'Employee');
  directory.employee(ID.owner, 'Owner');
  directory.employee(ID['owner of another resource'], 'Other owner');
  directory.employee(ID.auditor, 'Auditor', [AUDITORS]);
  directory.employee(ID.administrator, 'Administrator', [ADMINS]);
  directory.employee(ID['other tenant'], 'Stranger', [REQUESTERS, APPROVERS, ADMINS]);
  directory.guest('guest@partner.com', 'accepted', ID.guest);
  directory.partner('external-member', 'member@partner.com', 'accepted', ID['external member']);
  // Their groups would let them do everything, if they were served at all.
  for (const who of ['guest', 'external member'] as const)
    for (const group of [REQUESTERS, APPROVERS, ADMINS]) directory.groupOf(group).add(ID[who]);
  const whole = story.world;
  const world: World = { ...whole, policy: { ...whole.policy, auditors: { group: AUDITORS } } };
  bot = createBot({
    world,
    roles: createRoles(world),
    files: NO_FILES,
    outgoing,
    homeTenant: TENANT,
    channels: ['msteams'],
  });
});
afterAll(async () => {
  await bot.stop();
  await story.close();
});

/** A record of the sponsor's, in this state; whoever was an approver then was asked. */
async function recordIn(state: State, address: string): Promise<string> {
  const [sponsor, alex] = [
    { id: ID.sponsor, name: 'Sponsor' },
    { id: ID['asked approver'], name: 'Asked' },
  ];
  if (state === 'granted' || state === 'removed') story.directory.guest(address, 'accepted');
  story.directory.groupOf(APPROVERS).add(ID['former approver']);
  const id = await story.asked(address, sponsor, { resource: story.resources[0] ?? PORTAL });
  await story.work();
  story.directory.groupOf(APPROVERS).delete(ID['former approver']);
  if (state === 'rejected') {
    const { caller } = await story.actor(alex);
    await decideOn(story.world, id, 'reject', { person: alex, caller });
  } else if (state !== 'requested') await story.approve(id, alex);
  await story.work();
  if (state === 'removed') {
    const { caller } = await story.actor(sponsor);
    await ownerActs(story.world, id, { type: 'remove' }, { person: sponsor, caller });
    await story.work();
  }
  return id;
}

const isListState = (state: Right['in']): state is ListState =>
  state === 'previewed' || state === 'asked' || state === 'paused';

const isInquiryState = (state: Right['in']): state is InquiryState =>
  state === 'reviewed' || state === 'offered';

/** The inquiry about this record. */
async function inquiryIn(state: InquiryState, id: string): Promise<string> {
  const record = await story.record(id);
  const [resource] = story.resources;
  if (record.status !== 'granted' || resource === undefined) throw new Error('nobody has access');
  const sponsor = { id: ID.sponsor, name: 'Sponsor' };
  if (state === 'reviewed') {
    const rows = [{ record, resource, why: 'due', usage: { enabled: true } }] as const;
    await askReview(story.world, { round: 'sponsor', people: [sponsor] }, rows, story.now);
  } else {
    const to = { id: ID['other requester'], name: 'Requester' };
    const { caller } = await story.actor(sponsor);
    await offerTransfer(story.world, [record], { to, activity: id }, { person: sponsor, caller });
  }
  const now = await story.record(id);
  return now.transfer?.inquiry ?? ((now.status === 'granted' && now.review?.inquiry) || '');
}

/** A list of the sponsor's with this one address. */
async function listIn(state: ListState, address: string): Promise<string> {
  const sponsor = { id: ID.sponsor, name: 'Sponsor' };
  const id = batchIdFor(address);
  const row = { kind: 'good', row: 2, address, resource: 'portal', domain: 'known' } as const;
  const found = { kind: 'nobody' } as const;
  await story.store.saveBatchRows(id, 0, [{ ...row, found, term: { kind: 'forever' } }], undefined);
  const batch = {
    ...({ id, seq: 1, status: 'previewed', by: sponsor, at: story.now, ignored: [] } as const),
    ...{ origin: { conversation: 'c', serviceUrl: 's' }, rows: 1, good: 1, struck: 0 },
    found: { employee: 0, 'accepted-guest': 0, 'pending-guest': 0, nobody: 1 },
  };
  await story.store.saveBatch(batch, undefined);
  if (state === 'previewed') return id;
  story.directory.groupOf(APPROVERS).add(ID['former approver']);
  await actOnBatch(story.world, id, 'confirm', sponsor);
  await tendBatches(story.world, createRoles(story.world), newTending());
  story.directory.groupOf(APPROVERS).delete(ID['former approver']);
  if (state === 'paused') await actOnBatch(story.world, id, 'pause', sponsor);
  return id;
}

const seqOf = async (id: string): Promise<number> => (await story.store.batch(id))?.batch.seq ?? 0;

/** Nothing is left waiting for the next. */
async function decided(id: string): Promise<void> {
  const person = { id: ID['asked approver'], name: 'Asked' };
  const { caller } = await story.actor(person);
  await decideOn(story.world, id, 'reject', { person, caller });
}

/** What changed on record about these addresses, refused attempts apart. */
async function written(...addresses: readonly string[]): Promise<number> {
  const records = (await Promise.all(addresses.map((one) => story.store.byAddress(one)))).flat();
  const histories = await Promise.all(records.map(({ record }) => story.store.history(record.id)));
  return histories.flat().filter(({ type }) => type !== 'attempt-refused').length;
}

/** What somebody tries something on; whoever finds it as it was tries on the same, for most change nothing. */
interface Subject {
  readonly in: Right['in'];
  readonly address: string;
  readonly id: string;
  readonly inquiry?: string;
}
let subject: Subject | undefined;

async function subjectIn(state: Right['in'], domain: string): Promise<Subject> {
  if (subject?.in === state && subject.address.endsWith(`@${domain}`)) return subject;
  await putAway();
  // Nobody meets a limit by the day.
  story.now += 86_400_000;
  const address = `anna${cell}@${domain}`;
  const list = isListState(state) ? await listIn(state, address) : undefined;
  const id =
    list ?? (await recordIn(isInquiryState(state) || isListState(state) ? 'granted' : state, address));
  const inquiry = isInquiryState(state) ? await inquiryIn(state, id) : undefined;
  subject = { in: state, address, id, ...(inquiry !== undefined && { inquiry }) };
  return subject;
}

async function putAway(): Promise<void> {
  if (subject === undefined) return;
  if (isListState(subject.in))
    await actOnBatch(story.world, subject.id, 'stop', { id: ID.sponsor, name: 'Sponsor' });
  else await decided(subject.id);
  subject = undefined;
}

async function outcomeOf(who: Person, action: string, right: Right): Promise<'does' | 'sees' | 'nothing'> {
  cell += 1;
  const domain = right.types?.includes('DOMAIN') ? `d${cell}.example` : 'partner.com';
  const { address, id, inquiry } = await subjectIn(right.in, domain);
  const list = isListState(right.in);
  const changed = `new${cell}@partner.com`;
  const shown = inquiry === undefined ? undefined : (await story.store.inquiry(inquiry))?.inquiry.seq;
  const seq = shown ?? (list ? await seqOf(id) : (await story.record(id)).seq);
  const fill = (text: string): string =>
    text.replace('ANNA', address).replace('NEW', changed).replace('DOMAIN', domain);
  const data = Object.entries({ id: inquiry ?? id, v: seq, ...right.data }).map(([key, value]) => [
    key === 'PICK' ? `pick:${seq}:${id}` : key,
    typeof value === 'string' ? fill(value) : value,
  ]);
  const tenant = who === 'other tenant' ? ELSEWHERE : TENANT;
  const before = await written(address, changed);
  said = [];
  const answer = await bot.handle({
    id: `in${cell}`,
    channelId: 'msteams',
    serviceUrl: 'https://smba.example.com/',
    from: { id: `29:${ID[who]}`, name: who, aadObjectId: ID[who] },
    recipient: { id: '28:usher' },
    conversation: { id: `a:${ID[who]}`, conversationType: 'personal', tenantId: tenant },
    channelData: { tenant: { id: tenant } },
    locale: 'en-GB',
    ...(right.types === undefined
      ? {
          type: 'invoke',
          name: 'adaptiveCard/action',
          value: {
            action: { type: 'Action.Execute', verb: action, data: Object.fromEntries(data) },
            trigger: 'manual',
          },
        }
      : { type: 'message', text: fill(right.types) }),
  });
  const did = list ? (await seqOf(id)) > seq : (await written(address, changed)) > before;
  const read = JSON.stringify([answer.body ?? '', said]);
  if (did) {
    await putAway();
    return 'does';
  }
  return read.includes(address) && read.includes('Partner portal') ? 'sees' : 'nothing';
}

const expected = (who: Person, { does = [], sees = [] }: Right): 'does' | 'sees' | 'nothing' =>
  does.includes(who) ? 'does' : sees.includes(who) ? 'sees' : 'nothing';

/** Those in one state after the other. */
const byState = <T>(all: readonly T[], rightOf: (one: T) => Right): T[] =>
  all.toSorted((a, b) => rightOf(a).in.localeCompare(rightOf(b).in));

describe.each(PEOPLE)('to use, or read, what is somebody else’s: %s', (who) => {
  // Everything is tried by somebody, and by everybody where more is to be run.
  const some = <T>(all: readonly T[]): readonly T[] => eachNth(3, all, PEOPLE.indexOf(who));
  test.each(some(byState(Object.entries(CLICKS), ([, right]) => right)))(
    'by the button %s',
    async (verb, right) => {
      expect(await outcomeOf(who, verb, right)).toBe(expected(who, right));
    },
  );
  test.each(some(byState(Object.entries(LINES), ([, right]) => right)))(
    'by the line %s',
    async (name, right) => {
      expect(await outcomeOf(who, name, right)).toBe(expected(who, right));
    },
  );
  test.each(MORE_LINES)('by the line $types', async (right) => {
    expect(await outcomeOf(who, right.types, right)).toBe(expected(who, right));
  });
  test.each(FILES)('by the file %s', async (_what, right) => {
    expect(await outcomeOf(who, right.types, right)).toBe(expected(who, right));
  });
});

test('no button is left out', () => {
  expect(Object.keys(CLICKS).toSorted()).toEqual(
    [...Object.keys(BUTTONS), ...Object.keys(REFRESHES)].toSorted(),
  );
});

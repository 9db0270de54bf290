import type { Person } from '../../src/access/record.ts';
import { createBot } from '../../src/bot/bot.ts';
import type { Outgoing } from '../../src/bot/channel/outgoing.ts';
import type { Store } from '../../src/usecases/ports.ts';
import { createRoles } from '../../src/usecases/roles.ts';
import { NO_FILES } from '../support/no-files.ts';
import { APPROVERS, REQUESTERS, Story } from '../usecases/story.ts';

const TENANT = '20000000-0000-4000-8000-000000000001';
const SILENT: Outgoing = {
  send: async () => 'm1',
  replace: async () => undefined,
  objectIdOf: async () => undefined,
  accountOf: async () => undefined,
  guestsIn: async () => 0,
  open: async () => 'a:opened',
};

let story: Story;
let mara: Person;
let alex: Person;
beforeEach(async () => {
  story = await new Story().open();
  // The channel knows people by GUIDs.
  mara = story.directory.employee('30000000-0000-4000-8000-00000000000a', 'Mara', [REQUESTERS]);
  alex = story.directory.employee('30000000-0000-4000-8000-00000000000b', 'Alex', [APPROVERS, REQUESTERS]);
});
afterEach(() => story.close());

/** Clicks, with nothing at work behind; which records were read, and what the answer says. */
async function click(who: Person, verb: string, id: string, more: object = {}) {
  const loads: string[] = [];
  const store: Store = Object.assign(Object.create(story.store) as Store, {
    load: (loaded: string) => {
      loads.push(loaded);
      return story.store.load(loaded);
    },
  });
  const world = { ...story.world, store };
  const bot = createBot({
    world,
    roles: createRoles(world),
    files: NO_FILES,
    outgoing: SILENT,
    homeTenant: TENANT,
    channels: ['msteams'],
  });
  const { seq } = await story.record(id);
  const answer = await bot.handle({
    type: 'invoke',
    name: 'adaptiveCard/action',
    channelId: 'msteams',
    serviceUrl: 'https://smba.example',
    from: { id: `29:${who.id}`, name: who.name, aadObjectId: who.id },
    conversation: { id: `a:${who.name}`, conversationType: 'personal', tenantId: TENANT },
    value: { action: { type: 'Action.Execute', verb, data: { id, v: seq, ...more } } },
  });
  await bot.stop();
  return { loads, said: JSON.stringify(answer.body) };
}

test.each<[string, (id: string) => ReturnType<typeof click>, string]>([
  ['approve', (id) => click(alex, 'approve', id), 'Approved by Alex'],
  ['reject', (id) => click(alex, 'reject', id), 'Rejected by Alex'],
  ['open-approval', (id) => click(alex, 'open-approval', id), 'Approve'],
  ['details', (id) => click(mara, 'details', id), 'Waiting for approval'],
  ['cancel-request', (id) => click(mara, 'cancel-request', id), 'withdrawn'],
  ['change-confirm', (id) => click(mara, 'change-confirm', id, { address: 'berta@partner.com' }), 'Sent.'],
  ['refresh-journey', (id) => click(mara, 'refresh-journey', id), 'Waiting for approval'],
  ['refresh-partner', (id) => click(mara, 'refresh-partner', id), 'Waiting for approval'],
])('%s reads its record once', async (_verb, clicked, says) => {
  const id = await story.asked('anna@partner.com', mara);
  await story.work();
  const { loads, said } = await clicked(id);
  expect(said).toContain(says);
  expect(loads.filter((one) => one === id)).toHaveLength(1);
});

test.each<[string, (id: string) => ReturnType<typeof click>, string]>([
  ['resend', (id) => click(mara, 'resend', id), 'new invitation'],
  ['copy-link', (id) => click(mara, 'copy-link', id), 'link'],
  ['change-address', (id) => click(mara, 'change-address', id), 'New address'],
])('%s of an invitation reads its record once', async (_verb, clicked, says) => {
  const id = await story.asked('anna@partner.com', mara);
  await story.work();
  await story.approve(id, alex);
  await story.work();
  const { loads, said } = await clicked(id);
  expect(said).toContain(says);
  expect(loads.filter((one) => one === id)).toHaveLength(1);
});

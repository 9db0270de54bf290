import { delegate } from '../../src/usecases/delegate.ts';
import { cardOf, titlesOf } from '../support/connector.ts';
import { textOf, Usher } from '../support/usher.ts';
import { APPROVERS, PORTAL, Story } from '../usecases/story.ts';

/** What an outsider with an account like an employee's would get by it. That none is served: who-may-what. */
describe('an external member, who would pass for an employee', () => {
  let story: Story;
  beforeEach(async () => {
    story = await new Story().open();
    story.directory.partner('external-member', 'xm@partner.com', 'accepted', 'xm');
  });
  afterEach(() => story.close());

  test('is let in without approval', async () => {
    const id = await story.asked('xm@partner.com');
    await story.work();
    expect(await story.record(id)).toMatchObject({
      status: 'requested',
      request: { found: { kind: 'accepted-guest' } },
    });
    expect(story.directory.isIn(PORTAL.grants[0] ?? expect.anything(), 'xm')).toBe(false);
  });

  test('gets past the domain rule', async () => {
    const resource = { ...PORTAL, domains: { allow: ['elsewhere.com'], deny: [] } };
    expect(await story.ask('xm@partner.com', story.mara, { resource })).toMatchObject({
      kind: 'refused',
      refusal: { code: 'domain-not-allowed' },
    });
  });

  test.each(['in the group of approvers', 'named as one'])('is asked to approve, %s', async (how) => {
    if (how === 'named as one') story.resources = [{ ...PORTAL, approvers: { people: ['xm', 'alex'] } }];
    else story.directory.groupOf(APPROVERS).add('xm');
    const id = await story.asked('anna@partner.com');
    await story.work();
    const asked = story.said.flatMap(({ to, message }) =>
      message.kind === 'approval' && to.kind === 'person' ? [to.person] : [],
    );
    expect(asked).toEqual(['alex']);
    // Nor does anybody decide as their stand-in.
    const until = story.now + 86_400_000;
    const [dora, xm] = [story.directory.employee('dora', 'Dora'), { id: 'xm', name: 'X' }];
    await story.store.saveDelegation({ from: xm, to: dora, until, by: xm, at: story.now });
    expect(await story.approve(id, dora)).toMatchObject({ refusal: { code: 'not-approver' } });
    const { caller } = await story.actor(story.iris);
    const asks = { from: xm, to: dora, until };
    const byAdmin = { person: story.iris, caller };
    expect(await delegate(story.world, byAdmin, asks, 'delegates')).toMatchObject({ kind: 'refused' });
  });
});

describe('somebody who has an outsider pass for one of ours', () => {
  let usher: Usher;
  beforeAll(async () => {
    usher = await new Usher().start();
  });
  afterAll(() => usher.stop());
  const entries = { addresses: 'anna@partner.com', invitedAs: 'member' };

  test('as a requester: a member’s account is not offered, and asked for in vain', async () => {
    const form = await usher.says('mara', 'invite');
    expect(textOf(cardOf(form))).not.toContain('A member of our directory');
    const answer = await usher.clicks('mara', form, 'Send request', entries);
    expect(textOf(answer)).toContain('Only an administrator may invite somebody as a member');
    expect(textOf(await usher.says('mara', 'status anna@partner.com'))).toContain('I don’t know anyone');
  });

  test('as an administrator: it is offered, and the approver reads it', async () => {
    const form = await usher.says('iris', 'invite');
    expect(textOf(cardOf(form))).toContain('A member of our directory');
    await usher.clicks('iris', form, 'Send request', entries);
    const card = await usher.approvalFor('anna@partner.com');
    expect(textOf(card)).toContain('As a member');
    expect(titlesOf(card)).toContain('Approve');
  });

  test('as an approver: nobody but a colleague stands in', async () => {
    const member = { userType: 'Member', creationType: 'Invitation', externalUserState: 'Accepted' } as const;
    usher.entra.addUser({ mail: 'xm@partner.com', ...member });
    const answer = await usher.says('alex', 'delegate to xm@partner.com until 2027-03-31');
    expect(textOf(answer)).toContain('I can’t find a colleague');
    expect(textOf(await usher.says('alex', 'delegations'))).toContain('No one is standing in for anyone');
  });
});

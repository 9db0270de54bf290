import { ownerActs } from '../../src/usecases/act.ts';
import { DeliveryError, DirectoryError } from '../../src/usecases/ports.ts';
import { redeem } from '../../src/usecases/redeem.ts';
import { requestAccess } from '../../src/usecases/request-access.ts';
import { ADMINS, PORTAL, REQUESTERS, Story } from './story.ts';

const ADDRESS = 'anna@partner.com';
const MINUTE = 60_000;
let story: Story;
beforeEach(async () => {
  story = await new Story().open();
});
afterEach(() => story.close());

type Asking = Parameters<Story['ask']>[2];
const approved = async (more: Asking = {}): Promise<string> => {
  const id = await story.asked(ADDRESS, story.mara, more);
  await story.approve(id);
  return id;
};
const asLink = { options: { delivery: 'link' } } as const;
const resend = async (id: string, delivery?: 'link', by = story.mara) => {
  const { caller } = await story.actor(by);
  return ownerActs(
    story.world,
    id,
    { type: 'resend', reason: 'they lost it', ...(delivery && { delivery }) },
    { person: by, caller },
  );
};

describe('Microsoft’s mail', () => {
  test('goes with the options that were approved', async () => {
    const rosa = story.directory.employee('rosa', 'Rosa', [REQUESTERS, ADMINS]);
    await story.approve(
      await story.asked(ADDRESS, rosa, { options: { cc: 'ben@partner.com', invitedAs: 'member' } }),
    );
    await story.work();
    expect(story.directory.mails).toMatchObject([{ cc: 'ben@partner.com', invitedAs: 'member' }]);
    expect(story.directory.mails[0]).not.toHaveProperty('unmailed');
  });

  test('asked for anew with its answer lost: who has accepted meanwhile gets no other', async () => {
    const id = await approved();
    await story.work();
    await resend(id);
    story.lose('invite', 'after');
    await story.work();
    expect(story.directory.mails).toHaveLength(2);
    story.directory.accept(ADDRESS);
    story.now += 10_000;
    await story.work();
    expect(story.directory.mails).toHaveLength(2);
    expect(await story.record(id)).toMatchObject({ status: 'granted' });
  });

  test('asked for anew with its answer lost: nothing tells, so it goes once more', async () => {
    const id = await approved();
    await story.work();
    await resend(id);
    story.lose('invite', 'after');
    await story.work();
    story.now += 10_000;
    await story.work();
    expect(story.directory.mails).toHaveLength(3);
    for (const token of story.tokens)
      expect(await redeem(story.world, token)).toMatchObject({ kind: 'not-accepted' });
    expect(await story.record(id)).toMatchObject({ status: 'invited' });
  });
});

describe('a link to pass on', () => {
  test('goes to the sponsor’s own chat and nowhere else, and no mail is sent', async () => {
    const id = await approved(asLink);
    await story.work();
    expect(story.directory.mails).toEqual([]);
    const [link] = story.links();
    expect(story.links()).toHaveLength(1);
    expect(link?.to).toEqual({ kind: 'person', person: 'mara' });
    expect(await story.record(id)).toMatchObject({ status: 'invited', mailed: false, delivery: 'link' });
    // It is kept nowhere.
    const kept = [await story.record(id), await story.store.history(id), await story.store.postings(id)];
    expect(JSON.stringify(kept)).not.toContain('login.example');
    story.directory.accept(ADDRESS);
    expect(await redeem(story.world, story.tokens.at(-1) ?? '')).toMatchObject({ kind: 'granted' });
  });

  test.each(['before', 'after'] as const)(
    'an answer lost %s Graph acted: it is asked for again',
    async (when) => {
      const id = await approved(asLink);
      story.lose('invite', when);
      await story.work();
      expect(story.links()).toEqual([]);
      story.now += 10_000;
      await story.work();
      expect(story.links()).toHaveLength(1);
      expect(story.directory.mails).toEqual([]);
      expect(await story.record(id)).toMatchObject({ status: 'invited' });
    },
  );

  test('a channel that does not answer is tried again; each link that may have arrived leads on', async () => {
    const id = await approved(asLink);
    let times = 2;
    story.fails = () => (times-- > 0 ? new DeliveryError('503', 1_000) : undefined);
    for (let i = 0; i < 4; i++) {
      await story.work();
      story.now += MINUTE;
    }
    expect(story.links()).toHaveLength(1);
    for (const token of story.tokens)
      expect(await redeem(story.world, token)).toMatchObject({ kind: 'not-accepted' });
    expect(await story.record(id)).toMatchObject({ status: 'invited' });
  });

  test('a chat that is closed is said, kept at, and costs no link that went nowhere', async () => {
    const id = await approved(asLink);
    story.unreachable.add('mara');
    for (let i = 0; i < 3; i++) {
      await story.work();
      story.now += 11 * MINUTE;
    }
    expect(await story.record(id)).toMatchObject({ status: 'inviting', problem: 'chat-closed', links: [] });
    const told = (await story.store.history(id)).filter(({ type }) => type === 'invitation-held-up');
    expect(told).toHaveLength(1);
    story.unreachable.clear();
    await story.work();
    expect(story.links()).toHaveLength(1);
    expect(await story.record(id)).toMatchObject({ status: 'invited', delivery: 'link' });
  });

  test('held up, it does not keep out who accepts by what they have', async () => {
    const id = await approved();
    await story.work();
    story.unreachable.add('mara');
    await resend(id, 'link');
    await story.work();
    expect(await story.record(id)).toMatchObject({ status: 'inviting', problem: 'chat-closed' });
    story.directory.accept(ADDRESS);
    expect(await redeem(story.world, story.tokens[0] ?? '')).toMatchObject({ kind: 'granted' });
    story.unreachable.clear();
    story.now += 11 * MINUTE;
    await story.work();
    expect(story.links()).toEqual([]);
  });

  test('is handed over for a guest with an open invitation, too', async () => {
    const guest = story.directory.guest(ADDRESS, 'pending');
    const id = await approved(asLink);
    await story.work();
    expect(story.links()).toHaveLength(1);
    expect(story.directory.mails).toEqual([]);
    expect(await story.record(id)).toMatchObject({ status: 'invited', account: guest });
  });

  test('withdrawn while Graph answers: nobody gets it', async () => {
    const id = await approved(asLink);
    story.directory.after = async (method) => {
      if (method !== 'invite') return;
      const { caller } = await story.actor(story.mara);
      await ownerActs(story.world, id, { type: 'cancel' }, { person: story.mara, caller });
    };
    await story.work();
    expect(story.links()).toEqual([]);
    expect(await story.record(id)).toMatchObject({ status: 'ended', outcome: 'cancelled' });
  });

  test('asked for after a mail went out, it goes to whoever asked', async () => {
    const id = await approved();
    await story.work();
    expect((await resend(id, 'link', story.iris)).kind).toBe('changed');
    await story.work();
    expect(story.directory.mails).toHaveLength(1);
    expect(story.links().map(({ to }) => to)).toEqual([{ kind: 'person', person: 'iris' }]);
    // The first mail's link is as good as the new one.
    story.directory.accept(ADDRESS);
    expect(await redeem(story.world, story.tokens[0] ?? '')).toMatchObject({ kind: 'granted' });
  });

  test('nobody else gets it by asking', async () => {
    const id = await approved();
    await story.work();
    expect(await resend(id, 'link', story.alex)).toMatchObject({ refusal: { code: 'not-yours' } });
  });

  test('a guest who has accepted needs none', async () => {
    const id = await approved(asLink);
    story.directory.guest(ADDRESS, 'accepted');
    await story.work();
    expect(story.links()).toEqual([]);
    expect(await story.record(id)).toMatchObject({ status: 'granted' });
  });
});

describe('our own mail', () => {
  beforeEach(() => {
    story.ownMail = true;
  });
  const message = 'Welcome!\n<b>Bold</b> & "quoted"';

  test('carries the link, who invites, to what, and the message, escaped; answers go to the sponsor', async () => {
    const id = await approved({ options: { personalMessage: message, cc: 'ben@partner.com' } });
    await story.work();
    expect(story.directory.mails).toEqual([]);
    expect(story.directory.invitations).toMatchObject([{ unmailed: true }]);
    const [mail] = story.directory.sent;
    expect(mail).toMatchObject({
      from: 'partners@home.example',
      to: ADDRESS,
      cc: 'ben@partner.com',
      replyTo: 'mara@home.example',
      subject: 'Mara invites you to Partner portal',
    });
    expect(mail?.html).toContain('href="https://login.example/redeem?rd=1"');
    expect(mail?.html).toContain('Welcome!<br>&lt;b&gt;Bold&lt;/b&gt; &amp; &quot;quoted&quot;');
    expect(mail?.html).toContain('until January\u00a012, 2026\u00a0at 9:00');
    expect(mail?.html).not.toMatch(/<img|<script|src=/u);
    expect(await story.record(id)).toMatchObject({ status: 'invited', mailed: true, delivery: 'own' });
  });

  test.each([
    ['de-DE', 'Mara lädt Sie zu Partner portal ein', '12.\u00a0Januar 2026'],
    ['fr-FR', 'Mara vous invite à accéder à Partner portal', '12\u00a0janvier 2026'],
    ['es-ES', 'Mara le invita a Partner portal', '12\u00a0de\u00a0enero de 2026'],
    ['it-IT', 'Mara invites you to Partner portal', 'January\u00a012, 2026'],
  ])('in %s', async (language, subject, day) => {
    const { actor } = await story.actor(story.mara);
    const asked = { address: ADDRESS, resource: PORTAL, by: actor, activity: 'a', language };
    const outcome = await requestAccess(story.world, asked);
    if (outcome.kind === 'requested') await story.approve(outcome.record.id);
    await story.work();
    expect(story.directory.sent[0]).toMatchObject({ subject, html: expect.stringContaining(day) });
  });

  test('Microsoft’s mail and the link can be chosen instead', async () => {
    await approved({ options: { delivery: 'microsoft' } });
    await story.work();
    expect([story.directory.mails.length, story.directory.sent.length]).toEqual([1, 0]);
  });

  test('an answer that was lost is made up for by another mail: better twice than never', async () => {
    const id = await approved();
    story.lose('sendMail', 'after');
    await story.work();
    story.now += 10_000;
    await story.work();
    expect(story.directory.sent).toHaveLength(2);
    expect(story.directory.mails).toEqual([]);
    for (const token of story.tokens)
      expect(await redeem(story.world, token)).toMatchObject({ kind: 'not-accepted' });
    expect(await story.record(id)).toMatchObject({ status: 'invited' });
  });

  test.each([
    ['permission-missing', 'Mail.Send'],
    ['mailbox-missing', undefined],
  ] as const)(
    '%s holds it up, is told to sponsor and administrators, and passes',
    async (code, permission) => {
      story.directory.before = (method) => {
        if (method === 'sendMail') throw new DirectoryError(code, { permission });
      };
      const id = await approved();
      await story.work();
      expect(await story.record(id)).toMatchObject({
        status: 'inviting',
        problem: code,
        ...(permission && { permission }),
        links: [],
      });
      const told = story.said.flatMap(({ to, message: one }) =>
        one.kind === 'notice' && to.kind === 'person' ? [`${to.person} ${one.notice}`] : [],
      );
      expect(told.sort()).toEqual(['iris invitation-held-up', 'mara invitation-held-up']);
      story.directory.before = () => undefined;
      story.now += 11 * MINUTE;
      await story.work();
      expect(story.directory.sent).toHaveLength(1);
      expect(await story.record(id)).toMatchObject({ status: 'invited' });
    },
  );

  test('a mailbox that is no longer set up leaves the mail to Microsoft', async () => {
    await approved({ options: { delivery: 'own' } });
    story.ownMail = false;
    await story.work();
    expect(story.directory.mails).toHaveLength(1);
  });
});

describe('a message that meets a fault', () => {
  const cards = () => story.said.filter(({ message }) => message.kind === 'approval');

  test('is tried again, although a day has passed before anybody could try', async () => {
    await story.asked(ADDRESS, story.mara);
    story.now += 2 * 24 * 60 * MINUTE;
    let times = 2;
    story.fails = () => (times-- > 0 ? new DeliveryError('throttled', 1_000) : undefined);
    for (let i = 0; i < 4; i++) {
      await story.work();
      story.now += MINUTE;
    }
    expect(cards()).toHaveLength(1);
  });

  test('is given up after a day, once it was tried a few times', async () => {
    await story.asked(ADDRESS, story.mara);
    story.now += 2 * 24 * 60 * MINUTE;
    let times = 0;
    story.fails = () => {
      times += 1;
      return new DeliveryError('throttled', 1_000);
    };
    for (let i = 0; i < 20; i++) {
      await story.work();
      story.now += 20 * MINUTE;
    }
    const tried = times;
    expect(tried).toBeGreaterThan(2);
    story.fails = () => undefined;
    story.now += 24 * 60 * MINUTE;
    await story.work();
    expect(cards()).toEqual([]);
  });
});

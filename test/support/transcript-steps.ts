import { GROUPS } from '../../src/sandbox/tenant.ts';
import { buttonsOf, cardOf } from './connector.ts';
import { hears, holds, type Line, type Scene, says } from './transcript.ts';
import { textOf, type Who } from './usher.ts';

/** Alex approves on his own card, wherever else the transcript plays. */
export const approved = holds('Alex approves', async (scene: Scene) => {
  const { usher, anna } = scene;
  const card = await usher.approvalFor(anna);
  await scene.invokes('alex', 'approve', scene.record(), card.conversation, ['Approved by Alex Novak']);
});
const invited = holds('the mail is out', async ({ usher, anna }) => {
  await usher.connector.waitFor(
    (sent) => sent.method === 'PUT' && textOf(sent).includes(anna) && textOf(sent).includes('Invited, not'),
  );
  usher.entra.accept(anna);
  expect(await usher.opens(usher.linkTo(anna))).toMatchObject({ status: 200 });
});

/** From nothing to a partner who is in. */
export const isIn = (typed = 'invite ANNA to portal for 30d'): readonly Line[] => [
  says('mara', typed, 'ANNA', 'Waiting for approval'),
  approved,
  invited,
  hears('mara', 'ANNA now has access'),
];
/** From nothing to a request that is approved. */
export const isApproved: readonly Line[] = [
  says('mara', 'invite ANNA to portal', 'ANNA', 'Waiting for approval'),
  approved,
];
/** From nothing to an invitation that was sent. */
export const isInvited: readonly Line[] = [
  says('mara', 'invite ANNA to portal', 'ANNA', 'Waiting for approval'),
  approved,
  holds('the mail is out', ({ usher, anna }) =>
    usher.connector.waitFor(
      (sent) => sent.method === 'PUT' && textOf(sent).includes(anna) && textOf(sent).includes('Invited, not'),
    ),
  ),
];

export const mailed = (count: number): Line =>
  holds(`${count} mails were sent`, ({ usher, anna }) => {
    expect(usher.entra.mails.filter(({ to }) => to.includes(anna))).toHaveLength(count);
  });

/** What is given or taken by a click may still be under way; a card that is brought up to date says when it is not. */
export const member = (is: boolean): Line =>
  holds(is ? 'is a member' : 'is no member', async ({ usher, anna }) => {
    const isIn = (): boolean =>
      usher.entra.members(GROUPS.portal.id).includes(usher.entra.user(anna)?.id ?? 'nobody');
    while (isIn() !== is) await usher.connector.waitForNext(() => true);
  });

/** What is on record, in the words of `history`; nothing where no words are given. */
export const recorded = (...reads: readonly string[]): Line =>
  holds(`on record: ${reads.join(', ')}`, async ({ usher, anna }) => {
    const history = textOf(await usher.says('mara', `history ${anna}`));
    if (reads.length === 0) expect(history).toContain('I don’t know anyone');
    for (const read of reads) expect(history).toContain(read);
  });

export const notRecorded = (...reads: readonly string[]): Line =>
  holds(`not on record: ${reads.join(', ')}`, async ({ usher, anna }) => {
    const history = textOf(await usher.says('mara', `history ${anna}`));
    for (const read of reads) expect(history).not.toContain(read);
  });

/** Which list the scene is about, in the newest version that any card showed. */
const listOf = ({ usher }: Scene): { readonly id: string; readonly v: number } => {
  const about = usher.connector.sent
    .flatMap((sent) => buttonsOf(cardOf(sent)))
    .filter(({ verb }) => verb.startsWith('batch-'))
    .map(({ data: { id, v } }) => ({ id, v }));
  const last = about.at(-1);
  const v = Math.max(...about.filter(({ id }) => id === last?.id).map((one) => Number(one.v)));
  return { id: String(last?.id), v };
};

/** Mara sends a list with ANNA on it in her own chat, and what is wrong with it. */
export const listed: readonly Line[] = [
  holds('Mara sends a list', async ({ usher, anna }) => {
    const text = `email,name,resource\n${anna},Anna Berg,Partner portal\nben@partner.com,Ben,nowhere`;
    const answer = textOf(await usher.says('mara', text));
    for (const read of [anna, '1 row is good, 1 is wrong', 'Row 3, column resource', 'Send the good rows'])
      expect(answer).toContain(read);
  }),
];
/** A click on the list's card, wherever the transcript plays. */
export const pressesList = (
  who: Who,
  verb: string,
  data: Readonly<Record<string, unknown>>,
  ...reads: readonly string[]
): Line =>
  holds(`${who} presses ${verb}`, (scene: Scene) =>
    scene.invokes(who, verb, { ...listOf(scene), ...data }, scene.conversation(who), reads),
  );
/** Alex is asked, all at once. */
export const askedTogether: readonly Line[] = [
  ...listed,
  pressesList('mara', 'batch-confirm', {}, 'Confirmed: 1 partner'),
  holds('one card asks Alex', ({ usher, anna }) =>
    usher.connector.waitFor(
      (sent) =>
        sent.conversation.includes('alex') &&
        textOf(sent).includes(anna) &&
        buttonsOf(cardOf(sent)).some(({ verb }) => verb === 'batch-approve'),
    ),
  ),
];

/** Somebody whom nobody asked for is in the portal's group. */
export const stranger = holds(
  'an administrator has put the partner into the group by hand',
  ({ usher, anna }) => {
    const { id } = usher.entra.addUser({ mail: anna, userType: 'Guest', externalUserState: 'Accepted' });
    usher.entra.addMember(GROUPS.portal.id, id);
  },
);

/** A click on the newest card about an end, which is not the only one that has such a button. */
export const pressesEnding = (who: Who, verb: string, ...reads: readonly string[]): Line =>
  holds(`${who} presses ${verb} on the card about the end`, async (scene: Scene) => {
    const about = scene.usher.connector.sent.flatMap((sent) => buttonsOf(cardOf(sent)));
    const button = about.findLast(({ verb: its, data }) => its === verb && data.day !== undefined);
    await scene.invokes(who, verb, button?.data ?? {}, scene.conversation(who), reads);
  });

/** Which inquiry the scene is about: the newest that any card showed. */
const inquiryOf = ({ usher }: Scene): { readonly id: string; readonly v: number } => {
  const about = usher.connector.sent
    .flatMap((sent) => buttonsOf(cardOf(sent)))
    .filter(({ verb }) => verb.startsWith('inquiry-'));
  const { id, v } = about.at(-1)?.data ?? {};
  return { id: String(id), v: Number(v) };
};

/** A click on the newest card that asks about many partners, wherever the transcript plays. */
export const pressesInquiry = (
  who: Who,
  verb: string,
  data: Readonly<Record<string, unknown>>,
  ...reads: readonly string[]
): Line =>
  holds(`${who} presses ${verb}`, (scene: Scene) =>
    scene.invokes(who, verb, { ...inquiryOf(scene), ...data }, scene.conversation(who), reads),
  );

export const takesPart = (who: Who): Line =>
  holds(`${who} takes part`, (scene: Scene) => scene.takesPart(who));

/** Mara asks Otto to look after ANNA, and he has the card. */
export const isOffered: readonly Line[] = [
  ...isInvited,
  says('mara', 'transfer ANNA to otto@lindenau.example', 'I’ve asked Otto Brandt', 'ANNA'),
  hears('otto', 'Will you look after 1 partner of Mara Lindt?', 'ANNA'),
  takesPart('otto'),
];

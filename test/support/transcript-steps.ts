import { GROUPS } from '../../src/sandbox/tenant.ts';
import { hears, holds, type Line, type Scene, says } from './transcript.ts';
import { textOf } from './usher.ts';

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
  hears('mara', 'ANNA is in'),
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

export const member = (is: boolean): Line =>
  holds(is ? 'is a member' : 'is no member', ({ usher, anna }) => {
    const id = usher.entra.user(anna)?.id ?? 'nobody';
    expect(usher.entra.members(GROUPS.portal.id).includes(id)).toBe(is);
  });

/** What is on record, in the words of `history`; nothing where no words are given. */
export const recorded = (...reads: readonly string[]): Line =>
  holds(`on record: ${reads.join(', ')}`, async ({ usher, anna }) => {
    const history = textOf(await usher.says('mara', `history ${anna}`));
    if (reads.length === 0) expect(history).toContain('I know of nobody');
    for (const read of reads) expect(history).toContain(read);
  });

export const notRecorded = (...reads: readonly string[]): Line =>
  holds(`not on record: ${reads.join(', ')}`, async ({ usher, anna }) => {
    const history = textOf(await usher.says('mara', `history ${anna}`));
    for (const read of reads) expect(history).not.toContain(read);
  });

import { GROUPS } from '../../../src/sandbox/tenant.ts';
import { textOf, Usher } from '../../support/usher.ts';

const ANNA = 'anna@partner.com';
let usher: Usher;
let exchanges = 0;
beforeAll(async () => {
  usher = await new Usher({ RECONCILE_SECONDS: '86400' }).start();
  usher.entra.onExchange(() => {
    exchanges += 1;
  });
  for (const who of ['mara', 'alex', 'iris'] as const) await usher.says(who, 'whoami');
  // Whom to ask is known from the request before.
  await usher.says('mara', 'invite first@partner.com to portal');
  await usher.approvalFor('first@partner.com');
});
afterAll(() => usher.stop());

const heard = (who: string, ...what: readonly string[]) =>
  usher.connector.waitFor(
    (sent) => sent.conversation === `a:${who}` && what.every((one) => textOf(sent).includes(one)),
  );
async function counted(work: () => Promise<unknown>): Promise<number> {
  exchanges = 0;
  await work();
  return exchanges;
}

test('each step of a story costs Graph as many round trips as it has to, with approvers in a group', async () => {
  const asked = await counted(async () => {
    await usher.says('mara', `invite ${ANNA} to portal`);
    await usher.approvalFor(ANNA);
  });
  const card = await usher.approvalFor(ANNA);
  const invited = await counted(async () => {
    await usher.clicks('alex', card, 'Approve');
    await heard('mara', ANNA, 'Invited, not accepted yet');
  });
  usher.entra.accept(ANNA);
  const granted = await counted(async () => {
    expect((await usher.opens(usher.linkTo(ANNA))).text).toContain('Access granted');
    await heard('mara', `${ANNA} now has access`);
  });
  const status = await counted(async () =>
    expect(textOf(await usher.says('mara', `status ${ANNA}`))).toContain('Has access'),
  );
  const question = await usher.says('mara', `remove ${ANNA}`);
  const removed = await counted(async () =>
    expect(textOf(await usher.clicks('mara', question, 'Remove'))).toContain('no longer has access'),
  );
  expect(usher.entra.members(GROUPS.portal.id)).toEqual([]);
  // To ask: who it is. To approve: whether the approver still is one, and the invitation. To remove: what they hold is
  // looked at before it is taken, so that whoever takes over knows what was.
  expect({ asked, invited, granted, status, removed }).toEqual({
    asked: 1,
    invited: 2,
    granted: 2,
    status: 1,
    removed: 3,
  });
});

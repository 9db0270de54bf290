import { EMPLOYEES } from '../../../src/sandbox/tenant.ts';
import type { Sent } from '../../support/connector.ts';
import { idOf } from '../../support/transcript.ts';
import { textOf, Usher, type Who } from '../../support/usher.ts';

const ANNA = 'anna@partner.com';

let usher: Usher;
beforeEach(async () => {
  usher = await new Usher().start();
  for (const who of ['mara', 'alex', 'iris'] as const) await usher.says(who, 'hello');
});
afterEach(() => usher.stop());

const opened = (who: Who): string => `a:opened-${idOf(who)}`;
const told = (conversation: string, ...what: readonly string[]): Promise<Sent> =>
  usher.connector.waitFor(
    (sent) => sent.conversation === conversation && what.every((one) => textOf(sent).includes(one)),
  );
/** Neither of somebody's ids opens a chat. */
const isClosed = (...people: readonly string[]): void => {
  for (const id of people) usher.connector.uninstalled.add(id);
};

describe('a sponsor whose chat is no more', () => {
  test('gets the card of what they ask from elsewhere, and every message after it', async () => {
    usher.connector.gone.add('a:mara');
    const at = { conversation: { id: '19:g@thread.v2', conversationType: 'groupChat', tenantId: '' } };
    const { tenantId } = usher.activity('mara', {}).conversation as { tenantId: string };
    await usher.says('mara', `invite ${ANNA}`, { conversation: { ...at.conversation, tenantId } });
    await usher.clicks('alex', await usher.approvalFor(ANNA), 'Approve');
    await usher.connector.waitFor((sent) => sent.method === 'PUT' && textOf(sent).includes('Invited, not'));
    usher.entra.accept(ANNA);
    await usher.opens(usher.linkTo(ANNA));
    await told(opened('mara'), `${ANNA} now has access`);
  });

  test('and who cannot be reached at all: the administrators hear it in their place', async () => {
    await usher.says('mara', `invite ${ANNA}`);
    const card = await usher.approvalFor(ANNA);
    usher.connector.gone.add('a:mara');
    isClosed(idOf('mara'), '29:mara');
    await usher.clicks('alex', card, 'Reject', { comment: 'not now' });
    await told('a:iris', 'Mara Lindt', ANNA, 'not now');
  });
});

describe('an administrator whose chat is no more', () => {
  test('hears in a new one what administrators are to know', async () => {
    usher.connector.gone.add('a:iris');
    isClosed(
      ...EMPLOYEES.filter(({ groups }) => groups.includes('approvers')).map(({ id }) => id),
      '29:alex',
    );
    usher.connector.gone.add('a:alex');
    await usher.says('mara', `invite ${ANNA}`);
    await told(opened('iris'), 'I can’t reach', 'Alex Novak');
    await told(opened('iris'), ANNA, 'Approve');
  });

  test('hears in their place what a sponsor cannot be told', async () => {
    await usher.says('mara', `invite ${ANNA}`);
    const card = await usher.approvalFor(ANNA);
    for (const chat of ['a:mara', 'a:iris']) usher.connector.gone.add(chat);
    isClosed(idOf('mara'), '29:mara');
    await usher.clicks('alex', card, 'Reject', { comment: 'not now' });
    await told(opened('iris'), 'Mara Lindt', ANNA, 'not now');
  });

  test('missed for a moment, hears it all the same', async () => {
    let stray = 0;
    usher.connector.refuse = ({ conversation }) =>
      conversation === 'a:iris' && stray++ === 0 ? { status: 404 } : undefined;
    Object.assign(usher.entra.quirks, { invitationsBlocked: true });
    await usher.says('mara', `invite ${ANNA}`);
    await usher.clicks('alex', await usher.approvalFor(ANNA), 'Approve');
    await told(opened('iris'), 'Delayed: the invitation for', 'Mara Lindt asked for', ANNA);
  });
});

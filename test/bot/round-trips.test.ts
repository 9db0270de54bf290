import { GROUPS } from '../../src/sandbox/tenant.ts';
import { textOf, Usher } from '../support/usher.ts';

// The machine may be busy with others.
let usher: Usher;
let exchanges: string[] = [];
beforeAll(async () => {
  // Nothing else is to call Graph meanwhile: the watch for acceptances sleeps.
  usher = await new Usher({ RECONCILE_SECONDS: '86400' }).start();
  // From here on the roles of who speaks, and whom to ask, are known for a minute.
  for (const who of ['mara', 'alex'] as const) await usher.says(who, 'whoami');
  await usher.says('mara', 'invite before@contoso.example');
  await usher.approvalFor('before@contoso.example');
  usher.entra.onExchange(({ method, path }) => exchanges.push(`${method} ${path.split('?')[0]}`));
});
afterAll(() => usher.stop());

/** What went over the wire to Graph; the items of a batch are one request. */
async function roundTrips(act: () => Promise<unknown>): Promise<readonly string[]> {
  exchanges = [];
  await act();
  return exchanges;
}

const hears = (words: string) =>
  usher.connector.waitFor(
    (sent) => textOf(sent).includes('anna@contoso.example') && textOf(sent).includes(words),
  );

test('a new guest costs two calls and their approval one, the way in two, a status one, the way out three', async () => {
  let approval: Parameters<typeof usher.clicks>[1];
  const ask = await roundTrips(async () => {
    await usher.says('mara', 'invite anna@contoso.example');
    approval = await usher.approvalFor('anna@contoso.example');
  });
  const invite = await roundTrips(async () => {
    await usher.clicks('alex', approval, 'Approve');
    await hears('Invited, not accepted yet');
  });
  const status = await roundTrips(() => usher.says('mara', 'status anna@contoso.example'));
  const { id } = usher.entra.accept('anna@contoso.example');
  const grant = await roundTrips(async () => {
    await usher.opens(usher.linkTo('anna@contoso.example'));
    await hears('anna@contoso.example now has access');
  });
  let card: Parameters<typeof usher.clicks>[1];
  const preview = await roundTrips(async () => {
    card = await usher.says('mara', 'remove anna@contoso.example');
  });
  const remove = await roundTrips(() => usher.clicks('mara', card, 'Remove'));
  expect({ ask, invite, status, grant, preview, remove }).toEqual({
    ask: ['POST /$batch'],
    // Who decides is looked at anew.
    invite: ['POST /$batch', 'POST /invitations'],
    status: ['POST /$batch'],
    // The account, and what it holds before us.
    grant: ['POST /$batch', `POST /groups/${GROUPS.portal.id}/members/$ref`],
    preview: ['POST /$batch'],
    // Who takes away is looked at anew; what is held is noted before it is taken, so that it is told truly.
    remove: [
      'POST /$batch',
      `POST /users/${id}/checkMemberGroups`,
      `DELETE /groups/${GROUPS.portal.id}/members/${id}/$ref`,
    ],
  });
});

test('a question costs nothing beside the look, and neither does what is refused', async () => {
  const ask = (line: string) => roundTrips(() => usher.says('mara', line));
  expect(await ask('invite anna@cont0so.example')).toEqual(['POST /$batch']);
  expect(await ask('invite nobody@lindenau.example')).toEqual(['POST /$batch']);
  expect(await ask('invite anna+x@contoso.example')).toEqual([]);
  expect(await ask('may I invite bea@contoso.example?')).toEqual(['POST /$batch']);
  expect(await ask('history anna@contoso.example')).toEqual(['POST /$batch']);
});

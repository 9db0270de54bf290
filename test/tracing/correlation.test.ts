import { GROUPS } from '../../src/sandbox/tenant.ts';
import { correlationOf, correlationOfActivity } from '../../src/usecases/correlation.ts';
import { recordIdFor } from '../../src/usecases/identify.ts';
import { textOf, Usher } from '../support/usher.ts';

test('what an activity asks for is found under the activity, however many it asks for', () => {
  const [one, other] = ['a@x.com', 'b@x.com'].map((address) => recordIdFor(address, 'portal', 'chat|1'));
  expect(one).not.toBe(other);
  expect(correlationOf(one ?? '')).toBe(correlationOfActivity('chat|1'));
  expect(correlationOf(other ?? '')).toBe(correlationOfActivity('chat|1'));
});

test.each(['AAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBBBBBBBB', 'admin', 'a.b', '.', ''])(
  'a record of an older version, and what is no record, has one as well: %j',
  (id) => {
    expect(correlationOf(id)).toMatch(/^[0-9a-f]{32}$/u);
  },
);

describe('without a collector', () => {
  let usher: Usher;
  beforeAll(async () => {
    usher = await new Usher().start();
  });
  afterAll(() => usher.stop());

  const lines = () => usher.logged.map((line) => JSON.parse(line) as Record<string, unknown>);
  const underOf = (id: string) => lines().filter(({ trace_id }) => trace_id === id);

  test('each line of what somebody asked for is found by one id', async () => {
    await usher.says('mara', 'invite anna@partner.com', { id: 'ask' });
    await usher.clicks('alex', await usher.approvalFor('anna@partner.com'), 'Approve');
    await usher.connector.waitFor(({ body }) => textOf(body).includes('not accepted yet'));
    const id = correlationOfActivity('a:mara|ask');
    const called = underOf(id).map(({ method, path }) => `${method} ${path}`);
    expect(called).toContain('POST /invitations');
    expect(lines().filter(({ path, trace_id }) => path === '/invitations' && trace_id !== id)).toEqual([]);
  });

  test('the page that cannot go on says it, and so do the lines of why', async () => {
    usher.entra.accept('anna@partner.com');
    usher.entra.quirks.failNext = [
      { method: 'POST', pathPattern: `^/groups/${GROUPS.portal.id}/members`, status: 503 },
    ];
    const page = await usher.opens(usher.linkTo('anna@partner.com'));
    expect(page.status).toBe(503);
    const id = correlationOfActivity('a:mara|ask');
    expect(page.text).toContain(id);
    const refused = underOf(id).filter(({ path, status }) => String(path).endsWith('$ref') && status === 503);
    expect(refused).toHaveLength(1);
  });
});

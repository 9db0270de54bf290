import { request } from 'node:http';
import { TENANT } from '../../src/sandbox/tenant.ts';
import { readConfig } from '../../src/settings/read-config.ts';
import { Usher } from '../support/usher.ts';

const SETTINGS = {
  AZURE_TENANT_ID: TENANT.id,
  GRAPH_BASE_URL: 'http://127.0.0.1:1',
  GRAPH_TOKEN: 't',
  SECURITY_GROUP_ID: TENANT.id,
};
const problems = (env: Record<string, string>) => {
  const read = readConfig({ ...SETTINGS, ...env }, () => '');
  return read.ok ? [] : read.problems;
};

test('to find a bot whose BOT_ID was forgotten behind a proxy: it does not start, and says what to write', () => {
  const [problem, ...more] = problems({ PUBLIC_URL: 'https://usher.example.com' });
  expect(more).toEqual([]);
  expect(problem).toMatchObject({ name: 'BOT_ID', problem: expect.stringContaining('PUBLIC_URL') });
  expect(problem?.cure).toContain('BOT_TENANT_ID');
});

test.each(['http://localhost:3978', 'http://127.0.0.1:5000', 'https://localhost', 'http://[::1]:1'])(
  'on this machine alone it does: %s',
  (PUBLIC_URL) => expect(problems({ PUBLIC_URL })).toEqual([]),
);

describe('the local channel', () => {
  let usher: Usher;
  beforeAll(async () => {
    usher = await new Usher().start();
  });
  afterAll(() => usher.stop());

  /** `fetch` does not let anybody choose the Host. */
  const posts = (headers: Record<string, string>): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const call = request(
        `${usher.url}/api/messages`,
        { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers } },
        (response) => resolve(response.resume().statusCode),
      );
      call.on('error', reject);
      call.end(JSON.stringify(usher.activity('mara', { type: 'message', text: 'whoami' })));
    });

  test.each([
    'evil.example',
    'evil.example:3978',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '10.0.0.1',
    '0.0.0.0',
  ])('to speak to it from a page whose name points here: Host %s', async (host) => {
    const sent = usher.connector.sent.length;
    expect(await posts({ Host: host })).toBe(403);
    expect(usher.connector.sent.length).toBe(sent);
  });

  test.each([
    'X-Forwarded-For',
    'X-Forwarded-Host',
    'X-Forwarded-Proto',
    'X-Forwarded-Anything',
    'Forwarded',
    'Via',
    'X-Real-IP',
    'CF-Connecting-IP',
    'True-Client-IP',
    'X-Original-Host',
  ])('to speak to it through a proxy or a tunnel: %s', async (header) => {
    expect(await posts({ [header]: '127.0.0.1' })).toBe(403);
  });

  test.each(['localhost:3978', 'LOCALHOST', '127.0.0.1:1', '127.1.2.3', '[::1]:3978'])(
    'this machine is served: Host %s',
    async (host) => expect(await posts({ Host: host })).toBe(200),
  );
});

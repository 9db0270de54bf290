import { spawn } from 'node:child_process';
import { channel } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { EXCHANGES } from '../../src/sandbox/entra/index.ts';
import { sendJson, startFake } from '../support/directory.ts';
import { startEntra } from '../support/entra.ts';
import { seenInChildren, takeProblems, watchedEnv } from '../support/graph-watch.ts';

/** Misspelt on purpose, without saying so: what every test is watched for. */
const WRONG = { invitedUserEmail: 'anna@partner.com', inviteRedirectUrl: 'https://usher.example/' };
const problem = expect.stringContaining('/invitedUserEmail is no property of this request');

(process.env.GRAPH_OPENAPI ? describe : describe.skip)('a mistake makes a test fail (GRAPH_OPENAPI)', () => {
  test('in a request', async () => {
    const sandbox = await startEntra();
    await sandbox.graph('POST', '/invitations', WRONG);
    await sandbox.close();
    expect(takeProblems()).toContainEqual(problem);
  });

  test('inside a batch', async () => {
    const sandbox = await startEntra();
    const headers = { 'Content-Type': 'application/json' };
    const item = { id: '1', method: 'POST', url: '/invitations', headers, body: WRONG };
    await sandbox.graph('POST', '/$batch', { requests: [item] });
    await sandbox.close();
    expect(takeProblems()).toContainEqual(problem);
  });

  test('in an answer of the sandbox', () => {
    const exchange = { method: 'GET', path: '/users/u', requestHeaders: {}, requestBody: undefined };
    channel(EXCHANGES).publish({ ...exchange, status: 200, responseBody: { accountEnabled: 'yes' } });
    expect(takeProblems()).toContainEqual(expect.stringMatching(/answer 200: \/accountEnabled/u));
  });

  test('in a request to a server that only stands in for Graph', async () => {
    const fake = await startFake((_request, response) => sendJson(response, 500));
    await fetch(`${fake.url}/v1.0/users?$skip=3`);
    await fake.close();
    expect(takeProblems()).toContainEqual(expect.stringContaining('$skip is not taken here'));
  });

  test('in a process that a test starts, and in one that it starts in turn', async () => {
    const url = pathToFileURL(join(import.meta.dirname, '../support/entra.ts')).href;
    const program = `
      import { startEntra } from '${url}';
      const sandbox = await startEntra();
      await sandbox.graph('GET', '/users');
      await sandbox.graph('POST', '/invitations', ${JSON.stringify(WRONG)});
      await sandbox.close();`;
    const grandchild = `
      import { spawnSync } from 'node:child_process';
      spawnSync(process.execPath, ['--input-type=module', '-e', ${JSON.stringify(program)}]);`;
    for (const each of [program, grandchild]) {
      const before = seenInChildren();
      const { PATH = '' } = process.env;
      const child = spawn(process.execPath, ['--input-type=module', '-e', each], {
        env: { PATH, ...watchedEnv() },
        stdio: 'ignore',
      });
      await once(child, 'exit');
      expect(takeProblems()).toContainEqual(problem);
      expect(seenInChildren() - before).toBe(2);
    }
  });
});

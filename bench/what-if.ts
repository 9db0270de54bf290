// How long it takes to replay 10,000 requests under other rules, from the embedded store.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Resource } from '../src/access/catalog.ts';
import { openEmbeddedStore } from '../src/store/embedded/index.ts';
import { replay } from '../src/what-if/replay.ts';
import { requestsSince } from '../src/what-if/requests.ts';
import { asked, requested } from '../test/store/samples.ts';

const REQUESTS = 10_000;
const resource = (more: Partial<Resource>): Resource => ({
  ...{
    id: 'portal',
    name: 'Partner portal',
    grants: [{ kind: 'group', group: 'g' }],
    justification: 'optional',
  },
  ...{ domains: { allow: [], deny: [] }, employees: 'immediate', approvers: { people: ['alex'] } },
  ...more,
});
const folder = mkdtempSync(join(tmpdir(), 'usher-bench-'));
const store = await openEmbeddedStore({ file: join(folder, 'usher.db') });
try {
  for (let from = 0; from < REQUESTS; from += 500)
    await Promise.all(
      Array.from({ length: 500 }, (_, k) => {
        const record = requested(from + k, { address: `p${from + k}@partner.example` });
        return store.commit({ record, events: [asked(record)], errands: [] });
      }),
    );
  const [start, before] = [performance.now(), process.cpuUsage()];
  const { requests, differences } = await replay(requestsSince(store, 0), {
    before: [resource({})],
    after: [resource({ domains: { allow: ['another.example'], deny: [] } })],
    offices: { admins: { people: ['iris'] } },
    belonging: async ({ id }) => ({ id, upn: 'mara@home.example', groups: new Set() }),
  });
  const seconds = (performance.now() - start) / 1_000;
  const { user, system } = process.cpuUsage(before);
  console.log(
    `replaying ${requests} requests under rules that refuse ${differences.length} of them: ${seconds.toFixed(2)} s, ${((user + system) / 1e6).toFixed(2)} s of CPU`,
  );
} finally {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { begin, evolve } from '../../src/access/evolve.ts';
import type { AccessEvent } from '../../src/access/record.ts';
import { EMPLOYEES } from '../../src/sandbox/tenant.ts';
import { openEmbeddedStore } from '../../src/store/embedded/index.ts';
import { addresses } from '../support/bulk.ts';
import { textOf, Usher } from '../support/usher.ts';

const folder = mkdtempSync(join(tmpdir(), 'usher-busy-'));
const file = join(folder, 'usher.db');
const usher = new Usher({ DATA_DIR: folder });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A thousand requests that were approved before the process started, each owing its invitation. */
async function approved(people: readonly string[]): Promise<void> {
  const store = await openEmbeddedStore({ file });
  const [mara, alex] = EMPLOYEES.map(({ id, name }) => ({ id, name }));
  if (mara === undefined || alex === undefined) throw new Error('nobody is there');
  const at = Date.now();
  await Promise.all(
    people.map((address, n) => {
      const id = `${address.replace('@partner.com', '')}.${n}`;
      const found = { kind: 'nobody' } as const;
      const term = { kind: 'forever' } as const;
      const request = { address, resource: 'partner-portal', sponsor: mara, term, at, found };
      const events: AccessEvent[] = [
        { type: 'requested', at, by: mara, request },
        { type: 'approved', at, by: alex },
      ];
      const record = events.slice(1).reduce(evolve, begin(id, events[0] as AccessEvent));
      const errands = [{ id: `${id}/2/invite`, record: id, kind: 'invite' } as const];
      return store.commit({ record, events, errands });
    }),
  );
  await store.close();
}

test('while a thousand invitations are under way whoever asks is answered, and a stop waits for none of them', async () => {
  await approved(addresses(1000));
  await usher.start();
  await new Promise<void>((resolve) => {
    usher.entra.onExchange(() => usher.entra.mails.length >= 100 && resolve());
  });
  const answer = await usher.says('mara', 'status p999@partner.com');
  expect(textOf(answer)).toContain('Sending the invitation');
  expect(textOf(await usher.says('mara', 'may I invite anna@partner.com?'))).toContain('anna@partner.com');
  expect(usher.entra.mails.length).toBeLessThan(1000);

  const { entra } = usher;
  await usher.stop();
  const store = await openEmbeddedStore({ file });
  const { items } = await store.list({ statuses: ['invited'] }, 2000);
  await store.close();
  expect(items).toHaveLength(entra.mails.length);
  expect(entra.mails.length).toBeLessThan(1000);
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { replay } from '../../src/access/evolve.ts';
import { verify } from '../../src/audit/verify.ts';
import { GROUPS } from '../../src/sandbox/tenant.ts';
import { sourceOf } from '../../src/store/source.ts';
import { olderVersion } from '../support/older-version.ts';
import { eachNth, PROVES_ALL } from '../support/prove.ts';
import { TwoVersions } from '../support/two-versions.ts';

/** The newest commit before events were sealed: its events have no seal, and it knows nobody who looks after a request. */
const OLDER = '98e9036d';

const folder = mkdtempSync(join(tmpdir(), 'usher-versions-'));
const older = olderVersion(OLDER, join(folder, 'older'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Where each step of a story is taken first: a bit for each. */
const stories = eachNth(
  2,
  Array.from({ length: 16 }, (_, i) => i).filter((i) => PROVES_ALL || i % 5 === 0),
  1,
);

// An embedded store is held by one process, and its file by one version or newer: Cosmos DB is where two meet.
(older ? test : test.skip)(
  `beside ${OLDER} on one store nothing is lost, and the history verifies${older ? '' : ' (the history of this clone does not reach back so far)'}`,
  async () => {
    if (older === undefined) return;
    const both = await TwoVersions.open(older, folder);
    const tell = async (bits: number) => {
      const story = both.story(`anna${bits}@partner.com`, (step) => ((bits >> step) & 1 ? 'newer' : 'older'));
      await story.asks();
      if (bits & 1) await story.takesUp();
      await story.approves();
      await story.opensLink();
      const removed = bits % 2 === 0;
      if (removed) await story.removes();
      return { address: story.address, removed };
    };
    const told: Awaited<ReturnType<typeof tell>>[] = [];
    // So few at once that each has a card of its own before who decides.
    for (let from = 0; from < stories.length; from += 4)
      told.push(...(await Promise.all(stories.slice(from, from + 4).map(tell))));
    await both.allPaid();
    expect(await both.stop('older')).toBe(0);

    for (const { address, removed } of told) {
      const { record, history } = await both.recordOf(address);
      expect(record.status).toBe(removed ? 'ended' : 'granted');
      expect(replay(record.id, history)).toMatchObject(record);
      expect(both.mailsTo(address)).toBe(1);
      expect(both.membersFor(address)).toBe(removed ? 0 : 1);
    }
    expect(both.tenant.entra.members(GROUPS.portal.id)).toHaveLength(
      told.filter(({ removed }) => !removed).length,
    );
    await both.store.putInLedger();
    const { breaks, records } = await verify(sourceOf(both.store));
    expect(breaks).toEqual([]);
    expect(records).toBe(stories.length);
    expect(both.wrong()).toEqual([]);
    expect(await both.stop('newer')).toBe(0);
    await both.close();
  },
);

import { openEmbeddedStore } from '../../../src/store/embedded/index.ts';
import type { Sent } from '../../support/connector.ts';
import { clicks, hears, holds, Stage, says } from '../../support/transcript.ts';
import { textOf } from '../../support/usher.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await Stage.open('personal');
});
afterEach(() => stage.close());

const message = ({ body }: Sent): string => JSON.stringify({ ...body, id: undefined });

/** By message, what stood there one after another. */
function shownAt(): ReadonlyMap<string, readonly string[]> {
  const shown = new Map<string, string[]>();
  for (const sent of stage.usher.connector.sent.filter(({ path }) => path.includes('/activities'))) {
    const at = `${sent.conversation} ${sent.id}`;
    shown.set(at, [...(shown.get(at) ?? []), message(sent)]);
  }
  return shown;
}
const updates = (): number => stage.usher.connector.sent.filter(({ method }) => method === 'PUT').length;
const changingNothing = (): number =>
  [...shownAt().values()].flatMap((all) => all.filter((one, i) => i > 0 && one === all[i - 1])).length;

test('over the whole story no update says what stood there already', async () => {
  await stage.play([
    says('mara', 'invite ANNA to portal for 90 days because audit', 'Waiting for approval'),
    clicks('alex', 'Approve', {}, 'Approved by Alex Novak'),
    hears('mara', 'not accepted yet'),
    holds('she accepts, and is in', async ({ usher, anna }) => {
      usher.entra.accept(anna);
      expect(await usher.opens(usher.linkTo(anna))).toMatchObject({ status: 200 });
    }),
    hears('mara', 'ANNA now has access'),
    says('mara', 'extend ANNA by 30d', 'Waiting for approval'),
    clicks('alex', 'Approve', {}, 'Approved by Alex Novak'),
    says('mara', 'remove ANNA', 'Remove'),
    clicks('mara', 'Remove', {}, 'no longer has access'),
    hears('mara', 'Access removed'),
  ]);
  expect(updates()).toBeGreaterThan(4);
  expect(changingNothing()).toBe(0);
});

test('twenty addresses in a line cost each card once for each thing that happens to it', async () => {
  const addresses = Array.from({ length: 20 }, (_none, i) => `partner${i}@partner.com`);
  await stage.usher.says('mara', `invite ${addresses.join(', ')} to portal for 90 days`);
  await stage.usher.connector.waitFor(
    (sent) => sent.conversation === 'a:mara' && addresses.every((address) => textOf(sent).includes(address)),
  );
  expect(changingNothing()).toBe(0);
});

test('what stands there is known to the process that comes after, and only by a digest', async () => {
  const { usher } = stage;
  await usher.says('mara', 'invite anna@partner.com');
  await usher.approvalFor('anna@partner.com');
  await usher.connector.waitFor(
    (sent) => sent.method === 'PUT' && sent.conversation === 'a:mara' && textOf(sent).includes('Alex Novak'),
  );
  await usher.halt();
  const store = await openEmbeddedStore({ file: `${usher.dataDir}/usher.db` });
  const [stored] = await store.byAddress('anna@partner.com');
  if (stored === undefined) throw new Error('nothing was asked');
  const { record, version } = stored;
  const postings = await store.postings(record.id);
  for (const { shown } of postings) expect(shown).toMatch(/^[\w-]{43}$/u);
  // All are to be brought up to date, and of the last it is not known what it shows.
  const [last, ...known] = postings.toReversed();
  if (last === undefined || known.length === 0) throw new Error('too few cards');
  const { shown: _forgotten, ...unknown } = last;
  await store.savePosting(unknown);
  const errands = [{ id: `${record.id}/again`, record: record.id, kind: 'refresh' } as const];
  await store.commit({ record, expected: version, events: [], errands });
  await store.close();
  const before = updates();
  usher.connector.mayRepeat = true;
  const changed = usher.connector.waitForNext(({ id, method }) => method === 'PUT' && id === last.activity);
  await usher.start();
  await changed;
  expect(updates() - before).toBe(1);
});

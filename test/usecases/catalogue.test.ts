import type { Resource } from '../../src/access/catalog.ts';
import { catalogueFile } from '../../src/catalogue-file.ts';
import { takeCatalogue } from '../../src/usecases/catalogue/take-catalogue.ts';
import { recordStart, watchCatalogue } from '../../src/usecases/catalogue/watch-catalogue.ts';
import type { CatalogueLook, World } from '../../src/usecases/ports.ts';
import { PORTAL, Story } from './story.ts';

const SHORTER: Resource = { ...PORTAL, maxDuration: { amount: 30, unit: 'd' } };

let story: Story;
beforeEach(async () => {
  story = await new Story().open();
});
afterEach(() => story.close());

/** A process of its own, with a file of its own. */
function replica(running: readonly Resource[]) {
  const policy = { ...story.world.policy, resources: running };
  const file: { resources: readonly Resource[]; problem?: string } = { resources: running };
  const catalogue = catalogueFile(policy, () =>
    file.problem === undefined
      ? ({ ok: true, config: { resources: file.resources }, warnings: [] } as never)
      : {
          ok: false,
          problems: [
            {
              name: 'CATALOG_FILE',
              problem: file.problem,
              cure: 'Mend it.',
              fault: { kind: 'no-yaml', why: file.problem },
            },
          ],
        },
  );
  const world: World = { ...story.world, policy, catalogue };
  return { policy, file, world };
}
const digestOf = (look: CatalogueLook | undefined): string => look?.digest ?? '';
const told = () => story.said.filter(({ message }) => message.kind === 'catalogue-file').length;
const acts = async () => (await story.store.acts(10)).items;

test('what an administrator takes in one process every other takes, once its own file says the same', async () => {
  const [one, other] = [replica([PORTAL]), replica([PORTAL])];
  one.file.resources = [SHORTER];
  const by = { person: story.iris, activity: 'a1', reason: 'the audit' };
  const digest = digestOf(one.world.catalogue?.look());
  expect(await takeCatalogue(one.world, digest, by)).toEqual({ kind: 'taken' });
  expect(one.policy.resources).toEqual([SHORTER]);
  await watchCatalogue(other.world);
  expect(other.policy.resources).toEqual([PORTAL]);
  other.file.resources = [SHORTER];
  await watchCatalogue(other.world);
  expect(other.policy.resources).toEqual([SHORTER]);
  expect(told()).toBe(0);
  expect(await acts()).toMatchObject([
    {
      kind: 'catalogue-taken',
      reason: 'the audit',
      changes: [{ kind: 'changed', resource: 'portal', keys: [{ key: 'maxDuration', after: '30d' }] }],
    },
  ]);
});

test('a file that changed by itself counts nowhere, and administrators hear of each content once', async () => {
  const [one, other] = [replica([PORTAL]), replica([PORTAL])];
  for (const { file } of [one, other]) file.resources = [SHORTER];
  for (const { world } of [one, other, one]) await watchCatalogue(world);
  expect(told()).toBe(1);
  expect(one.policy.resources).toEqual([PORTAL]);
  one.file.problem = 'resources[0].maxDuration is no duration';
  for (const { world } of [one, one]) await watchCatalogue(world);
  expect(told()).toBe(2);
  expect(one.policy.resources).toEqual([PORTAL]);
});

test('what a restart brings in is on record, once for all processes; the first start and an equal one are not', async () => {
  await recordStart(replica([PORTAL]).world);
  await recordStart(replica([PORTAL]).world);
  expect(await acts()).toEqual([]);
  await recordStart(replica([SHORTER]).world);
  await recordStart(replica([SHORTER]).world);
  expect(await acts()).toMatchObject([{ kind: 'catalogue-taken', by: { name: 'A restart' } }]);
});

test('an older act that is paid late puts no older catalogue in force', async () => {
  const one = replica([PORTAL]);
  const take = (resource: Resource, activity: string) => {
    one.file.resources = [resource];
    return takeCatalogue(one.world, digestOf(one.world.catalogue?.look()), {
      person: story.iris,
      activity,
      reason: 'agreed',
    });
  };
  await take(SHORTER, 'first');
  await take({ ...PORTAL, name: 'Another' }, 'second');
  await story.work(one.world);
  const late = replica([PORTAL]);
  late.file.resources = [SHORTER];
  await watchCatalogue(late.world);
  expect(late.policy.resources).toEqual([PORTAL]);
});

import { DEFAULT_ACCESS } from '../../../src/access/catalog.ts';
import { countOf } from '../../../src/access/drift.ts';
import { APPLICATION, GROUPS } from '../../../src/sandbox/tenant.ts';
import { lookForDrift } from '../../../src/usecases/drift/look.ts';
import type { World } from '../../../src/usecases/ports.ts';
import { type Rig, startRig } from '../../support/directory.ts';
import { PORTAL, Story } from '../story.ts';

const grants = [{ kind: 'group', group: GROUPS.portal.id }] as const;
let story: Story;
let rig: Rig;
beforeEach(async () => {
  story = await new Story([{ ...PORTAL, grants }]).open();
  rig = await startRig({ empty: true });
});
afterEach(async () => {
  await rig.close();
  await story.close();
});

test('drift of a group of 10,000 costs at most 25 Graph calls, and no more memory than a page takes', async () => {
  for (let n = 0; n < 10_000; n++) {
    const { id } = rig.entra.addUser({
      mail: `p${n}@partner.com`,
      userType: 'Guest',
      externalUserState: 'Accepted',
    });
    rig.entra.addMember(GROUPS.portal.id, id);
  }
  const { directory } = rig;
  let pages = 0;
  const kept: boolean[] = [];
  const world: World = {
    ...story.world,
    directory: {
      ...directory.background,
      async membersPage(...asked) {
        // All of the pages before is put down by then, but for what does not fill a part.
        const whole = Math.floor((pages * 999) / 200);
        const [newest] =
          whole === 0 ? [true] : [await story.store.note(`drift/${story.tokens.at(-1)}/${whole - 1}`)];
        kept.push(newest !== undefined);
        pages += 1;
        return directory.background.membersPage(...asked);
      },
    },
  };
  rig.calls();
  const report = await lookForDrift(world);
  const calls = rig.calls();
  expect(countOf(report)).toBe(10_000);
  expect(calls.length).toBeLessThanOrEqual(25);
  expect(calls).toEqual(
    Array.from({ length: 11 }, () => `GET /groups/${GROUPS.portal.id}/members/microsoft.graph.user`),
  );
  expect(kept).toEqual(kept.map(() => true));
});

test('holders of an application’s role are found as well, those of other roles and groups are not', async () => {
  const role = { kind: 'app', app: APPLICATION.id, role: APPLICATION.role.id } as const;
  rig.entra.grant('AppRoleAssignment.ReadWrite.All', 'Application.Read.All');
  const [one, other] = [1, 2].map((n) =>
    rig.entra.addUser({
      displayName: `P${n}`,
      mail: `p${n}@partner.com`,
      userType: 'Guest',
      externalUserState: 'Accepted',
    }),
  );
  rig.entra.assign(one?.id ?? '', APPLICATION.id, APPLICATION.role.id);
  rig.entra.assign(other?.id ?? '', APPLICATION.id, DEFAULT_ACCESS);
  rig.entra.assign(GROUPS.portal.id, APPLICATION.id, APPLICATION.role.id);
  const page = await rig.directory.membersPage(role);
  expect(page).toEqual({ members: [{ id: one?.id, name: 'P1' }] });
  story.resources = [{ ...PORTAL, grants: [role] }];
  const report = await lookForDrift({ ...story.world, directory: rig.directory.background });
  expect(report).toMatchObject({ rows: 1, unseen: [], counts: { portal: { unexplained: 1 } } });
});

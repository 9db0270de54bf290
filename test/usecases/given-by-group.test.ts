import type { Resource } from '../../src/access/catalog.ts';
import { PartnerIn } from './partner-in.ts';
import { GROUP, PORTAL } from './story.ts';

const { approvers: _nobody, ...open } = PORTAL;

/** A group that turns out to hold directory roles once it was asked for, and access to it is due. */
const CASES: readonly {
  readonly what: string;
  readonly resource: Resource;
  readonly directoryRoles: boolean;
  readonly given: boolean;
}[] = [
  {
    what: 'is given where somebody approved and directory roles are allowed',
    resource: PORTAL,
    directoryRoles: true,
    given: true,
  },
  {
    what: 'is not given where directory roles are not allowed',
    resource: PORTAL,
    directoryRoles: false,
    given: false,
  },
  { what: 'is not given where nobody approved', resource: open, directoryRoles: true, given: false },
];

test.each(CASES)('a group that can hold directory roles $what', async (one) => {
  const { resource, directoryRoles, given } = one;
  const story = await new PartnerIn().open();
  try {
    story.resources = [resource];
    const id =
      resource === PORTAL
        ? await story.approved()
        : await story.asked('anna@partner.com', story.mara, { resource });
    story.directory.canHoldRoles.add(GROUP);
    const { world } = story;
    await story.work({ ...world, policy: { ...world.policy, directoryRoles } });
    expect(story.member()).toBe(given);
    expect(await story.record(id)).toMatchObject(
      given ? { status: 'granted' } : { status: 'granting', problem: 'privileged-group' },
    );
  } finally {
    await story.close();
  }
});

import fc from 'fast-check';
import { type Resource, stagesOf } from '../../src/access/catalog.ts';
import type { Request } from '../../src/access/record.ts';
import type { Duration } from '../../src/access/term.ts';
import { requestAccess } from '../../src/usecases/request-access.ts';
import { belonging } from '../../src/usecases/roles.ts';
import { type Replayed, type Ruling, replay } from '../../src/what-if/replay.ts';
import { requestsSince } from '../../src/what-if/requests.ts';
import { APPROVERS, PORTAL, REQUESTERS, Story } from '../usecases/story.ts';

const days = (amount: number): Duration => ({ amount, unit: 'd' });
const catalogue: fc.Arbitrary<Resource> = fc
  .record({
    maxDuration: fc.constantFrom(undefined, days(30), days(90)),
    justification: fc.constantFrom('required' as const, 'optional' as const),
    requesters: fc.constantFrom(undefined, { group: REQUESTERS }, { people: ['alex'] }),
    approvers: fc.constantFrom(undefined, { group: APPROVERS }, { people: ['iris'] }),
    domains: fc.constantFrom(
      { allow: [], deny: [] },
      { allow: ['partner.com'], deny: [] },
      { allow: [], deny: ['other.org'] },
    ),
  })
  .map(({ maxDuration, requesters, approvers, ...rest }) => {
    const { requesters: _r, approvers: _a, ...portal } = PORTAL;
    return {
      ...portal,
      ...rest,
      ...(maxDuration && { maxDuration }),
      ...(requesters && { requesters }),
      ...(approvers && { approvers }),
    };
  });
const asking = fc.record({
  domain: fc.constantFrom('partner.com', 'other.org', 'third.net'),
  by: fc.constantFrom('mara' as const, 'alex' as const, 'iris' as const),
  length: fc.constantFrom(7, 60, 365),
  reason: fc.constantFrom(undefined, 'the audit'),
});
type Asking = typeof asking extends fc.Arbitrary<infer T> ? T : never;

/** Asks for each in a world of its own under these rules, and says what became of it. */
async function run(resource: Resource, askings: readonly Asking[]) {
  const story = await new Story([resource]).open();
  const became: Ruling[] = [];
  for (const [i, { domain, by, length, reason }] of askings.entries()) {
    const { actor } = await story.actor(story[by], resource);
    const outcome = await requestAccess(story.world, {
      address: `guest${i}@${domain}`,
      resource,
      by: actor,
      activity: `activity-${i}`,
      term: { kind: 'for', duration: days(length) },
      sure: ['near-miss'],
      ...(reason && { reason }),
    });
    if (outcome.kind === 'refused') became.push(outcome);
    else if (outcome.kind !== 'requested') throw new Error(JSON.stringify(outcome));
    else if (outcome.record.status !== 'requested') became.push({ kind: 'at-once' });
    else became.push({ kind: 'asks', deciders: stagesOf(resource).map(({ approvers }) => approvers) });
  }
  return { story, became };
}

const held = (story: Story, before: readonly Resource[], after: readonly Resource[]): Promise<Replayed> => {
  // Groups of either catalogue are looked at.
  story.resources = [...before, ...after];
  return replay(requestsSince(story.store, 0), {
    before,
    after,
    offices: { admins: { people: ['iris'] } },
    async belonging(person) {
      const caller = await story.actor(person).then(
        ({ caller }) => caller,
        () => undefined,
      );
      return caller && belonging(caller);
    },
  });
};

test('what other rules would have made of each request is what they make of it when it is asked', async () => {
  await fc.assert(
    fc.asyncProperty(
      catalogue,
      catalogue,
      fc.array(asking, { minLength: 1, maxLength: 6 }),
      async (old, other, askings) => {
        const [was, would] = [await run(old, askings), await run(other, askings)];
        try {
          const { requests, refusedAnyway, differences } = await held(was.story, [old], [other]);
          const onRecord = was.became.filter(({ kind }) => kind !== 'refused').length;
          expect({ requests, refusedAnyway }).toEqual({ requests: onRecord, refusedAnyway: 0 });
          const found = new Map(differences.map(({ request, after }) => [request.address, after]));
          for (const [i, { domain }] of askings.entries()) {
            const [before, after] = [was.became[i], would.became[i]];
            const same = JSON.stringify(before) === JSON.stringify(after);
            const told = found.get(`guest${i}@${domain}`);
            if (before?.kind === 'refused' || same) expect(told).toBeUndefined();
            else expect(told).toEqual(after);
          }
        } finally {
          await Promise.all([was.story.close(), would.story.close()]);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('a resource that is gone, and a sponsor who has left', async () => {
  const story = await new Story().open();
  await story.asked('anna@partner.com');
  expect(await held(story, [PORTAL], [])).toMatchObject({
    requests: 1,
    differences: [{ after: { kind: 'unknown-resource' }, before: { kind: 'asks' } }],
  });
  const stranger = { id: 'left', name: 'Lena' };
  const [{ request } = { request: undefined }] = (await held(story, [PORTAL], [])).differences;
  async function* left(): AsyncGenerator<Request> {
    if (request !== undefined) yield { ...request, sponsor: stranger };
  }
  const rules = { before: [PORTAL], after: [PORTAL], offices: {}, belonging: async () => undefined };
  expect(await replay(left(), rules)).toEqual({ requests: 1, refusedAnyway: 0, differences: [] });
  await story.close();
});

test('only what was asked for since then', async () => {
  const story = await new Story().open();
  await story.asked('anna@partner.com');
  story.now += 86_400_000;
  const since = story.now;
  await story.asked('bo@partner.com');
  const found: string[] = [];
  for await (const { address } of requestsSince(story.store, since)) found.push(address);
  expect(found).toEqual(['bo@partner.com']);
  await story.close();
});

import { distinctTargets, includesTarget, type ObjectId, type Target } from '../../access/catalog.ts';
import { counted, type Drift, type DriftCounts, type DriftReport, driftKey } from '../../access/drift.ts';
import type { AccessRecord, RecordId } from '../../access/record.ts';
import { accountOf, needs, targetsToTake } from '../../access/record-queries.ts';
import { DirectoryError, type DirectoryMember, isEmployee, type World } from '../ports.ts';
import { createRowWriter, driftRows, latestDrift, putDrift } from './report.ts';

const RECORDS_A_PAGE = 200;
/** What a report keeps at most; more are counted. */
const MAX_ROWS = 20_000;
/** Access that was given so lately may not show everywhere yet, in milliseconds. */
const SETTLING_MS = 600_000;

/** Access on record by account, for one target: what the directory is held against. */
type OnRecord = Map<ObjectId, RecordId>;

/**
 * Holds the members of all that the catalogue gives against what is on record, page by page, and puts a report down.
 * Changes nothing. What was left as it is in the report before stays so as long as it is there. Throws DirectoryError.
 */
export async function lookForDrift(world: World): Promise<DriftReport> {
  const at = world.clock.now();
  const id = world.random.token(16);
  const left = await leftBefore(world);
  const writer = createRowWriter(world, id);
  let counts: DriftCounts = {};
  let kept = 0;
  async function put(drift: Drift): Promise<void> {
    const isLeft = left.has(driftKey(drift));
    if (!isLeft) counts = counted(counts, drift);
    if (kept++ < MAX_ROWS) await writer.put({ ...drift, ...(isLeft && { outcome: 'left' as const }) });
  }
  const unseen = new Set<string>();
  for (const target of distinctTargets(...world.policy.resources.map(({ grants }) => grants))) {
    const resource = world.policy.resources.find(({ grants }) => includesTarget(grants, target));
    if (resource === undefined) continue;
    try {
      await compare(world, { id: resource.id, target }, put);
    } catch (error) {
      if (!(error instanceof DirectoryError) || error.retryAfterMs !== undefined) throw error;
      unseen.add(resource.id);
    }
  }
  const report = { id, at, rows: await writer.end(), counts, unseen: [...unseen] };
  await putDrift(world, report);
  return report;
}

async function leftBefore(world: World): Promise<ReadonlySet<string>> {
  const keys = new Set<string>();
  const before = await latestDrift(world);
  if (before !== undefined)
    for await (const row of driftRows(world, before)) if (row.outcome === 'left') keys.add(driftKey(row));
  return keys;
}

async function compare(
  world: World,
  { id: resource, target }: { readonly id: string; readonly target: Target },
  put: (drift: Drift) => Promise<void>,
): Promise<void> {
  const { explained, expected } = await onRecord(world, target);
  let after: string | undefined;
  do {
    const page = await world.directory.membersPage(target, after);
    const strangers = page.members.filter((member) => {
      expected.delete(member.id);
      return !explained.has(member.id);
    });
    for (const member of await described(world, strangers)) {
      // It may have come on record since.
      const records = await world.store.byAccount(member.id);
      if (records.some(({ record }) => explains(record, target))) continue;
      await put({ kind: 'unexplained', resource, target, ...shown(member) });
    }
    for (const { id, account } of page.members) {
      const record = explained.get(id);
      if (record !== undefined && account?.enabled === false)
        await putRecord(world, record, 'blocked', target, put);
    }
    after = page.next;
  } while (after !== undefined);
  const known = await world.directory.accountsById([...expected.keys()]);
  for (const [account, record] of expected) {
    const found = known.get(account);
    const kind = found === undefined ? 'deleted' : found.enabled ? 'missing' : 'blocked';
    await putRecord(world, record, kind, target, put);
  }
}

const explains = (record: AccessRecord, target: Target): boolean =>
  needs(record, target) || (record.status === 'removing' && includesTarget(record.held, target));

/** All that live records say of a target: whose membership they explain, and whose there has to be. */
async function onRecord(
  { store, clock }: World,
  target: Target,
): Promise<{ readonly explained: OnRecord; readonly expected: OnRecord }> {
  const explained: OnRecord = new Map();
  const expected: OnRecord = new Map();
  let after: string | undefined;
  do {
    const page = await store.list({ statuses: ['granting', 'granted', 'removing'] }, RECORDS_A_PAGE, after);
    for (const { record } of page.items) {
      const account = accountOf(record);
      if (account === undefined || !explains(record, target)) continue;
      explained.set(account, record.id);
      // What was there before us was never ours to keep, and may be there through another group.
      const isOurs = includesTarget(targetsToTake(record), target);
      if (isOurs && record.status === 'granted' && record.grantedAt <= clock.now() - SETTLING_MS)
        expected.set(account, record.id);
    }
    after = page.next;
  } while (after !== undefined);
  return { explained, expected };
}

/** Where the list of members told no more than a name, the accounts are read. */
async function described(
  { directory }: World,
  members: readonly DirectoryMember[],
): Promise<readonly DirectoryMember[]> {
  const bare = members.filter(({ account }) => account === undefined).map(({ id }) => id);
  if (bare.length === 0) return members;
  const accounts = await directory.accountsById(bare);
  return members.map((member) => {
    const account = member.account ?? accounts.get(member.id);
    return { ...member, ...(account && { account }) };
  });
}

function shown({
  id,
  name,
  account,
}: DirectoryMember): Pick<Drift, 'account' | 'name' | 'address' | 'employee'> {
  const address = account?.mail ?? account?.upn;
  return {
    account: id,
    name,
    ...(address && { address }),
    ...(account && isEmployee(account) && { employee: true as const }),
  };
}

/** As the record is by now: what changed since it was listed is no difference. */
async function putRecord(
  world: World,
  id: RecordId,
  kind: Exclude<Drift['kind'], 'unexplained'>,
  target: Target,
  put: (drift: Drift) => Promise<void>,
): Promise<void> {
  const record = (await world.store.load(id))?.record;
  if (record?.status !== 'granted' || !needs(record, target)) return;
  const { resource, address, partnerName = address } = record.request;
  await put({ kind, resource, target, account: record.account, name: partnerName, address, record: id });
}

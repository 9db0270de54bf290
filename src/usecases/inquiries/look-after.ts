import type { ObjectId } from '../../access/catalog.ts';
import type { AccessRecord, Granted, Person } from '../../access/record.ts';
import { dayOf, isInactive, isReviewDue, mayBeInactive } from '../../access/review.ts';
import type { Instant } from '../../access/term.ts';
import { change } from '../change.ts';
import { inParts } from '../in-parts.ts';
import { isPresentEmployee, type World } from '../ports.ts';
import { resourceOf } from '../roles.ts';
import { askReview, type Reviewers, type ReviewRow } from './ask-review.ts';
import { createFallsTo, type FallsTo, reviewersOf } from './falls-to.ts';
import { LOOKED_AFTER, passOnAllOf } from './pass-on.ts';

/** Kept in the store: which day's round is under way or over, since when, and where it goes on. */
const NOTE = 'looked-after';

const RECORDS_A_PAGE = 100;
/** Of one run: two thousand records. */
const PAGES_A_RUN = 20;
const AT_ONCE = 20;

/** Which sponsors were looked up on which day, in this process; whoever forgets it only looks again. */
export interface SeenSponsors {
  day: number;
  readonly present: Set<ObjectId>;
}
export const newSeenSponsors = (): SeenSponsors => ({ day: -1, present: new Set() });

/**
 * Once a day, page by page and however many runs it takes: whether each sponsor is still there, and which access is due
 * to be confirmed, or not used. True once the day's round is over. Throws DirectoryError; the same page comes again then.
 */
export async function lookAfter(world: World, seen: SeenSponsors): Promise<boolean> {
  const now = world.clock.now();
  const note = await readNote(world);
  const goesOn = note !== undefined && !note.over;
  if (note?.over && note.day >= dayOf(now)) return true;
  const { day, at } = goesOn ? note : { day: dayOf(now), at: now };
  if (seen.day !== day) {
    seen.day = day;
    seen.present.clear();
  }
  let after = goesOn ? note.after : undefined;
  const fallsTo = createFallsTo(world);
  for (let page = 0; page < PAGES_A_RUN; page++) {
    const found = await world.store.list({ statuses: LOOKED_AFTER }, RECORDS_A_PAGE, after);
    const records = found.items.map(({ record }) => record);
    const left = await lookAtSponsors(world, records, seen);
    const orphans = records.filter(({ request, transfer }) => left.has(request.sponsor.id) && !transfer);
    await review(
      world,
      records.filter((one) => !orphans.includes(one)),
      at,
      fallsTo,
    );
    after = found.next;
    await world.store.saveNote(NOTE, [day, at, ...(after === undefined ? [] : [after])].join(' '));
    if (after === undefined) return true;
  }
  return false;
}

async function readNote(world: World) {
  const [day, at, ...cursor] = (await world.store.note(NOTE))?.split(' ') ?? [];
  if (day === undefined) return undefined;
  const after = cursor.length === 0 ? undefined : cursor.join(' ');
  return { day: Number(day), at: Number(at), after, over: after === undefined };
}

/** Who of the sponsors is no longer there; what is theirs is passed on, and comes back with them. */
async function lookAtSponsors(
  world: World,
  records: readonly AccessRecord[],
  { present }: SeenSponsors,
): Promise<ReadonlySet<ObjectId>> {
  const sponsors = new Map<ObjectId, Person>(
    records.map(({ request: { sponsor } }) => [sponsor.id, sponsor]),
  );
  for (const id of present) sponsors.delete(id);
  const accounts = sponsors.size === 0 ? new Map() : await world.directory.accountsById([...sponsors.keys()]);
  const left = new Set<ObjectId>();
  for (const [id, sponsor] of sponsors) {
    const account = accounts.get(id);
    if (account !== undefined && isPresentEmployee(account)) present.add(id);
    else {
      left.add(id);
      const passed = await passOnAllOf(world, sponsor);
      if (passed > 0) world.log.info({ sponsor: id, partners: passed }, 'a sponsor has left');
    }
  }
  const back = records.filter(
    ({ request, transfer }) => transfer?.cause === 'sponsor-left' && present.has(request.sponsor.id),
  );
  for (const { id, transfer } of back)
    if (transfer !== undefined)
      await change(world, id, {
        type: 'end-transfer',
        at: world.clock.now(),
        inquiry: transfer.inquiry,
        why: 'back',
      });
  return left;
}

/** Asks about what is due or unused, each once for all who are asked the same; removes what the catalogue says. */
async function review(
  world: World,
  records: readonly AccessRecord[],
  at: Instant,
  fallsTo: FallsTo,
): Promise<void> {
  const candidates = records.flatMap((record) => {
    const resource = resourceOf(world, record.request.resource);
    if (record.status !== 'granted' || resource === undefined) return [];
    const due = isReviewDue(record, resource, at);
    return due || mayBeInactive(record, resource, at) ? [{ record, resource, due }] : [];
  });
  if (candidates.length === 0) return;
  const accounts = new Set(candidates.map(({ record }) => record.account));
  const usages = await world.directory.usage([...accounts]);
  const rows: ReviewRow[] = [];
  const unused: { readonly record: Granted; readonly lastSignIn: Instant }[] = [];
  for (const { record, resource, due } of candidates) {
    const usage = usages.get(record.account);
    const inactive = isInactive(record, resource, usage ?? {}, at);
    if (inactive && resource.inactive?.outcome === 'remove' && usage?.lastSignIn !== undefined)
      unused.push({ record, lastSignIn: usage.lastSignIn });
    else if (due || inactive) rows.push({ record, resource, why: inactive ? 'inactive' : 'due', usage });
  }
  await inParts(unused, AT_ONCE, ({ record, lastSignIn }) =>
    change(world, record.id, { type: 'remove-inactive', at, lastSignIn }),
  );
  await askAll(world, rows, at, fallsTo);
}

export async function askAll(
  world: World,
  rows: readonly ReviewRow[],
  at: Instant,
  fallsTo: FallsTo,
): Promise<void> {
  const together = new Map<string, { readonly who: Reviewers; readonly rows: ReviewRow[] }>();
  for (const row of rows) {
    const who = await reviewersOf(world, row.record, fallsTo);
    if (who.people.length === 0) {
      world.log.warn({ record: row.record.id }, 'nobody can say whether access is still needed');
      continue;
    }
    const key = `${who.round} ${who.people
      .map(({ id }) => id)
      .toSorted()
      .join(' ')}`;
    const group = together.get(key) ?? { who, rows: [] };
    group.rows.push(row);
    together.set(key, group);
  }
  for (const { who, rows: theirs } of together.values()) await askReview(world, who, theirs, at);
}

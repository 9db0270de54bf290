import type { ActionRow } from '../../access/batch/action-row.ts';
import type { RowProblem, WrongRow } from '../../access/batch/batch.ts';
import { type ActionCounts, countActions } from '../../access/batch/preview.ts';
import { type Headings, refusalInRow } from '../../access/batch/row-problem.ts';
import { meantRecord } from '../../access/meant-record.ts';
import { requireSponsor } from '../../access/policy.ts';
import type { AccessRecord, Person } from '../../access/record.ts';
import type { Refusal } from '../../access/refusal.ts';
import type { CheckedRow, FileFault, Wish } from '../../lists/index.ts';
import { recordsOf } from '../find-partner.ts';
import { DirectoryError, type Looked, type World } from '../ports.ts';
import { actorFor, type Caller, resourceOf } from '../roles.ts';
import { fitsAction, judgeAction } from './judge-action.ts';

export interface ActionsToLookThrough {
  /** Rows that invite somebody belong into a list of their own. */
  readonly rows: AsyncIterable<CheckedRow> | Iterable<CheckedRow>;
  readonly headings: Headings;
  readonly person: Person;
  readonly caller: Caller;
}

export type LookedThroughActions =
  | { readonly kind: 'unreadable'; readonly fault: FileFault }
  | {
      readonly kind: 'looked';
      readonly rows: readonly (ActionRow | WrongRow)[];
      readonly counts: ActionCounts;
    };

type Wanted = Exclude<Wish, { kind: 'invite' }>;
type Asking = WrongRow | { readonly kind: 'asks'; readonly row: number; readonly wish: Wanted };

/** How many rows are held against what is on record at the same time. */
const AT_ONCE = 20;

/**
 * The dry run of a list about access that there is: each row is decided as the single command would be, after one look
 * at whose addresses they are. Nothing is written. Throws DirectoryError where the directory does not say whose.
 */
export async function lookThroughActions(
  world: World,
  list: ActionsToLookThrough,
): Promise<LookedThroughActions> {
  const asking: Asking[] = [];
  for await (const row of list.rows) {
    if (row.kind === 'unreadable') return { kind: 'unreadable', fault: row.fault };
    if (row.kind === 'wrong') asking.push(wrong(row.row, row.address, ...row.faults.map(asProblem)));
    if (row.kind === 'good') {
      const { row: number, wish } = row;
      asking.push(
        wish.kind === 'invite'
          ? wrong(number, wish.address, listOfItsOwn(list.headings))
          : { kind: 'asks', row: number, wish },
      );
    }
  }
  const addresses = asking.flatMap((one) => (one.kind === 'asks' ? [one.wish.address] : []));
  const looks = await world.directory.lookMany([...new Set(addresses)]);
  const rows: (ActionRow | WrongRow)[] = [];
  const taken = new Map<string, number>();
  for (let at = 0; at < asking.length; at += AT_ONCE) {
    const some = asking.slice(at, at + AT_ONCE);
    const judged = await Promise.all(
      some.map(async (one) =>
        one.kind === 'wrong' ? [one] : judgeRow(world, one, looks.get(one.wish.address), list),
      ),
    );
    for (const row of judged.flat()) rows.push(onceEach(row, taken, list.headings));
  }
  return { kind: 'looked', rows, counts: countActions(rows, list.person) };
}

/** One for each resource that the row names; one where it names none. */
async function judgeRow(
  world: World,
  { row, wish }: Extract<Asking, { kind: 'asks' }>,
  looked: Looked | DirectoryError | undefined,
  { headings, person, caller }: ActionsToLookThrough,
): Promise<readonly (ActionRow | WrongRow)[]> {
  const { address, resources, reason } = wish;
  const not = (refusal: Refusal): WrongRow => wrong(row, address, refusalInRow(refusal, address, headings));
  if (wish.kind === 'transfer') return [wrong(row, address, notYet(wish.kind, headings))];
  const action = wish.kind === 'extend' ? { kind: wish.kind, term: wish.term } : { kind: wish.kind };
  const ids = looked === undefined || looked instanceof DirectoryError ? [] : idsIn(looked);
  const records = await recordsOf(world, await world.store.byAddress(address), ids);
  const one = async (resource: string | undefined): Promise<ActionRow | WrongRow> => {
    const its = records.filter(({ request }) => resource === undefined || request.resource === resource);
    const meant = meantRecord(
      its,
      (record) => fitsAction(action, record),
      (record) => isTheirs(world, record, person, caller),
    );
    if (meant.kind === 'none') return not({ code: 'nothing-found' });
    if (meant.kind === 'several') return not({ code: 'which-one', resources: meant.resources });
    const { record } = meant;
    const judged = await judgeAction(world, record, { action, person, caller, ...(reason && { reason }) });
    if (judged.kind === 'refused') return not(judged.refusal);
    const { request, id, seq } = record;
    const about = { row, address, resource: request.resource, sponsor: request.sponsor, record: id, seq };
    return { kind: 'action', ...about, action, effect: judged, ...(reason && { reason }) };
  };
  return Promise.all((resources.length === 0 ? [undefined] : resources).map(one));
}

const idsIn = ({ accounts, deleted }: Looked): readonly string[] =>
  [...accounts, ...deleted.map(({ account }) => account)].map(({ id }) => id);

const isTheirs = (world: World, record: AccessRecord, person: Person, caller: Caller): boolean =>
  requireSponsor(record, actorFor(world, person, caller, resourceOf(world, record.request.resource))) ===
  undefined;

/** Two addresses may lead to one record; the first row that is right counts. */
function onceEach(
  row: ActionRow | WrongRow,
  taken: Map<string, number>,
  { email }: Headings,
): ActionRow | WrongRow {
  if (row.kind === 'wrong') return row;
  const first = taken.get(row.record);
  taken.set(row.record, first ?? row.row);
  if (first === undefined) return row;
  const { address } = row;
  return wrong(row.row, address, {
    column: email,
    code: 'same-person',
    given: address,
    instead: [String(first)],
  });
}

const notYet = (given: string, { action: column }: Headings): RowProblem => ({
  column,
  code: 'not-yet',
  given,
  instead: ['remove', 'extend', 'resend'],
});

const listOfItsOwn = ({ action: column }: Headings): RowProblem => ({
  column,
  code: 'list-of-its-own',
  given: 'invite',
  instead: [],
});

const asProblem = ({ column, code, given, instead }: RowProblem): RowProblem => ({
  column,
  code,
  given,
  instead,
});

const wrong = (row: number, address: string, ...problems: readonly RowProblem[]): WrongRow => ({
  kind: 'wrong',
  row,
  address,
  problems,
});

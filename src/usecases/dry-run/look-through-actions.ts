import type { ActionRow, RowAction } from '../../access/batch/action-row.ts';
import type { RowProblem, WrongRow } from '../../access/batch/batch.ts';
import { type ActionCounts, countActions } from '../../access/batch/preview.ts';
import { type Headings, refusalInRow } from '../../access/batch/row-problem.ts';
import { meantRecord } from '../../access/meant-record.ts';
import { requireSponsor } from '../../access/policy.ts';
import type { AccessRecord, Person } from '../../access/record.ts';
import type { Refusal } from '../../access/refusal.ts';
import type { CheckedRow, FileFault, Wish } from '../../lists/index.ts';
import { recordsOf } from '../find-partner.ts';
import { inParts } from '../in-parts.ts';
import { DirectoryError, isPresentEmployee, type Looked, type World } from '../ports.ts';
import { actorFor, type Caller, resourceOf } from '../roles.ts';
import { fitsAction, judgedRow } from './judge-action.ts';
import { malformedRow, onceEach, ROWS_AT_ONCE, wrongRow } from './rows.ts';

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
    if (row.kind === 'wrong') asking.push(malformedRow(row));
    if (row.kind === 'good') {
      const { row: number, wish } = row;
      asking.push(
        wish.kind === 'invite'
          ? wrongRow(number, wish.address, listOfItsOwn(list.headings))
          : { kind: 'asks', row: number, wish },
      );
    }
  }
  const addresses = asking.flatMap((one) =>
    one.kind === 'asks' ? [one.wish.address, ...(one.wish.kind === 'transfer' ? [one.wish.to] : [])] : [],
  );
  const looks = await world.directory.lookMany([...new Set(addresses)]);
  const judged = await inParts(asking, ROWS_AT_ONCE, async (one) =>
    one.kind === 'wrong' ? [one] : judgeRow(world, one, looks, list),
  );
  // Two addresses may lead to one record.
  const rows = judged.flat().map(onceEach<ActionRow>(list.headings, ({ record }) => record));
  return { kind: 'looked', rows, counts: countActions(rows, list.person) };
}

/** One for each resource that the row names; one where it names none. */
async function judgeRow(
  world: World,
  { row, wish }: Extract<Asking, { kind: 'asks' }>,
  looks: ReadonlyMap<string, Looked | DirectoryError>,
  { headings, person, caller }: ActionsToLookThrough,
): Promise<readonly (ActionRow | WrongRow)[]> {
  const { address, resources, reason } = wish;
  const not = (refusal: Refusal): WrongRow =>
    wrongRow(row, address, refusalInRow(refusal, address, headings));
  const action = actionIn(wish, looks);
  if (action === undefined)
    return [not({ code: 'sponsor-unknown', input: wish.kind === 'transfer' ? wish.to : '' })];
  const looked = looks.get(address);
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
    const on = { action, person, caller, ...(reason && { reason }) };
    return judgedRow(world, { row, address }, meant.record, on, headings);
  };
  return Promise.all((resources.length === 0 ? [undefined] : resources).map(one));
}

const idsIn = ({ accounts, deleted }: Looked): readonly string[] =>
  [...accounts, ...deleted.map(({ account }) => account)].map(({ id }) => id);

const isTheirs = (world: World, record: AccessRecord, person: Person, caller: Caller): boolean =>
  requireSponsor(record, actorFor(world, person, caller, resourceOf(world, record.request.resource))) ===
  undefined;

/** Undefined: who is to take over is no employee who is there. */
function actionIn(wish: Wanted, looks: ReadonlyMap<string, Looked | DirectoryError>): RowAction | undefined {
  switch (wish.kind) {
    case 'remove':
    case 'resend':
      return { kind: wish.kind };
    case 'extend':
      return { kind: wish.kind, term: wish.term };
    case 'transfer': {
      const looked = looks.get(wish.to);
      const [only, ...more] = looked === undefined || looked instanceof DirectoryError ? [] : looked.accounts;
      if (only === undefined || more.length > 0 || !isPresentEmployee(only)) return undefined;
      return { kind: wish.kind, to: { id: only.id, name: only.name } };
    }
  }
}

const listOfItsOwn = ({ action: column }: Headings): RowProblem => ({
  column,
  code: 'list-of-its-own',
  given: 'invite',
  instead: [],
});

import type { GoodRow, InvitationRow, RowProblem, WrongRow } from '../../access/batch/batch.ts';
import { countsOf, type PreviewCounts } from '../../access/batch/preview.ts';
import { choiceInRow, doubtInRow, type Headings, refusalInRow } from '../../access/batch/row-problem.ts';
import type { Person } from '../../access/record.ts';
import type { CheckedRow, FileFault, Wish } from '../../lists/index.ts';
import { inParts } from '../in-parts.ts';
import { judgeRequest, refusedAtOnce } from '../judge-request.ts';
import type { World } from '../ports.ts';
import { requestOf } from '../request-access.ts';
import { actorFor, type Caller, resourceOf, unknownResource } from '../roles.ts';
import type { Whom } from '../who-is-it.ts';
import { malformedRow, onceEach, ROWS_AT_ONCE, wrongRow } from './rows.ts';
import { type Sights, sightsOf } from './sights.ts';

export interface ListToLookThrough {
  readonly rows: AsyncIterable<CheckedRow> | Iterable<CheckedRow>;
  readonly headings: Headings;
  readonly person: Person;
  readonly caller: Caller;
}

export type LookedThrough =
  | { readonly kind: 'unreadable'; readonly fault: FileFault }
  | {
      readonly kind: 'looked';
      /** In the list's order; a row that asks for several resources is there once for each. */
      readonly rows: readonly InvitationRow[];
      readonly counts: PreviewCounts;
    };

/** A row that is to be judged, or was found wrong already. */
type Asking =
  | { readonly kind: 'wrong'; readonly row: WrongRow }
  | { readonly kind: 'asks'; readonly row: number; readonly wish: Invitation; readonly whom: Whom };
type Invitation = Extract<Wish, { kind: 'invite' }>;

/**
 * The dry run of a list: each row is held against the very rules of a single request, after one look at who everybody
 * is. Nothing is written. Throws DirectoryError where the directory cannot say who they are.
 */
export async function lookThrough(world: World, list: ListToLookThrough): Promise<LookedThrough> {
  const asking: Asking[] = [];
  for await (const row of list.rows) {
    if (row.kind === 'unreadable') return { kind: 'unreadable', fault: row.fault };
    if (row.kind !== 'example') asking.push(...askingOf(world, row, list));
  }
  const addresses = asking.flatMap((one) => (one.kind === 'asks' ? [one.whom.request.address] : []));
  const sights = await sightsOf(world, [...new Set(addresses)]);
  const judged = await inParts(asking, ROWS_AT_ONCE, (one) => judge(world, one, sights, list.headings));
  const rows = judged.map(onceEach(list.headings, partnerOf));
  return { kind: 'looked', rows, counts: countsOf(rows) };
}

/** One request for each resource of a row. What policy refuses whoever it may be is not looked for. */
function askingOf(
  world: World,
  row: Extract<CheckedRow, { kind: 'good' | 'wrong' }>,
  { headings, person, caller }: ListToLookThrough,
): readonly Asking[] {
  if (row.kind === 'wrong') return [{ kind: 'wrong', row: malformedRow(row) }];
  const { wish } = row;
  if (wish.kind !== 'invite') return [];
  return wish.resources.map((id): Asking => {
    const resource = resourceOf(world, id);
    const { address } = wish;
    const refuse = (refusal: Parameters<typeof refusalInRow>[0]): Asking => ({
      kind: 'wrong',
      row: wrongRow(row.row, address, refusalInRow(refusal, address, headings)),
    });
    if (resource === undefined) return refuse(unknownResource(world, id));
    const by = actorFor(world, person, caller, resource);
    const asked = requestOf(world, { ...requestIn(wish), resource, by, activity: '' });
    if (asked.kind === 'refused') return refuse(asked.refusal);
    const whom = { request: asked.request, resource, by };
    const refusal = refusedAtOnce(whom);
    return refusal === undefined ? { kind: 'asks', row: row.row, wish, whom } : refuse(refusal);
  });
}

function requestIn({ address, name, term, reason, answers, message, contactUrl, delivery }: Invitation) {
  const options = {
    ...(message && { personalMessage: message }),
    ...(contactUrl && { contactUrl }),
    ...(delivery && { delivery }),
  };
  return {
    address,
    ...(name && { partnerName: name }),
    ...(term && { term }),
    ...(reason && { reason }),
    answers,
    options,
  };
}

async function judge(world: World, one: Asking, sights: Sights, headings: Headings): Promise<InvitationRow> {
  if (one.kind === 'wrong') return one.row;
  const { row, whom } = one;
  const { address } = whom.request;
  const not = (problem: RowProblem): WrongRow => wrongRow(row, address, problem);
  if (sights.isHidden(address))
    return not({ column: headings.email, code: 'not-looked-up', given: address, instead: [] });
  const judged = await judgeRequest(world, whom, sights.see);
  switch (judged.kind) {
    case 'refused':
      return not(refusalInRow(judged.refusal, address, headings));
    case 'several':
      return not(choiceInRow(judged.accounts, address, headings));
    case 'decided': {
      if (judged.warning !== undefined) return not(doubtInRow(judged.warning, address, headings));
      const { resource, found, domain = 'new', partnerName, term, reason, answers } = judged.request;
      const { message, contactUrl, delivery } = one.wish;
      return {
        kind: 'good',
        row,
        address,
        resource,
        found,
        domain,
        ...(judged.account?.kind === 'external-member' && { externalMember: true }),
        ...(partnerName && { name: partnerName }),
        term,
        ...(reason && { reason }),
        ...(answers && { answers }),
        ...(message && { message }),
        ...(contactUrl && { contactUrl }),
        ...(delivery && { delivery }),
      };
    }
  }
}

/** Two addresses of one person are one partner. */
const partnerOf = ({ found, resource }: GoodRow): string | undefined =>
  found.kind === 'nobody' ? undefined : `${found.account} ${resource}`;

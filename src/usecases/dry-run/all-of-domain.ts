import { domainOf } from '../../access/address.ts';
import type { ActionRow } from '../../access/batch/action-row.ts';
import type { WrongRow } from '../../access/batch/batch.ts';
import { type ActionCounts, countActions } from '../../access/batch/preview.ts';
import type { Headings } from '../../access/batch/row-problem.ts';
import { requireSponsor } from '../../access/policy.ts';
import type { AccessRecord, Person, Status } from '../../access/record.ts';
import type { World } from '../ports.ts';
import { actorFor, type Caller, resourceOf } from '../roles.ts';
import { fitsAction, judgedRow } from './judge-action.ts';

export interface AllOfDomain {
  /** In ASCII lower case; what is below it is another. */
  readonly domain: string;
  readonly resource: string;
  readonly reason?: string;
  readonly person: Person;
  readonly caller: Caller;
  /** What the problems of a row are said under. */
  readonly headings: Headings;
}

export interface FoundOfDomain {
  /** In the order of addresses, counted from 1. */
  readonly rows: readonly (ActionRow | WrongRow)[];
  readonly counts: ActionCounts;
  /** Partners of the domain whose access is others' to remove. */
  readonly left: number;
}

const LIVE: readonly Status[] = ['requested', 'inviting', 'invited', 'granting', 'granted'];
/** Read from the store at a time. */
const PAGE = 200;

/**
 * What `remove all of partner.com from portal` comes to: of all live records of the domain for the resource, those that
 * are the speaker's to remove, each decided as by itself. Nothing is written.
 */
export async function allOfDomain(world: World, asked: AllOfDomain): Promise<FoundOfDomain> {
  const { resource, reason, person, caller, headings } = asked;
  const action = { kind: 'remove' } as const;
  const by = actorFor(world, person, caller, resourceOf(world, resource));
  const found = await ofDomain(world, asked);
  const theirs = found.filter((record) => requireSponsor(record, by) === undefined);
  const on = { action, person, caller, ...(reason && { reason }) };
  const rows: (ActionRow | WrongRow)[] = [];
  for (const record of theirs) {
    const at = { row: rows.length + 1, address: record.request.address };
    rows.push(await judgedRow(world, at, record, on, headings));
  }
  return { rows, counts: countActions(rows, person), left: found.length - theirs.length };
}

/** A record that comes twice, as it changed while pages were read, counts once. */
async function ofDomain(
  { store }: Pick<World, 'store'>,
  { domain, resource }: AllOfDomain,
): Promise<readonly AccessRecord[]> {
  const found = new Map<string, AccessRecord>();
  let after: string | undefined;
  do {
    const page = await store.list({ statuses: LIVE }, PAGE, after);
    for (const { record } of page.items) {
      const { request } = record;
      if (request.resource === resource && domainOf(request.address) === domain)
        if (fitsAction({ kind: 'remove' }, record)) found.set(record.id, record);
    }
    after = page.next;
  } while (after !== undefined);
  return [...found.values()].sort((a, b) =>
    a.request.address < b.request.address || (a.request.address === b.request.address && a.id < b.id)
      ? -1
      : 1,
  );
}

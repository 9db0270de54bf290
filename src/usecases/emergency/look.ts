import type { CutOffWhom } from '../../access/admin-act.ts';
import type { Target } from '../../access/catalog.ts';
import { type AccountState, accountsOf, type CutOffLook, mayBeMadeByUs } from '../../access/cut-off.ts';
import { isMadeByUs } from '../../access/judge-leftover.ts';
import type { AccountOrigin } from '../../access/leftover.ts';
import type { AccessRecord } from '../../access/record.ts';
import { leftInPlace } from '../../access/record-queries.ts';
import { DirectoryError, type World } from '../ports.ts';
import { countRows } from './list-rows.ts';
import { unexplained } from './unexplained.ts';
import { recordsOf } from './whom.ts';

/** Reads all of it, and of a partner what the directory says now. Changes nothing. Throws DirectoryError for what may pass. */
export async function lookAtCutOff(world: World, whom: CutOffWhom): Promise<CutOffLook> {
  const records = new Map<string, AccessRecord>();
  for await (const record of recordsOf(world, whom)) records.set(record.id, record);
  const all = [...records.values()];
  const of = (...statuses: readonly AccessRecord['status'][]) =>
    all.filter(({ status }) => statuses.includes(status));
  const live = of('granting', 'granted');
  const waiting = of('requested', 'inviting', 'invited', 'invitation-expired');
  const removing = of('removing');
  const gone = of('ended').filter((record) => record.status === 'ended' && record.cause === 'emergency');
  const others = whom.kind === 'partner' ? await notOurs(world, whom.accounts) : undefined;
  const open = [...live, ...waiting, ...removing];
  return {
    whom,
    partners: [...new Set(all.map(({ request }) => request.address))],
    live,
    waiting,
    removing,
    gone,
    ...(await countRows(world, whom)),
    accounts: await seenAccounts(world, whom, all),
    earlier: others?.length ?? all.reduce((sum, record) => sum + beforeUs(record), 0),
    ...(others && { others }),
    sponsors: [...new Map(open.map(({ request }) => [request.sponsor.id, request.sponsor])).values()],
  };
}

function beforeUs(record: AccessRecord): number {
  if (record.status === 'granting' || record.status === 'granted') return record.before?.length ?? 0;
  return record.status === 'ended' && record.taking === undefined ? leftInPlace(record).length : 0;
}

/** Undefined where we may not know. */
async function notOurs(world: World, accounts: readonly string[]): Promise<readonly Target[] | undefined> {
  try {
    return (await Promise.all(accounts.map((account) => unexplained(world, account)))).flat();
  } catch (error) {
    if (error instanceof DirectoryError && error.retryAfterMs === undefined) return undefined;
    throw error;
  }
}

/** Of one partner, whether we made an account is looked at; of a domain, when it is to be blocked. */
async function seenAccounts(
  { directory }: World,
  whom: CutOffWhom,
  records: readonly AccessRecord[],
): Promise<ReadonlyMap<string, AccountState>> {
  const known = accountsOf(records);
  if (whom.kind === 'domain') return known;
  const accounts = new Map<string, AccountState>();
  for (const account of new Set([...whom.accounts, ...known.keys()])) {
    const state = known.get(account) ?? { kind: 'left', why: 'not-ours' };
    const seen = state.kind === 'ours' ? await directory.origin(account) : undefined;
    const isOurs =
      state.kind !== 'ours' || (seen !== undefined && records.some((one) => isMadeFor(one, seen)));
    accounts.set(account, isOurs ? state : { kind: 'left', why: seen === undefined ? 'gone' : 'not-ours' });
  }
  return accounts;
}

function isMadeFor(record: AccessRecord, seen: AccountOrigin): boolean {
  if (!mayBeMadeByUs(record) || record.status === 'requested' || record.account === undefined) return false;
  const { request, links, account } = record;
  return isMadeByUs({ request, links, account }, seen);
}

import { domainOf } from '../access/address.ts';
import { groupsOf, type Resource } from '../access/catalog.ts';
import { type Actor, checkCc, checkRequest } from '../access/policy.ts';
import type { Found, Request } from '../access/record.ts';
import type { Refusal } from '../access/refusal.ts';
import type { Instant } from '../access/term.ts';
import { misspelling, RESTORABLE_MS, type Warning } from '../access/warning.ts';
import { type AskDomains, knownDomains } from './known-domains.ts';
import { type Account, type DeletedAccount, isEmployee, type Looked, type World } from './ports.ts';
import { type GivenResource, privilegedResource } from './privileged.ts';

export type WhoItIs =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'several'; readonly accounts: readonly Account[] }
  | {
      readonly kind: 'settled';
      readonly found: Found;
      readonly account: Account | undefined;
      readonly domain: 'known' | 'new';
      readonly warning: Warning | undefined;
      /** As the directory has it. */
      readonly resource: Resource;
    };

export interface Whom {
  readonly request: Omit<Request, 'found'>;
  readonly resource: Resource;
  readonly by: Actor;
  /** The account that was chosen, where an address led to several; held against what the directory says now. */
  readonly chosen?: string | undefined;
}

/** What is known when it is asked whom an address means. */
export interface Sight {
  readonly looked: Looked;
  readonly given: GivenResource;
  readonly domains: AskDomains;
}

/** What there is to see of an address and a resource, by one look into the directory. Throws DirectoryError. */
export async function sightOf(world: World, address: string, resource: Resource): Promise<Sight> {
  const looked = await world.directory.look(address, ['deleted'], [], groupsOf(resource.grants));
  const given = await privilegedResource(world, resource);
  return { looked, given, domains: knownDomains(world, looked.ownDomains) };
}

/** Whom an address means, by what is seen of it. */
export async function whoIsIt(
  { request, resource, by, chosen }: Whom,
  { looked: { accounts, deleted, ownDomains }, given, domains }: Sight,
): Promise<WhoItIs> {
  const refused = (refusal: Refusal): WhoItIs => ({ kind: 'refused', refusal });
  const { address } = request;
  const domain = domainOf(address);
  if (given.kind === 'refused') return given;
  const copy = checkCc(request, resource, ownDomains);
  if (copy !== undefined) return refused(copy);
  const known = await domains(domain);
  const common = {
    kind: 'settled',
    domain: known.isKnown ? 'known' : 'new',
    resource: given.resource,
  } as const;

  if (chosen !== undefined && !accounts.some(({ id }) => id === chosen))
    return refused({ code: 'choice-gone' });
  if (chosen === undefined && accounts.length > 1) return { kind: 'several', accounts };
  const account = chosen === undefined ? accounts[0] : accounts.find(({ id }) => id === chosen);
  if (account !== undefined) {
    const { enabled, kind, name } = account;
    if (!enabled) return refused({ code: 'account-disabled', kind, name });
    return { ...common, found: foundAs(account), account, warning: undefined };
  }

  const late = latest(deleted);
  if (ownDomains.includes(domain)) return refused({ code: 'own-domain', domain, ...untilOf(late) });
  const found = foundAs(undefined);
  const refusal = checkRequest({ ...request, found }, resource, by);
  if (refusal !== undefined) return refused(refusal);
  return { ...common, found, account, warning: late ? deletion(late) : slip(address, known.near) };
}

const latest = (deleted: readonly DeletedAccount[]): DeletedAccount | undefined =>
  deleted.toSorted(
    (a, b) => (b.deletedAt ?? 0) - (a.deletedAt ?? 0) || (a.account.id < b.account.id ? -1 : 1),
  )[0];

const slip = (address: string, near: string | undefined): Warning | undefined =>
  near === undefined ? undefined : misspelling(address, near);

const deletion = (late: DeletedAccount): Warning => ({
  kind: 'deleted',
  name: late.account.name,
  ...untilOf(late),
});

/** Until when an administrator can bring an account back, where its deletion has a date. */
const untilOf = (deleted: DeletedAccount | undefined): { readonly restorable?: Instant } =>
  deleted?.deletedAt === undefined ? {} : { restorable: deleted.deletedAt + RESTORABLE_MS };

function foundAs(account: Account | undefined): Found {
  if (account === undefined) return { kind: 'nobody' };
  const kind = isEmployee(account)
    ? 'employee'
    : account.invitation === 'pending'
      ? 'pending-guest'
      : 'accepted-guest';
  return { kind, account: account.id, ...(account.name && { name: account.name }) };
}

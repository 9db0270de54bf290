import { domainOf, malformed, parseAddress } from '../../access/address.ts';
import type { Resource } from '../../access/catalog.ts';
import { refusalsOf } from '../../access/policy.ts';
import type { Refusal } from '../../access/refusal.ts';
import { judgeRequest } from '../../usecases/judge-request.ts';
import { DirectoryError } from '../../usecases/ports.ts';
import { type AccessRequest, requestOf } from '../../usecases/request-access.ts';
import { actorFor } from '../../usecases/roles.ts';
import type { CommandContext } from '../authorize.ts';
import type { FormField, Reply } from '../respond/reply.ts';

export type FormErrors = Extract<Reply, { kind: 'form' }>['errors'];

/** What is wrong with a form, each at its field, and each once. */
export class Faults {
  readonly #found: { [F in FormField]?: Refusal[] } = {};

  add(field: FormField, refusal: Refusal): void {
    const there = this.#found[field] ?? [];
    const same = JSON.stringify(refusal);
    if (!there.some((one) => JSON.stringify(one) === same)) this.#found[field] = [...there, refusal];
  }

  get errors(): FormErrors {
    return this.#found;
  }

  get none(): boolean {
    return Object.keys(this.#found).length === 0;
  }
}

/** As much of a form as is asked for alike for everybody in it. */
export type Wanted = Omit<AccessRequest, 'address' | 'by' | 'activity' | 'resource' | 'partnerName'>;

/**
 * Adds all that policy, what is on record, and the directory have against a request for each of these, whatever else
 * is wrong with the form. A directory that does not answer just now has nothing against anybody.
 */
export async function findFaults(
  context: CommandContext,
  { addresses, resource, wanted }: Asked,
  faults: Faults,
): Promise<void> {
  for (const address of addresses) {
    const parsed = parseAddress(address);
    if (!parsed.ok) faults.add('addresses', malformed(parsed));
    else if (resource !== undefined)
      await againstOne(context, { address: parsed.address, resource, wanted }, faults);
  }
}

interface Asked {
  readonly addresses: readonly string[];
  readonly resource: Resource | undefined;
  readonly wanted: Wanted;
}

async function againstOne(
  { world, speaker, caller }: CommandContext,
  {
    address,
    resource,
    wanted,
  }: { readonly address: string; readonly resource: Resource; readonly wanted: Wanted },
  faults: Faults,
): Promise<void> {
  const by = actorFor(world, speaker.person, caller, resource);
  const asked = { ...wanted, address, resource, by, activity: '' };
  const asking = requestOf(world, asked);
  if (asking.kind === 'refused') return;
  const place = (refusal: Refusal): FormField | undefined => fieldOf(refusal, address);
  const refusals = refusalsOf(asking.request, resource, by).filter(
    // Looking may lift it.
    ({ code }) => code !== 'domain-not-allowed',
  );
  const placed = refusals.map((refusal) => ({ field: place(refusal), refusal }));
  for (const { field, refusal } of placed) if (field !== undefined) faults.add(field, refusal);
  if (placed.some(({ field }) => field === undefined || field === 'addresses' || field === 'resource'))
    return;
  // With the rest of the form put right, what is there against the address itself?
  const { term: _term, options: { cc } = {}, ...others } = asked;
  const righted = requestOf(world, { ...others, reason: '-', ...(cc && { options: { cc } }) });
  if (righted.kind === 'refused') return;
  try {
    const judged = await judgeRequest(world, { request: righted.request, resource, by });
    const field = judged.kind === 'refused' ? place(judged.refusal) : undefined;
    if (judged.kind === 'refused' && field !== undefined) faults.add(field, judged.refusal);
  } catch (error) {
    if (!(error instanceof DirectoryError)) throw error;
  }
}

/** Where it is to be mended; undefined for what no field of the form mends. */
export function fieldOf(refusal: Refusal, address: string): FormField | undefined {
  switch (refusal.code) {
    case 'domain-not-allowed':
    case 'domain-denied': {
      const parsed = parseAddress(address);
      return parsed.ok && domainOf(parsed.address) !== refusal.domain ? 'cc' : 'addresses';
    }
    case 'address-malformed':
    case 'already-live':
    case 'own-domain':
    case 'account-disabled':
    case 'same-address':
    case 'choice-gone':
    case 'too-many':
      return 'addresses';
    case 'reason-needed':
    case 'reason-too-long':
      return 'reason';
    case 'term-malformed':
    case 'begins-at-once':
    case 'term-past':
    case 'term-too-long':
      return 'term';
    case 'unknown-resource':
    case 'resource-needed':
      return 'resource';
    case 'member-by-administrators':
      return 'invitedAs';
    default:
      return undefined;
  }
}

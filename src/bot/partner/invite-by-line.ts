import type { Refusal } from '../../access/refusal.ts';
import type { Given } from '../../lists/index.ts';
import { type CommandContext, rolesHeld } from '../authorize.ts';
import { readList } from '../lists/read-list.ts';
import type { TypedInvitation } from '../parse/invitation.ts';
import { termSaid } from '../parse/term-said.ts';
import { written } from '../parse/tokens.ts';
import type { FormEntries, Reply } from '../respond/reply.ts';
import type { FormErrors } from './form-faults.ts';
import { AT_ONCE, askAll, check } from './invite-form.ts';
import { noSuchResource, resourceNamed } from './resource-named.ts';

/** Straight away where nothing is missing, else the form, filled in as far as known. */
export async function inviteByLine(context: CommandContext, typed: TypedInvitation): Promise<Reply> {
  if (!rolesHeld(context).asks) return { kind: 'refused', refusal: { code: 'not-requester' } };
  if (typed.addresses.length > AT_ONCE) {
    const { addresses, ...beside } = typed;
    return inviteList(
      context,
      { ...beside, addresses: [] },
      { kind: 'text', text: addresses.map(written).join('\n') },
    );
  }
  const entries = entriesOf(context, typed);
  const resource = resourceNamed(context, typed.resource);
  const missing =
    typed.addresses.length === 0 ||
    (typed.resource === undefined && resource === undefined) ||
    (resource?.justification === 'required' && !typed.reason);
  if (missing && (typed.resource === undefined || resource !== undefined))
    return { kind: 'form', entries, errors: wrongIn(context, entries) };
  const { faults, ask } = check(context, entries);
  if (ask !== undefined) return askAll(context, ask, entries);
  const [wrong] = faults.errors.addresses ?? [];
  if (wrong !== undefined) return { kind: 'refused', refusal: wrong };
  // Questions are asked on the form, whatever was typed.
  return { kind: 'form', entries, errors: wrongIn(context, entries) };
}

/** A list, with what was typed beside it for rows that leave it open. */
export async function inviteList(
  context: CommandContext,
  { addresses, resource: named, term: said, reason }: TypedInvitation,
  given: Given,
): Promise<Reply> {
  const [beside] = addresses;
  if (beside !== undefined)
    return { kind: 'refused', refusal: { code: 'not-understood', input: written(beside) } };
  const resource = resourceNamed(context, named);
  if (named !== undefined && resource === undefined)
    return { kind: 'refused', refusal: noSuchResource(context, named) };
  const term = said === undefined ? undefined : termSaid(context, said);
  if (said !== undefined && term === undefined)
    return { kind: 'refused', refusal: { code: 'term-malformed', input: said } };
  return readList(context, given, {
    ...(resource && { resource: resource.id }),
    ...(term && { term }),
    ...(reason && { reason }),
  });
}

/** What was understood of a line of which not everything was, or was not plainly meant: nothing is asked. */
export async function inviteFormFor(
  context: CommandContext,
  typed: TypedInvitation,
  unclear: string | undefined,
): Promise<Reply> {
  if (!rolesHeld(context).asks) return { kind: 'refused', refusal: { code: 'not-requester' } };
  const entries = entriesOf(context, typed);
  const { addresses = [], term = [], ...errors } = wrongIn(context, entries);
  const { begins } = typed;
  const terms: readonly Refusal[] =
    begins === undefined ? term : [{ code: 'begins-at-once', input: begins }, ...term];
  const all: readonly Refusal[] =
    unclear === undefined ? addresses : [{ code: 'not-understood', input: unclear }, ...addresses];
  return {
    kind: 'form',
    entries,
    errors: {
      ...errors,
      ...(all.length > 0 && { addresses: all }),
      ...(terms.length > 0 && { term: terms }),
    },
  };
}

function entriesOf(context: CommandContext, typed: TypedInvitation): FormEntries {
  const resource = resourceNamed(context, typed.resource)?.id ?? typed.resource;
  return {
    ...(typed.addresses.length > 0 && { addresses: typed.addresses.map(written).join(', ') }),
    ...(resource && { resource }),
    ...(typed.term && { term: typed.term }),
    ...(typed.reason && { reason: typed.reason }),
  };
}

/** What is known to be wrong already is said at once, at its field; what is missing is not wrong yet. */
function wrongIn(context: CommandContext, entries: FormEntries): FormErrors {
  const { addresses, resource, term } = check(context, entries).faults.errors;
  return {
    ...(addresses && entries.addresses !== undefined && { addresses }),
    ...(resource && entries.resource !== undefined && { resource }),
    ...(term && { term }),
  };
}

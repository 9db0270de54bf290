import { malformed, parseAddress } from '../../access/address.ts';
import { answersTo } from '../../access/answers.ts';
import type { Resource } from '../../access/catalog.ts';
import type { Refusal } from '../../access/refusal.ts';
import { requestAccess } from '../../usecases/request-access.ts';
import { actorFor } from '../../usecases/roles.ts';
import { type CommandContext, rolesHeld } from '../authorize.ts';
import { optionsOf } from '../parse/invitation-options.ts';
import { parseTerm } from '../parse/parse-term.ts';
import type { FormEntries, FormField, Reply } from '../respond/reply.ts';
import { type Answered, confirmed, replyTo } from './asking.ts';

/** More than this at once is what a CSV file is for. */
const AT_ONCE = 20;

/** `invite …` as typed: straight away where nothing is missing, else the form, filled in as far as known. */
export async function inviteTyped(
  context: CommandContext,
  typed: {
    readonly addresses: readonly string[];
    readonly resource?: string;
    readonly term?: string;
    readonly reason?: string;
  },
): Promise<Reply> {
  if (!rolesHeld(context).asks) return { kind: 'refused', refusal: { code: 'not-requester' } };
  const entries: FormEntries = {
    ...(typed.addresses.length > 0 && { addresses: typed.addresses.join(', ') }),
    ...(typed.resource && { resource: typed.resource }),
    ...(typed.term && { term: typed.term }),
    ...(typed.reason && { reason: typed.reason }),
  };
  const resource = resourceNamed(context, typed.resource);
  const missing =
    typed.addresses.length === 0 ||
    (typed.resource === undefined && resource === undefined) ||
    (resource?.justification === 'required' && !typed.reason);
  if (missing && (typed.resource === undefined || resource !== undefined))
    return {
      kind: 'form',
      entries: { ...entries, ...(resource && { resource: resource.id }) },
      errors: wrongAddress(typed.addresses),
    };
  const { errors, ask } = check(context, entries);
  if (ask !== undefined) return askAll(context, ask, entries);
  // Questions are asked on the form, whatever was typed.
  const error = Object.entries(errors).find(([field]) => !field.startsWith('answer:'))?.[1];
  if (error !== undefined) return { kind: 'refused', refusal: error };
  return { kind: 'form', entries: { ...entries, ...(resource && { resource: resource.id }) }, errors: {} };
}

/** What is known to be wrong already is said at once, at its field. */
function wrongAddress(addresses: readonly string[]): { readonly addresses?: Refusal } {
  for (const typed of addresses) {
    const parsed = parseAddress(typed);
    if (parsed.ok) continue;
    return { addresses: malformed(parsed) };
  }
  return {};
}

/** The form, or the answer to a question, sent: checked again, with what is wrong at its field. */
export async function inviteByForm(context: CommandContext, entries: FormEntries & Answered): Promise<Reply> {
  if (!rolesHeld(context).asks) return { kind: 'refused', refusal: { code: 'not-requester' } };
  const { errors, ask } = check(context, entries);
  if (ask === undefined) return { kind: 'form', entries, errors };
  const reply = await askAll(context, { ...ask, ...confirmed(entries) }, entries);
  if (reply.kind === 'asked' && entries.settles !== undefined)
    return { kind: 'settled', record: reply.record };
  if (reply.kind !== 'refused') return reply;
  const field = fieldOf(reply.refusal);
  return field === undefined ? reply : { kind: 'form', entries, errors: { [field]: reply.refusal } };
}

type Ask = Omit<Parameters<typeof requestAccess>[1], 'address' | 'by' | 'origin' | 'activity'> & {
  readonly addresses: readonly string[];
};

function check(
  context: CommandContext,
  entries: FormEntries,
): { readonly errors: Partial<Record<FormField, Refusal>>; readonly ask?: Ask } {
  const errors: Partial<Record<FormField, Refusal>> = {};
  const known = context.world.policy.resources.map(({ id }) => id);
  const addresses = [...new Set((entries.addresses ?? '').split(/[\s,;]+/u).filter(Boolean))];
  if (addresses.length === 0) errors.addresses = { code: 'address-malformed', input: '' };
  if (addresses.length > AT_ONCE) errors.addresses = { code: 'too-many', limit: AT_ONCE };
  const resource = resourceNamed(context, entries.resource);
  if (resource === undefined)
    errors.resource =
      entries.resource === undefined
        ? { code: 'resource-needed', known }
        : { code: 'unknown-resource', input: entries.resource, known };
  const said = entries.term?.trim() ?? '';
  const term = said === '' ? undefined : parseTerm(said, context.speaker.timeZone);
  if (said !== '' && term === undefined) errors.term = { code: 'term-malformed', input: said };
  const reason = entries.reason?.trim() ?? '';
  if (resource?.justification === 'required' && reason === '') errors.reason = { code: 'reason-needed' };
  const questions = resource?.questions ?? [];
  const answered = answersTo(questions, entries.answers ?? {});
  if (!answered.ok && entries.answers !== undefined)
    for (const [id, refusal] of Object.entries(answered.errors)) errors[`answer:${id}`] = refusal;
  // The form has not asked this resource's questions yet.
  const unasked = questions.length > 0 && entries.answers === undefined;
  const options = optionsOf(context, entries, errors);
  if (resource === undefined || unasked || Object.keys(errors).length > 0) return { errors };
  return {
    errors,
    ask: {
      addresses,
      resource,
      ...(term && { term }),
      ...(reason && { reason }),
      ...(answered.ok && { answers: answered.answers }),
      ...(entries.partnerName?.trim() && { partnerName: entries.partnerName.trim() }),
      ...(entries.language && entries.language !== 'auto' && { language: entries.language }),
      ...(Object.keys(options).length > 0 && { options }),
    },
  };
}

async function askAll(context: CommandContext, ask: Ask, entries: FormEntries): Promise<Reply> {
  const results = [];
  for (const address of ask.addresses)
    results.push({ address, reply: await askOne(context, address, ask, entries) });
  const [only, ...more] = results;
  if (only !== undefined && more.length === 0) return only.reply;
  return { kind: 'asked-all', results };
}

async function askOne(
  context: CommandContext,
  address: string,
  ask: Ask,
  entries: FormEntries,
): Promise<Reply> {
  const { world, speaker, caller } = context;
  const { addresses: _addresses, ...rest } = ask;
  const parsed = parseAddress(address);
  const question = {
    address: parsed.ok ? parsed.address : address,
    entries: { ...entries, addresses: address, resource: ask.resource.id },
  };
  const reply = await replyTo(context, question, () =>
    requestAccess(world, {
      ...rest,
      address,
      by: actorFor(world, speaker.person, caller, ask.resource),
      ...(speaker.place.ours && {
        origin: { conversation: speaker.place.conversation, serviceUrl: speaker.place.serviceUrl },
      }),
      activity: speaker.activity,
    }),
  );
  return reply.kind === 'refused' ? { ...reply, address } : reply;
}

const unquoted = (said: string): string => said.replace(/^["“”„«»'‘’]|["“”„«»'‘’]$/gu, '');

/** By id or name, or by a part that only one has; the only one there is needs no naming. */
export function resourceNamed(context: CommandContext, name: string | undefined): Resource | undefined {
  const { resources } = context.world.policy;
  if (name === undefined || name.trim() === '') return resources.length === 1 ? resources[0] : undefined;
  const wanted = unquoted(name.trim().toLowerCase());
  const names = (resource: Resource): string[] => [resource.id.toLowerCase(), resource.name.toLowerCase()];
  const bare = unquoted(wanted.replace(/^(?:the|our) /u, ''));
  const exact = resources.find((resource) => names(resource).some((one) => one === wanted || one === bare));
  if (exact !== undefined || bare.length < 3) return exact;
  const [only, ...more] = resources.filter((resource) => names(resource).some((one) => one.includes(bare)));
  return more.length === 0 ? only : undefined;
}

function fieldOf(refusal: Refusal): FormField | undefined {
  switch (refusal.code) {
    case 'address-malformed':
    case 'domain-not-allowed':
    case 'domain-denied':
    case 'already-live':
    case 'own-domain':
    case 'account-disabled':
    case 'choice-gone':
    case 'too-many':
      return 'addresses';
    case 'reason-needed':
    case 'reason-too-long':
      return 'reason';
    case 'term-malformed':
    case 'term-past':
    case 'term-too-long':
      return 'term';
    case 'unknown-resource':
    case 'resource-needed':
      return 'resource';
    default:
      return undefined;
  }
}

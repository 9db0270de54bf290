import { parseAddress } from '../../access/address.ts';
import { answersTo } from '../../access/answers.ts';
import type { Refusal } from '../../access/refusal.ts';
import { requestAccess } from '../../usecases/request-access.ts';
import { actorFor } from '../../usecases/roles.ts';
import { type CommandContext, rolesHeld } from '../authorize.ts';
import { optionsOf } from '../parse/invitation-options.ts';
import { parseTerm } from '../parse/parse-term.ts';
import { readable } from '../parse/plain-text.ts';
import { type Addressee, addresseesIn, isAddress } from '../parse/tokens.ts';
import type { FormEntries, FormField, Reply } from '../respond/reply.ts';
import type { Ask } from './ask.ts';
import { askTogether } from './ask-together.ts';
import { type Answered, confirmed, replyTo } from './asking.ts';
import { noSuchResource, resourceNamed } from './resource-named.ts';
import { sentOnce } from './sent-once.ts';

/** More than this at once is what a CSV file is for. */
export const AT_ONCE = 20;

/** The form, or the answer to a question, sent: checked again, with what is wrong at its field. */
export async function inviteByForm(context: CommandContext, entries: FormEntries & Answered): Promise<Reply> {
  if (!rolesHeld(context).asks) return { kind: 'refused', refusal: { code: 'not-requester' } };
  const { errors, ask } = check(context, entries);
  if (ask === undefined) return { kind: 'form', entries, errors };
  return sentOnce(context, () => askByForm(context, entries, ask));
}

async function askByForm(context: CommandContext, entries: FormEntries & Answered, ask: Ask): Promise<Reply> {
  const reply = await askAll(context, { ...ask, ...confirmed(entries) }, entries);
  if (reply.kind === 'asked' && entries.settles !== undefined)
    return { kind: 'settled', record: reply.record };
  if (reply.kind !== 'refused') return reply;
  const field = fieldOf(reply.refusal);
  return field === undefined ? reply : { kind: 'form', entries, errors: { [field]: reply.refusal } };
}

/** What is to be asked, or what is wrong with what was entered, at its field. */
export function check(
  context: CommandContext,
  entries: FormEntries,
): { readonly errors: Partial<Record<FormField, Refusal>>; readonly ask?: Ask } {
  const errors: Partial<Record<FormField, Refusal>> = {};
  const addressees = named(entries);
  const wrong = addressees.find(({ address }) => !isAddress(address));
  if (addressees.length === 0 || wrong !== undefined)
    errors.addresses = { code: 'address-malformed', input: wrong?.address ?? '' };
  if (addressees.length > AT_ONCE) errors.addresses = { code: 'too-many', limit: AT_ONCE };
  if (addressees.length > 1 && entries.partnerName?.trim()) errors.partnerName = { code: 'name-for-several' };
  const resource = resourceNamed(context, entries.resource);
  if (resource === undefined) errors.resource = noSuchResource(context, entries.resource);
  const said = entries.term?.trim() ?? '';
  const term = said === '' ? undefined : parseTerm(said, context.speaker.timeZone, context.world.clock.now());
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
      addressees,
      resource,
      ...(term && { term }),
      ...(reason && { reason }),
      ...(answered.ok && { answers: answered.answers }),
      ...(entries.language && entries.language !== 'auto' && { language: entries.language }),
      ...(Object.keys(options).length > 0 && { options }),
    },
  };
}

/** Who was entered; the field for a name names the only one, where the address does not. */
function named({ addresses = '', partnerName = '' }: FormEntries): readonly Addressee[] {
  const found = addresseesIn(readable(addresses));
  const name = partnerName.trim();
  const [only, ...more] = found;
  return only === undefined || more.length > 0 || name === '' ? found : [{ name, ...only }];
}

export async function askAll(context: CommandContext, ask: Ask, entries: FormEntries): Promise<Reply> {
  const results = [];
  const { together, rest } =
    ask.addressees.length > 1 ? await askTogether(context, ask) : { together: 0, rest: ask.addressees };
  for (const addressee of rest)
    results.push({ address: addressee.address, reply: await askOne(context, addressee, ask, entries) });
  const [only, ...more] = results;
  if (only !== undefined && more.length === 0 && together === 0) return only.reply;
  return { kind: 'asked-all', results };
}

async function askOne(
  context: CommandContext,
  { address, name }: Addressee,
  ask: Ask,
  entries: FormEntries,
): Promise<Reply> {
  const { world, speaker, caller } = context;
  const { addressees: _addressees, ...rest } = ask;
  const parsed = parseAddress(address);
  const { partnerName: _entered, ...others } = entries;
  const question = {
    address: parsed.ok ? parsed.address : address,
    entries: {
      ...others,
      addresses: address,
      resource: ask.resource.id,
      ...(name && { partnerName: name }),
    },
  };
  const reply = await replyTo(context, question, () =>
    requestAccess(world, {
      ...rest,
      address,
      ...(name && { partnerName: name }),
      by: actorFor(world, speaker.person, caller, ask.resource),
      ...(speaker.place.ours && {
        origin: { conversation: speaker.place.conversation, serviceUrl: speaker.place.serviceUrl },
      }),
      activity: speaker.activity,
    }),
  );
  return reply.kind === 'refused' ? { ...reply, address } : reply;
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
    case 'member-by-administrators':
      return 'invitedAs';
    default:
      return undefined;
  }
}

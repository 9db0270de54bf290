import { malformed, parseAddress } from '../../access/address.ts';
import { answersTo } from '../../access/answers.ts';
import type { Refusal } from '../../access/refusal.ts';
import { requestAccess } from '../../usecases/request-access.ts';
import { actorFor } from '../../usecases/roles.ts';
import { type CommandContext, rolesHeld } from '../authorize.ts';
import { optionsOf } from '../parse/invitation-options.ts';
import { readable } from '../parse/plain-text.ts';
import { termSaid } from '../parse/term-said.ts';
import { type Addressee, addresseesIn, isAddress } from '../parse/tokens.ts';
import type { FormEntries, Reply } from '../respond/reply.ts';
import type { Ask } from './ask.ts';
import { askTogether } from './ask-together.ts';
import { type Answered, confirmed, replyTo } from './asking.ts';
import { Faults, fieldOf, findFaults, type Wanted } from './form-faults.ts';
import { noSuchResource, resourceNamed } from './resource-named.ts';
import { sentOnce } from './sent-once.ts';

/** More than this at once is what a CSV file is for. */
export const AT_ONCE = 20;

/** The form, or the answer to a question, sent: checked again, with all that is wrong at its fields. */
export async function inviteByForm(context: CommandContext, entries: FormEntries & Answered): Promise<Reply> {
  if (!rolesHeld(context).asks) return { kind: 'refused', refusal: { code: 'not-requester' } };
  const { faults, ask } = check(context, entries);
  return ask === undefined
    ? formWith(context, entries, faults)
    : sentOnce(context, () => askByForm(context, entries, ask));
}

async function askByForm(context: CommandContext, entries: FormEntries & Answered, ask: Ask): Promise<Reply> {
  const reply = await askAll(context, { ...ask, ...confirmed(entries) }, entries);
  if (reply.kind === 'asked' && entries.settles !== undefined)
    return { kind: 'settled', record: reply.record };
  if (reply.kind === 'directory') return { kind: 'form', entries, errors: {}, otherwise: reply };
  if (reply.kind !== 'refused') return reply;
  const field = fieldOf(reply.refusal, ask.addressees[0]?.address ?? '');
  if (field === undefined) return { kind: 'form', entries, errors: {}, otherwise: reply };
  const faults = new Faults();
  faults.add(field, reply.refusal);
  return formWith(context, entries, faults);
}

/** The form once more, with these faults and all others that there are. */
async function formWith(context: CommandContext, entries: FormEntries, faults: Faults): Promise<Reply> {
  const { wanted } = check(context, entries);
  const addresses = named(entries).map(({ address }) => address);
  const resource = resourceNamed(context, entries.resource);
  await findFaults(context, { addresses: addresses.slice(0, AT_ONCE), resource, wanted }, faults);
  return { kind: 'form', entries, errors: faults.errors };
}

interface Checked {
  readonly faults: Faults;
  /** What of it is well formed. */
  readonly wanted: Wanted;
  /** Absent where something is wrong, or missing. */
  readonly ask?: Ask;
}

/** What is to be asked, or what is wrong with what was entered, as far as that can be seen without asking anybody. */
export function check(context: CommandContext, entries: FormEntries): Checked {
  const faults = new Faults();
  const addressees = named(entries);
  for (const { address } of addressees)
    if (!isAddress(address)) faults.add('addresses', wrongAddress(address));
  if (addressees.length === 0) faults.add('addresses', { code: 'address-malformed', input: '' });
  if (addressees.length > AT_ONCE) faults.add('addresses', { code: 'too-many', limit: AT_ONCE });
  if (addressees.length > 1 && entries.partnerName?.trim())
    faults.add('partnerName', { code: 'name-for-several' });
  const resource = resourceNamed(context, entries.resource);
  if (resource === undefined) faults.add('resource', noSuchResource(context, entries.resource));
  const said = entries.term?.trim() ?? '';
  const term = said === '' ? undefined : termSaid(context, said);
  if (said !== '' && term === undefined) faults.add('term', { code: 'term-malformed', input: said });
  const reason = entries.reason?.trim() ?? '';
  if (resource?.justification === 'required' && reason === '')
    faults.add('reason', { code: 'reason-needed' });
  const questions = resource?.questions ?? [];
  const answered = answersTo(questions, entries.answers ?? {});
  if (!answered.ok && entries.answers !== undefined)
    for (const [id, refusal] of Object.entries(answered.errors)) faults.add(`answer:${id}`, refusal);
  // The form has not asked this resource's questions yet.
  const unasked = questions.length > 0 && entries.answers === undefined;
  const options = optionsOf(context, entries, faults);
  const wanted = {
    ...(term && { term }),
    ...(reason && { reason }),
    ...(answered.ok && { answers: answered.answers }),
    ...(entries.language && entries.language !== 'auto' && { language: entries.language }),
    ...(Object.keys(options).length > 0 && { options }),
  };
  return resource === undefined || unasked || !faults.none
    ? { faults, wanted }
    : { faults, wanted, ask: { addressees, resource, ...wanted } };
}

function wrongAddress(address: string): Refusal {
  const parsed = parseAddress(address);
  return parsed.ok ? { code: 'address-malformed', input: address } : malformed(parsed);
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

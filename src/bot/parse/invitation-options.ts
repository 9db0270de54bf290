import { parseAddress } from '../../access/address.ts';
import type { Delivery, InvitationOptions } from '../../access/invitation-options.ts';
import type { Refusal } from '../../access/refusal.ts';
import type { CommandContext } from '../authorize.ts';
import type { FormEntries, FormField } from '../respond/reply.ts';

/** In characters; longer is a mail of one's own. */
export const MAX_PERSONAL_MESSAGE_LENGTH = 1_000;
const DELIVERIES: readonly Delivery[] = ['microsoft', 'own', 'link'];

/** The options of the form as they are kept: only what is not as usual. What is wrong is added to `errors`. */
export function optionsOf(
  { world }: Pick<CommandContext, 'world'>,
  entries: FormEntries,
  errors: Partial<Record<FormField, Refusal>>,
): InvitationOptions {
  const ownMail = world.letters !== undefined;
  const usual: Delivery = ownMail ? 'own' : 'microsoft';
  const chosen = DELIVERIES.find((one) => one === entries.delivery) ?? usual;
  const delivery = chosen === 'own' ? usual : chosen;
  const cc = copyOf(entries, delivery, errors);
  const message = entries.personalMessage?.trim() ?? '';
  if (message !== '' && delivery !== 'own') errors.personalMessage = { code: 'message-without-own-mail' };
  if (message.length > MAX_PERSONAL_MESSAGE_LENGTH)
    errors.personalMessage = { code: 'message-too-long', limit: MAX_PERSONAL_MESSAGE_LENGTH };
  return {
    ...(delivery !== usual && { delivery }),
    ...(cc && { cc }),
    ...(entries.invitedAs === 'member' && { invitedAs: 'member' }),
    ...(message && { personalMessage: message }),
  };
}

function copyOf(
  { cc = '' }: FormEntries,
  delivery: Delivery,
  errors: Partial<Record<FormField, Refusal>>,
): string | undefined {
  if (cc.trim() === '') return undefined;
  const parsed = parseAddress(cc);
  if (delivery === 'link') errors.cc = { code: 'cc-without-mail' };
  else if (parsed.ok) return parsed.address;
  else {
    const character = parsed.character === undefined ? {} : { character: parsed.character };
    errors.cc = { code: 'address-malformed', input: parsed.input, ...character };
  }
  return undefined;
}

/** As they would be entered again. */
export const optionsEntered = ({
  delivery,
  cc,
  invitedAs,
  personalMessage,
}: InvitationOptions): Pick<FormEntries, 'delivery' | 'cc' | 'invitedAs' | 'personalMessage'> => ({
  ...(delivery && { delivery }),
  ...(cc && { cc }),
  ...(invitedAs && { invitedAs }),
  ...(personalMessage && { personalMessage }),
});

import { malformed, parseAddress } from '../../access/address.ts';
import type { Delivery, InvitationOptions } from '../../access/invitation-options.ts';
import type { Refusal } from '../../access/refusal.ts';
import type { CommandContext } from '../authorize.ts';
import type { FormEntries, FormField } from '../respond/reply.ts';

/** Where what is wrong is noted, at its field. */
interface Noting {
  add(field: FormField, refusal: Refusal): void;
}

/** In characters; longer is a mail of one's own. */
export const MAX_PERSONAL_MESSAGE_LENGTH = 1_000;
const DELIVERIES: readonly Delivery[] = ['microsoft', 'own', 'link'];

/** The options of the form as they are kept: only what is not as usual. What is wrong is noted. */
export function optionsOf(
  { world }: Pick<CommandContext, 'world'>,
  entries: FormEntries,
  faults: Noting,
): InvitationOptions {
  const ownMail = world.letters !== undefined;
  const usual: Delivery = ownMail ? 'own' : 'microsoft';
  const chosen = DELIVERIES.find((one) => one === entries.delivery) ?? usual;
  const delivery = chosen === 'own' ? usual : chosen;
  const cc = copyOf(entries, delivery, faults);
  const message = entries.personalMessage?.trim() ?? '';
  if (message !== '' && delivery !== 'own')
    faults.add('personalMessage', { code: 'message-without-own-mail' });
  if (message.length > MAX_PERSONAL_MESSAGE_LENGTH)
    faults.add('personalMessage', { code: 'message-too-long', limit: MAX_PERSONAL_MESSAGE_LENGTH });
  return {
    ...(delivery !== usual && { delivery }),
    ...(cc && { cc }),
    ...(entries.invitedAs === 'member' && { invitedAs: 'member' }),
    ...(message && { personalMessage: message }),
  };
}

function copyOf({ cc = '' }: FormEntries, delivery: Delivery, faults: Noting): string | undefined {
  if (cc.trim() === '') return undefined;
  const parsed = parseAddress(cc);
  if (delivery === 'link') faults.add('cc', { code: 'cc-without-mail' });
  else if (parsed.ok) return parsed.address;
  else faults.add('cc', malformed(parsed));
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

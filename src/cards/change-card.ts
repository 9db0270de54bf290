import type { AccessRecord } from '../access/record.ts';
import { linkHashes } from '../access/record-queries.ts';
import { type Card, card, entered, execute, heading, type Input, notice, plain, text } from './card.ts';
import { facts } from './facts.ts';
import { about, address, partnerName, resourceName, statusWords, type View } from './view.ts';

/** The longest that each field takes, in characters. */
const MAX_LENGTH = { address: 254, reason: 500 } as const;

export interface ChangeView {
  readonly record: AccessRecord;
  /** As entered so far. */
  readonly entries: { readonly address?: string; readonly reason?: string };
  /** What is wrong, in words, at its field. */
  readonly errors: { readonly address?: string; readonly reason?: string };
  /** Why nothing came of it, where neither field is to blame. */
  readonly said?: string;
}

/** Asks for the new address of a partner. What it checks is checked again by us. */
export function changeCard({ record, entries, errors, said }: ChangeView, view: View): Card {
  const say = view.words.cards.change;
  const resource = view.resources.find(({ id }) => id === record.request.resource);
  const { sponsor } = record.request;
  const others = view.reader.id !== sponsor.id;
  const reasonNeeded = others || resource?.justification === 'required';
  const field = (
    name: keyof typeof MAX_LENGTH,
    input: Omit<Extract<Input, { type: 'Input.Text' }>, 'maxLength'>,
  ) => entered({ ...input, maxLength: MAX_LENGTH[name] }, entries[name], MAX_LENGTH[name], errors[name]);
  return card(
    [
      heading(say.title(address(record))),
      said === undefined ? undefined : notice(said, 'warning'),
      facts([
        [view.words.cards.removal.whom, partnerName(record)],
        [say.resource, resourceName(view, record.request.resource)],
        [view.words.cards.revoke.now, statusWords(record, view)],
      ]),
      text(say.what[oldAddress(record)]),
      others ? text(view.words.administration.why.of(plain(sponsor.name, 100))) : undefined,
      ...field('address', {
        type: 'Input.Text',
        id: 'address',
        label: say.address,
        placeholder: say.addressHint,
        isRequired: true,
        errorMessage: say.addressError,
      }),
      ...field('reason', {
        type: 'Input.Text',
        id: 'reason',
        label: reasonNeeded ? say.reasonRequired : say.reason,
        placeholder: say.reasonHint,
        isMultiline: true,
        ...(reasonNeeded && { isRequired: true as const, errorMessage: view.words.cards.form.reasonError }),
      }),
    ],
    [
      execute(say.send, 'change-confirm', about(record), { style: 'positive' }),
      execute(view.words.cards.removal.cancel, 'dismiss', about(record), { associatedInputs: 'none' }),
    ],
  );
}

function oldAddress(record: AccessRecord): 'waiting' | 'invited' | 'accepted' | 'granted' {
  if (record.status === 'granted') return 'granted';
  if (record.status === 'granting') return 'accepted';
  return linkHashes(record).length > 0 ? 'invited' : 'waiting';
}

import type { AccessRecord } from '../access/record.ts';
import { type Action, type Card, card, type Element, execute, heading, type Input, text } from './card.ts';
import { facts } from './facts.ts';
import { plain } from './user-text.ts';
import { about, address, partnerName, resourceName, statusWords, type View } from './view.ts';

/** What may be done with what somebody else asked for, at once but for the reason. */
export type Unexplained =
  | { readonly verb: 'cancel-request' | 'resend' | 'copy-link' | 'undo' }
  /** `term`: as it was typed. */
  | { readonly verb: 'extend'; readonly term?: string };

/** Asks why. It is asked again where it is left out. */
export const reasonField = (label: string, placeholder: string, errorMessage: string): Input => ({
  type: 'Input.Text',
  id: 'reason',
  label,
  placeholder,
  maxLength: 500,
  isRequired: true,
  errorMessage,
});

/** Asks whoever administers why. */
export function whyField({ words }: Pick<View, 'words'>, example?: string): Input {
  const { why } = words.administration;
  return reasonField(why.label, example ?? why.hint, why.error);
}

/** For whoever acts in the sponsor's place: whom they do it to, and why; nothing for the sponsor. */
export const whyOthers = (record: AccessRecord, view: View): readonly Element[] => {
  const { sponsor } = record.request;
  if (view.reader.id === sponsor.id) return [];
  return [text(view.words.administration.why.of(plain(sponsor.name, 100))), whyField(view)];
};

/** What is to be done, and the question why. */
export function whyCard(record: AccessRecord, asked: Unexplained, view: View): Card {
  const { why } = view.words.administration;
  const resource = resourceName(view, record.request.resource);
  return card(
    [
      heading(why.title[asked.verb](address(record), resource)),
      facts([
        [view.words.cards.removal.whom, partnerName(record)],
        [view.words.cards.revoke.now, statusWords(record, view)],
      ]),
      ...(asked.verb === 'extend' && asked.term !== undefined ? [termField(asked.term, view)] : []),
      ...whyOthers(record, view),
    ],
    [
      execute(why.button[asked.verb], asked.verb, about(record)),
      execute(view.words.cards.removal.cancel, 'dismiss', about(record), { associatedInputs: 'none' }),
    ],
  );
}

/** Leads away from what an administrator is asked to confirm. */
export const cancelDeed = ({ words }: View): Action =>
  execute(words.cards.removal.cancel, 'dismiss-deed', {}, { associatedInputs: 'none' });

const MAX_TERM = 40;

/** How much longer, as it was typed. */
function termField(typed: string, { words: { cards } }: View): Input {
  const { term, termHint } = cards.form;
  const value = typed.length > MAX_TERM ? '' : typed;
  return { type: 'Input.Text', id: 'term', label: term, placeholder: termHint, maxLength: MAX_TERM, value };
}

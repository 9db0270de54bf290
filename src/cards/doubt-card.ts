import type { Doubt, Settled } from '../access/doubt.ts';
import type { AccessRecord } from '../access/record.ts';
import type { Account } from '../usecases/ports.ts';
import { inputName } from './actions.ts';
import { type Action, type Card, card, execute, facts, heading, plain, quiet, text } from './card.ts';
import type { FormView } from './invite-form.ts';
import { date } from './reader.ts';
import { address as addressOf, resourceName, type View } from './view.ts';
import { cut } from './written.ts';

/** Accounts to choose from; more at one address is a mess that a card cannot help. */
const SHOWN = 12;

export interface QuestionView {
  /** As it was parsed, in ASCII. */
  readonly address: string;
  /** The request as it would be sent, for this address alone. */
  readonly entries: FormView['entries'];
}

/** Several people have the address: who they are, and a choice. */
export function chooseCard(
  { address, entries }: QuestionView,
  accounts: readonly Account[],
  view: View,
): Card {
  const { doubts } = view.words;
  const say = doubts.several;
  const choices = accounts.slice(0, SHOWN).map((one) => ({
    title: say.choice(cut(one.name, 100), doubts.kind(one), cut(one.upn, 200)),
    value: one.id,
  }));
  return card(
    [
      heading(say.title(plain(address, 200))),
      text(say.text),
      {
        type: 'Input.ChoiceSet',
        id: 'chosen',
        label: say.label,
        style: 'expanded',
        wrap: true,
        isRequired: true,
        errorMessage: say.error,
        choices,
      },
      accounts.length > SHOWN ? quiet(say.more(accounts.length - SHOWN)) : undefined,
    ],
    [settle(say.choose, 'choice', entries, 'positive'), cancel(view)],
  );
}

/** Something to be sure of before anything is sent: one click for each answer. */
export function doubtCard({ address, entries }: QuestionView, doubt: Doubt, view: View): Card {
  const { doubts } = view.words;
  switch (doubt.kind) {
    case 'near-miss': {
      const say = doubts['near-miss'];
      const domain = address.slice(address.lastIndexOf('@') + 1);
      return card(
        [
          heading(say.title(plain(doubt.corrected, 200))),
          text(say.text(plain(domain, 200), plain(doubt.known, 200))),
          facts([
            [say.typed, plain(address, 254)],
            [say.known, plain(doubt.corrected, 254)],
          ]),
        ],
        [
          settle(say.correct, 'corrected', { ...entries, addresses: doubt.corrected }, 'positive'),
          settle(say.keep, 'near-miss', entries),
          cancel(view),
        ],
      );
    }
    case 'deleted': {
      const say = doubts.deleted;
      const until = doubt.restorable === undefined ? undefined : date(doubt.restorable, view.reader);
      return card(
        [heading(say.title(plain(address, 200))), text(say.text(plain(doubt.name, 100), until))],
        [settle(say.anew, 'deleted', entries), cancel(view)],
      );
    }
  }
}

/** What stands in the question's place once it is answered. */
export const settledCard = (record: AccessRecord, view: View): Card =>
  card([text(view.words.doubts.asked(addressOf(record), resourceName(view, record.request.resource)))]);

export const notAskedCard = (view: View): Card => card([text(view.words.doubts.notAsked)]);

const cancel = (view: View): Action =>
  execute(view.words.doubts.cancel, 'dismiss-request', {}, { associatedInputs: 'none' });

/** The same request again, as a form would send it, with what is settled now. */
function settle(title: string, settles: Settled, entries: FormView['entries'], style?: 'positive'): Action {
  const { answers = {}, addresses, partnerName, resource, term, reason, language } = entries;
  const fields = Object.entries({ addresses, partnerName, resource, term, reason, language });
  const answered = Object.entries(answers).map(([id, answer]) => [inputName('answer', id), answer] as const);
  const data = Object.fromEntries([...fields, ...answered].filter(([, value]) => value !== undefined));
  const look = style === undefined ? {} : { style };
  return execute(title, 'request', { ...data, settles }, look);
}

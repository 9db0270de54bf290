import { domainOf } from '../access/address.ts';
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
  /** The record, in its version, whose address it is to replace; of the entries only address and reason count then. */
  readonly changes?: { readonly id: string; readonly v: number };
}

/** Several people have the address: who they are, and a choice. */
export function chooseCard(question: QuestionView, accounts: readonly Account[], view: View): Card {
  const { address, entries } = question;
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
    [settle(say.choose, 'choice', question, entries, 'positive'), cancel(question, view)],
  );
}

/** Something to be sure of before anything is sent: one click for each answer. */
export function doubtCard(question: QuestionView, doubt: Doubt, view: View): Card {
  const { address, entries } = question;
  const { doubts } = view.words;
  switch (doubt.kind) {
    case 'near-miss': {
      const say = doubts['near-miss'];
      const domain = domainOf(address);
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
          settle(say.correct, 'corrected', question, { ...entries, addresses: doubt.corrected }, 'positive'),
          settle(say.keep, 'near-miss', question, entries),
          cancel(question, view),
        ],
      );
    }
    case 'deleted': {
      const say = doubts.deleted;
      const until = doubt.restorable === undefined ? undefined : date(doubt.restorable, view.reader);
      return card(
        [heading(say.title(plain(address, 200))), text(say.text(plain(doubt.name, 100), until))],
        [settle(say.anew, 'deleted', question, entries), cancel(question, view)],
      );
    }
  }
}

/** What stands in the question's place once it is answered. */
export const settledCard = (record: AccessRecord, view: View): Card =>
  card([text(view.words.doubts.asked(addressOf(record), resourceName(view, record.request.resource)))]);

export const notAskedCard = (view: View): Card => card([text(view.words.doubts.notAsked)]);

const cancel = ({ changes }: QuestionView, view: View): Action =>
  execute(view.words.doubts.cancel, changes === undefined ? 'dismiss-request' : 'dismiss', changes ?? {}, {
    associatedInputs: 'none',
  });

/** The same once more, as its form would send it, with what is settled now. */
function settle(
  title: string,
  settles: Settled,
  { changes }: QuestionView,
  { answers = {}, addresses, ...fields }: FormView['entries'],
  style?: 'positive',
): Action {
  const answered = Object.entries(answers).map(([id, answer]) => [inputName('answer', id), answer] as const);
  const sent =
    changes === undefined
      ? { addresses, ...fields, ...Object.fromEntries(answered) }
      : { ...changes, address: addresses, reason: fields.reason };
  const data = Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined));
  const look = style === undefined ? {} : { style };
  return execute(title, changes === undefined ? 'request' : 'change-confirm', { ...data, settles }, look);
}

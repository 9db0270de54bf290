import { domainOf } from '../access/address.ts';
import type { AccessRecord } from '../access/record.ts';
import type { Confirmation, Warning } from '../access/warning.ts';
import type { Account } from '../usecases/ports.ts';
import { type AboutRecord, inputName } from './actions.ts';
import { type Action, type Card, card, execute, heading, plain, quiet, text } from './card.ts';
import { date } from './dates.ts';
import { facts } from './facts.ts';
import type { FormView } from './invite-form.ts';
import { cut } from './user-text.ts';
import { address as addressOf, resourceName, type View } from './view.ts';

/** Accounts to choose from; more at one address is a mess that a card cannot help. */
const MAX_CHOICES = 12;

export interface QuestionView {
  /** As it was parsed, in ASCII. */
  readonly address: string;
  /** The request as it would be sent, for this address alone. */
  readonly entries: FormView['entries'];
  /** The record, in its version, whose address it is to replace; of the entries only address and reason count then. */
  readonly changes?: AboutRecord;
}

/** Several people have the address: who they are, and a choice. */
export function chooseCard(question: QuestionView, accounts: readonly Account[], view: View): Card {
  const { address, entries } = question;
  const { warnings } = view.words;
  const say = warnings.several;
  const choices = accounts.slice(0, MAX_CHOICES).map((one) => ({
    title: say.choice(cut(one.name, 100), warnings.kind(one), breaking(cut(one.upn, 200))),
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
      accounts.length > MAX_CHOICES ? quiet(say.more(accounts.length - MAX_CHOICES)) : undefined,
    ],
    [settle(say.choose, 'choice', question, entries, 'positive'), cancel(question, view)],
  );
}

/** An account's name that breaks, if at all, before its parts: in a choice there is one line of text, and no other way. */
const breaking = (upn: string): string => upn.replace(/(?=#EXT#@)|(?=@)/gu, '\u200b');

/** Something to be sure of before anything is sent: one click for each answer. */
export function warningCard(question: QuestionView, warning: Warning, view: View): Card {
  const { address, entries } = question;
  const { warnings } = view.words;
  switch (warning.kind) {
    case 'near-miss': {
      const say = warnings['near-miss'];
      const domain = domainOf(address);
      return card(
        [
          heading(say.title(plain(warning.corrected, 200))),
          text(say.text(plain(domain, 200), plain(warning.known, 200))),
          facts([
            [say.typed, plain(address, 254)],
            [say.known, plain(warning.corrected, 254)],
          ]),
        ],
        [
          settle(
            say.correct,
            'corrected',
            question,
            { ...entries, addresses: warning.corrected },
            'positive',
          ),
          settle(say.keep, 'near-miss', question, entries),
          cancel(question, view),
        ],
      );
    }
    case 'deleted': {
      const say = warnings.deleted;
      const until = warning.restorable === undefined ? undefined : date(warning.restorable, view);
      return card(
        [heading(say.title(plain(address, 200))), text(say.text(plain(warning.name, 100), until))],
        [settle(say.anew, 'deleted', question, entries), cancel(question, view)],
      );
    }
  }
}

/** What stands in the question's place once it is answered. */
export const settledCard = (record: AccessRecord, view: View): Card =>
  card([text(view.words.warnings.asked(addressOf(record), resourceName(view, record.request.resource)))]);

/** `deed`: it was not about a request. */
export const notAskedCard = ({ words }: View, { deed }: { readonly deed?: true } = {}): Card =>
  card([text(deed ? words.administration.notDone : words.warnings.notAsked)]);

const cancel = ({ changes }: QuestionView, view: View): Action => {
  const title = view.words.warnings.cancel;
  const look = { associatedInputs: 'none' } as const;
  return changes === undefined
    ? execute(title, 'dismiss-request', {}, look)
    : execute(title, 'dismiss', changes, look);
};

/** The same once more, as its form would send it, with what is settled now. */
function settle(
  title: string,
  settles: Confirmation,
  { changes }: QuestionView,
  { answers = {}, addresses, ...fields }: FormView['entries'],
  style?: 'positive',
): Action {
  const look = style === undefined ? {} : { style };
  if (changes !== undefined) {
    const { reason } = fields;
    const entered = { ...(addresses && { address: addresses }), ...(reason && { reason }) };
    return execute(title, 'change-confirm', { ...changes, ...entered, settles }, look);
  }
  const answered = Object.entries(answers).map(([id, answer]) => [inputName('answer', id), answer] as const);
  const entered = { ...(addresses && { addresses }), ...fields, ...Object.fromEntries(answered) };
  return execute(title, 'request', { ...entered, settles }, look);
}

import type { Question, Resource } from '../access/catalog.ts';
import { type ClickData, inputName } from './actions.ts';
import {
  type Card,
  card,
  type Element,
  entered,
  execute,
  heading,
  type Input,
  notice,
  plain,
  quiet,
} from './card.ts';
import { moreOptions, type OptionField } from './invite-options.ts';
import { cut, fitting } from './user-text.ts';
import type { View } from './view.ts';

type Field = 'addresses' | 'partnerName' | 'resource' | 'term' | 'reason';
/** A field of the form, or a question of the catalogue by its id. */
export type FormField = Field | OptionField | `answer:${string}`;

export interface FormView {
  /** As entered so far: what the form sends. Answers are by the question's id, and absent until the form has asked. */
  readonly entries: Omit<ClickData<'request'>, 'settles' | 'chosen'>;
  /** What is wrong, in words, at its field. */
  readonly errors: { readonly [F in FormField]?: string };
  /** Why nothing came of it, where no field is to blame. */
  readonly said?: string;
}

/** The longest that each field takes, in characters. */
const MAX_LENGTH: Readonly<Record<Field, number>> = {
  addresses: 4_000,
  partnerName: 100,
  resource: 100,
  term: 40,
  reason: 500,
};
/** What the choices of a longer catalogue are called when Teams asks for them. */
export const RESOURCE_CHOICES = 'resources';
/** As many as a list shows at a glance; among more, one types a part of the name. */
const MAX_CHOICES_AT_A_GLANCE = 5;
/** More than this are looked up while somebody types. */
const MAX_CHOICES_SENT = 15;
/** Characters that the choices may come to; who knows what they want can type it. */
const MAX_CHOICES_LENGTH = 16_000;

/** The invitation form. What it checks is checked again by us. */
export function inviteForm(form: FormView, view: View): Card {
  const { entries, errors, said } = form;
  const say = view.words.cards.form;
  const resources = view.askable ?? view.resources;
  const chosen =
    resources.find(({ id }) => id === entries.resource) ??
    (resources.length === 1 ? resources[0] : undefined);
  const reasonNeeded =
    chosen?.justification === 'required' ||
    resources.every(({ justification }) => justification === 'required');
  const others = resources.filter(({ id }) => id !== chosen?.id);
  // Where another could be chosen instead, the usual time of this one would go with it.
  const usual = resources.length === 1 ? chosen?.duration : undefined;
  const field = (name: Field, input: Input) =>
    entered(input, name === 'resource' ? chosen?.id : entries[name], MAX_LENGTH[name], errors[name]);
  return card(
    [
      heading(say.title),
      said === undefined ? quiet(say.intro) : notice(said, 'warning'),
      ...field('addresses', {
        type: 'Input.Text',
        id: 'addresses',
        label: say.addresses,
        placeholder: say.addressesHint,
        maxLength: MAX_LENGTH.addresses,
        isRequired: true,
        errorMessage: say.addressesError,
      }),
      ...field('partnerName', {
        type: 'Input.Text',
        id: 'partnerName',
        label: say.name,
        placeholder: say.nameHint,
        maxLength: MAX_LENGTH.partnerName,
      }),
      ...field('resource', {
        type: 'Input.ChoiceSet',
        id: 'resource',
        label: say.resource,
        placeholder: say.resourceHint,
        style: resources.length > MAX_CHOICES_AT_A_GLANCE ? 'filtered' : 'compact',
        isRequired: true,
        errorMessage: say.resourceError,
        choices: fitting(
          (chosen ? [chosen, ...others] : others).slice(0, MAX_CHOICES_SENT).map(choice),
          MAX_CHOICES_LENGTH,
        ),
        ...(resources.length > MAX_CHOICES_SENT && {
          'choices.data': { type: 'Data.Query', dataset: RESOURCE_CHOICES } as const,
        }),
      }),
      ...field('term', {
        type: 'Input.Text',
        id: 'term',
        label: say.term,
        placeholder: say.termHint,
        maxLength: MAX_LENGTH.term,
        ...(usual && { value: `${usual.amount}${usual.unit}` }),
      }),
      ...field('reason', {
        type: 'Input.Text',
        id: 'reason',
        label: reasonNeeded ? say.reasonRequired : say.reason,
        placeholder: say.reasonHint,
        maxLength: MAX_LENGTH.reason,
        isMultiline: true,
        ...(reasonNeeded && { isRequired: true, errorMessage: say.reasonError }),
      }),
      ...(chosen?.questions ?? []).flatMap((question) =>
        asked(question, entries.answers?.[question.id], errors[`answer:${question.id}`], view),
      ),
      ...moreOptions(form, view),
    ],
    [execute(say.send, 'request', {}, { style: 'positive' })],
  );
}

/** One question of the catalogue. A date is typed: that is the same in every client and language. */
function asked(
  { id, ask, kind, required, choices = [] }: Question,
  value: string | undefined,
  error: string | undefined,
  view: View,
): readonly (Element | undefined)[] {
  const say = view.words.cards.form;
  const base = {
    id: inputName('answer', id),
    label: required ? plain(ask, 200) : say.optional(plain(ask, 200)),
    ...(required && { isRequired: true as const, errorMessage: say.answerError }),
  };
  const pairs =
    kind === 'yes-no' ? Object.entries(say.yesNo) : choices.map((one) => [one, cut(one, 100)] as const);
  const input: Input =
    kind === 'choice' || kind === 'yes-no'
      ? {
          type: 'Input.ChoiceSet',
          ...base,
          style: 'compact',
          placeholder: say.resourceHint,
          choices: pairs.map(([of, title]) => ({ title, value: of })),
        }
      : {
          type: 'Input.Text',
          ...base,
          maxLength: 500,
          ...(kind === 'date' && { placeholder: '2027-03-31' }),
          ...(kind === 'number' && { placeholder: '12' }),
        };
  return entered(input, value, input.type === 'Input.Text' ? 500 : 100, error);
}

const choice = ({ id, name }: Resource) => ({ title: cut(name, 100), value: id });

import { type Element, entered, type Input } from './card.ts';
import type { View } from './view.ts';

const FIELDS = ['language', 'delivery', 'personalMessage', 'cc', 'invitedAs'] as const;
export type OptionField = (typeof FIELDS)[number];

/** This part of the form: as entered so far, and what is wrong. */
interface Options {
  readonly entries: { readonly [F in OptionField]?: string | undefined };
  readonly errors: { readonly [F in OptionField]?: string };
}

/** The longest that each field takes, in characters. */
const MAX_LENGTH: Readonly<Record<OptionField, number>> = {
  language: 10,
  delivery: 10,
  personalMessage: 1_000,
  cc: 254,
  invitedAs: 10,
};
const CONTAINER_ID = 'more';

/**
 * What is seldom needed, hidden until it is asked for or something in it was entered. Hidden inputs are sent all
 * the same, with what they start with.
 */
export function moreOptions({ entries, errors }: Options, view: View): readonly Element[] {
  const say = view.words.cards.form;
  const usual: Readonly<Record<string, string>> = {
    language: 'auto',
    delivery: view.ownMail ? 'own' : 'microsoft',
    invitedAs: 'guest',
  };
  const shown = FIELDS.some(
    (name) => errors[name] !== undefined || (entries[name] || usual[name] || '') !== (usual[name] ?? ''),
  );
  const field = (name: OptionField, input: Input) =>
    entered(input, entries[name] || usual[name], MAX_LENGTH[name], errors[name]);
  const choices = (name: OptionField, label: string, pairs: readonly (readonly [string, string])[]) =>
    field(name, {
      type: 'Input.ChoiceSet',
      id: name,
      label,
      style: 'compact',
      choices: pairs.map(([value, title]) => ({ title, value })),
    });
  const { microsoft, own, link } = say.deliveries;
  const languages = Object.entries(say.languages);
  const items = [
    ...choices('delivery', say.delivery, [
      ...(view.ownMail ? [['own', own] as const] : []),
      ['microsoft', microsoft],
      ['link', link],
    ]),
    ...(view.ownMail || errors.personalMessage
      ? field('personalMessage', {
          type: 'Input.Text',
          id: 'personalMessage',
          label: say.personalMessage,
          placeholder: say.personalMessageHint,
          maxLength: MAX_LENGTH.personalMessage,
          isMultiline: true,
        })
      : []),
    ...choices('language', say.language, view.ownMail ? ours(languages, say.usualLanguage) : languages),
    ...field('cc', {
      type: 'Input.Text',
      id: 'cc',
      label: say.cc,
      placeholder: say.ccHint,
      maxLength: MAX_LENGTH.cc,
    }),
    // The administrators' to offer; who had it entered sees it, too, to take it back.
    ...(view.reader.administers || entries.invitedAs === 'member'
      ? choices('invitedAs', say.invitedAs, Object.entries(say.invitedAsChoices))
      : []),
  ].filter((element) => element !== undefined);
  return [
    {
      type: 'ActionSet',
      actions: [{ type: 'Action.ToggleVisibility', title: say.more, targetElements: [CONTAINER_ID] }],
    },
    { type: 'Container', id: CONTAINER_ID, spacing: 'Small', items, ...(!shown && { isVisible: false }) },
  ];
}

/** Our own mail has a usual language of its own. */
const ours = (
  [first, ...rest]: readonly (readonly [string, string])[],
  usual: string,
): readonly (readonly [string, string])[] => [[first?.[0] ?? '', usual], ...rest];

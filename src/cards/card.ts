import type { AboutRecord, ButtonData, ButtonVerb, RefreshData, RefreshVerb } from './actions.ts';
import { cut } from './user-text.ts';

export { plain } from './user-text.ts';

/** The parts of Adaptive Cards 1.5 that are used, built in code: nothing that a person wrote is ever a template. */
export type Element = TextBlock | Image | Container | ColumnSet | ActionSet | Input | Toggle;

export interface TextBlock {
  readonly type: 'TextBlock';
  readonly text: string;
  readonly wrap: true;
  readonly size?: 'Small' | 'Medium' | 'Large';
  readonly weight?: 'Bolder';
  readonly color?: 'Good' | 'Warning' | 'Attention' | 'Accent';
  readonly isSubtle?: true;
  readonly spacing?: Spacing;
  readonly style?: 'heading';
}
/** Its `url` holds the picture itself; `altText` is what is said of it, and shown where it is not. */
export interface Image {
  readonly type: 'Image';
  readonly url: `data:image/png;base64,${string}`;
  readonly altText: string;
  readonly size: 'Stretch';
  readonly spacing?: Spacing;
}
export interface Container {
  readonly type: 'Container';
  readonly items: readonly Element[];
  /** Names it for a button that shows or hides it. */
  readonly id?: string;
  readonly isVisible?: false;
  readonly style?: 'emphasis' | 'good' | 'warning' | 'attention';
  readonly spacing?: Spacing;
  readonly separator?: true;
  readonly bleed?: true;
}
export interface ColumnSet {
  readonly type: 'ColumnSet';
  readonly columns: readonly {
    readonly type: 'Column';
    /** A number is a share of what there is. */
    readonly width: 'auto' | 'stretch' | `${number}px` | number;
    readonly items: readonly Element[];
    readonly style?: 'emphasis' | 'good' | 'accent';
    readonly minHeight?: `${number}px`;
  }[];
  readonly spacing?: Spacing;
  readonly separator?: true;
}
export interface ActionSet {
  readonly type: 'ActionSet';
  readonly actions: readonly Action[];
  readonly spacing?: Spacing;
}
interface InputBase {
  readonly id: string;
  readonly label: string;
  readonly isRequired?: true;
  readonly errorMessage?: string;
  readonly spacing?: Spacing;
}
export type Input =
  | (InputBase & {
      readonly type: 'Input.Text';
      readonly value?: string;
      readonly placeholder?: string;
      readonly maxLength: number;
      readonly isMultiline?: true;
      readonly regex?: string;
      readonly style?: 'Text' | 'Email';
    })
  | (InputBase & {
      readonly type: 'Input.ChoiceSet';
      readonly value?: string;
      readonly placeholder?: string;
      readonly style: 'compact' | 'expanded' | 'filtered';
      /** Further choices come from us while somebody types. Of version 1.6; Teams has had it since 1.5. */
      readonly 'choices.data'?: { readonly type: 'Data.Query'; readonly dataset: string };
      readonly wrap?: true;
      readonly choices: readonly { readonly title: string; readonly value: string }[];
    });

export interface Toggle {
  readonly type: 'Input.Toggle';
  readonly id: string;
  /** What screen readers say, too. */
  readonly title: string;
  readonly value: 'true' | 'false';
  readonly wrap: true;
}

export type Action =
  | {
      readonly type: 'Action.Execute';
      readonly title: string;
      readonly verb: ButtonVerb;
      readonly data: object;
      readonly style?: 'positive' | 'destructive';
      readonly associatedInputs?: 'none';
      readonly fallback:
        | { readonly type: 'Action.Submit'; readonly title: string; readonly data: object }
        | 'drop';
    }
  /** In a dialog, where Teams executes nothing. */
  | {
      readonly type: 'Action.Submit';
      readonly title: string;
      readonly data: object;
      readonly style?: 'positive' | 'destructive';
    }
  | { readonly type: 'Action.OpenUrl'; readonly title: string; readonly url: string }
  | {
      readonly type: 'Action.ToggleVisibility';
      readonly title: string;
      readonly targetElements: readonly string[];
    }
  | { readonly type: 'Action.ShowCard'; readonly title: string; readonly card: Card };

type Spacing = 'None' | 'Small' | 'Default' | 'Medium' | 'Large';

/** What Teams makes a name that notifies, wherever its text stands in the card. */
export interface Mention {
  readonly type: 'mention';
  readonly text: `<at>${string}</at>`;
  readonly mentioned: { readonly id: string; readonly name: string };
}

export interface Card {
  readonly type: 'AdaptiveCard';
  readonly $schema: string;
  readonly version: '1.5';
  readonly body: readonly Element[];
  readonly actions?: readonly Action[];
  readonly refresh?: {
    readonly action: {
      readonly type: 'Action.Execute';
      readonly title: string;
      readonly verb: RefreshVerb;
      readonly data: RefreshData;
    };
    /** Absent: everybody, where the conversation has up to 60 people. */
    readonly userIds?: readonly string[];
  };
  /** Teams' own: whom the text mentions. */
  readonly msteams?: { readonly entities: readonly Mention[] };
  /** What a screen reader and a notification say. */
  readonly speak?: string;
}

export const card = (body: readonly (Element | undefined)[], actions: readonly Action[] = []): Card => ({
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  body: body.filter((element) => element !== undefined),
  ...(actions.length > 0 && { actions }),
});

export const text = (content: string, look: Omit<TextBlock, 'type' | 'text' | 'wrap'> = {}): TextBlock => ({
  type: 'TextBlock',
  text: content,
  wrap: true,
  ...look,
});

export const heading = (content: string): TextBlock =>
  text(content, { size: 'Medium', weight: 'Bolder', style: 'heading' });

export const quiet = (content: string): TextBlock =>
  text(content, { isSubtle: true, size: 'Small', spacing: 'Small' });

/** An input with what was entered so far, as much as it takes, and below it what is wrong with that, in words. */
export const entered = (
  input: Input,
  value: string | undefined,
  maxLength: number,
  error: string | undefined,
): readonly (Element | undefined)[] => [
  { ...input, ...(value && { value: cut(value, maxLength) }) },
  error === undefined ? undefined : text(error, { color: 'Attention', size: 'Small', spacing: 'Small' }),
];

/** The one thing of a card that is to be read first, after its heading. */
export const notice = (content: string, style: NonNullable<Container['style']> = 'emphasis'): Container => ({
  type: 'Container',
  style,
  spacing: 'Medium',
  items: [text(content)],
});

/** Longer data, in characters of JSON, are not sent twice over: the card would be too large. */
const MAX_FALLBACK_LENGTH = 5_000;

/** A button, with what it sends besides what is entered; where a client cannot execute, it submits the same. */
export function execute<V extends ButtonVerb>(
  title: string,
  verb: V,
  data: ButtonData<V>,
  look: { readonly style?: 'positive' | 'destructive'; readonly associatedInputs?: 'none' } = {},
): Action {
  const fallback =
    JSON.stringify(data).length > MAX_FALLBACK_LENGTH
      ? 'drop'
      : ({ type: 'Action.Submit', title, data: { ...data, verb } } as const);
  return { type: 'Action.Execute', title, verb, data, ...look, fallback };
}

/** The card, which asks for the reader's own view of it, whoever sees it. */
export const refreshingForAll = (shown: Card, verb: RefreshVerb, data: AboutRecord, title: string): Card => ({
  ...shown,
  refresh: { action: { type: 'Action.Execute', title, verb, data } },
});

/** Teams refreshes a card by itself for this many people, and no more. */
export const MAX_REFRESHED_PEOPLE = 60;

/** The card, which asks for the reader's own view of it when one of these people sees it. */
export const refreshing = (
  shown: Card,
  verb: RefreshVerb,
  data: AboutRecord,
  people: readonly string[],
  title: string,
): Card =>
  people.length === 0
    ? shown
    : {
        ...shown,
        refresh: {
          action: { type: 'Action.Execute', title, verb, data },
          userIds: people.slice(0, MAX_REFRESHED_PEOPLE),
        },
      };

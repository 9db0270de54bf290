import { chatLanguages, languageName } from '../words/index.ts';
import { languageOf } from '../words/language.ts';
import { type Card, card, execute, heading, plain, text } from './card.ts';
import type { View } from './view.ts';

export interface LanguageView {
  /** Whether the reader chose it; else it is that of their Teams. */
  readonly chosen: boolean;
  /** What they asked for, and there is not. */
  readonly unknown?: string;
}

/** What a reader is answered in, with the others to choose from. */
export function languageCard({ chosen, unknown }: LanguageView, view: View): Card {
  const { language: say } = view.words.replies;
  const reads = languageOf(view.reader.locale);
  const others = chatLanguages().filter((one) => one !== reads);
  return card(
    [
      heading(say.title(languageName(reads))),
      text(unknown === undefined ? (chosen ? say.asChosen : say.asTeams) : say.unknown(plain(unknown, 60))),
    ],
    // Five, which is as many as a card takes well; back to Teams leads what is typed.
    others.map((one) => execute(languageName(one), 'run-line', { line: `language ${one}` })),
  );
}

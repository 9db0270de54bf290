import type { ObjectId } from '../access/catalog.ts';
import type { Person } from '../access/record.ts';
import { type Card, type Element, type Mention, text } from './card.ts';
import { cut, plain } from './user-text.ts';
import type { View } from './view.ts';

/** Each of them is notified: more would be noise, and more than a sentence names. */
const MAX_MENTIONED = 10;
const MAX_NAME_LENGTH = 60;

/**
 * Calls people by their names in a conversation of several, which notifies them: nobody hears of a bot's card there
 * otherwise. Source: learn.microsoft.com, "Format cards in Teams", mentions within Adaptive Cards.
 */
export function calling(card: Card, people: readonly Person[], view: View): Card {
  const mentions = mentionsOf(people, view.accounts);
  const [title, ...rest] = card.body;
  if (mentions.length === 0 || title === undefined) return card;
  const { words } = view;
  const others = people.slice(MAX_MENTIONED).map(({ name }) => plain(name, MAX_NAME_LENGTH));
  const line: Element = text(
    words.cards.approval.called(words.listed([...mentions.map((one) => one.text), ...others])),
  );
  return { ...card, body: [title, line, ...rest], msteams: { entities: mentions } };
}

/** By the channel's id where it is known, else by the object id; two of one name are told apart. */
function mentionsOf(
  people: readonly Person[],
  accounts: ReadonlyMap<ObjectId, string> | undefined,
): readonly Mention[] {
  const seen = new Map<string, number>();
  return people.slice(0, MAX_MENTIONED).flatMap(({ id, name: written }): readonly Mention[] => {
    const clean = nameOf(written);
    if (clean === '') return [];
    const count = (seen.get(clean) ?? 0) + 1;
    seen.set(clean, count);
    const name = count === 1 ? clean : `${clean} (${count})`;
    return [{ type: 'mention', text: `<at>${name}</at>`, mentioned: { id: accounts?.get(id) ?? id, name } }];
  });
}

/** Neither a tag nor Markdown: what stands in the text has to be what the mention says, letter for letter. */
const nameOf = (written: string): string =>
  cut(
    written
      .replace(/[^\p{L}\p{M}\p{N} .,'’-]/gu, ' ')
      .replace(/ +/gu, ' ')
      .trim(),
    MAX_NAME_LENGTH,
  );

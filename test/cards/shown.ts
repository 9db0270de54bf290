import * as AdaptiveCards from 'adaptivecards/dist/adaptivecards.js';
import type { Card } from '../../src/cards/card.ts';

/** Teams takes messages of up to about 100 KB, counted in UTF-16; everything of ours stays well below. */
export const LIMIT = 80 * 1024;

export function walk(value: unknown, visit: (node: Record<string, unknown>) => void): void {
  if (Array.isArray(value)) for (const one of value) walk(one, visit);
  else if (typeof value === 'object' && value !== null) {
    visit(value as Record<string, unknown>);
    for (const one of Object.values(value)) walk(one, visit);
  }
}

export const typeOf = (node: Record<string, unknown>): string =>
  typeof node.type === 'string' ? node.type : '';

/** Teams shows all of it. Each of its many elements is looked at without an `expect` of its own. */
export function shown(card: Card): void {
  const wrong: unknown[] = [...complaints(card)];
  if (JSON.stringify(card).length * 2 >= LIMIT) wrong.push('too large');
  const ids: unknown[] = [];
  walk(card, (node) => {
    if (Array.isArray(node.actions) && node.actions.length > 6) wrong.push({ 'too many actions': node });
    if (typeOf(node) === 'TextBlock' && !isRead(node)) wrong.push({ 'not to be read as it is': node });
    if (!typeOf(node).startsWith('Input.')) return;
    ids.push(node.id);
    if (!isExplained(node)) wrong.push({ 'says too little': node });
    const { value, maxLength } = node;
    if (typeof value === 'string' && typeof maxLength === 'number' && value.length > maxLength)
      wrong.push({ 'holds more than it takes': node });
  });
  if (new Set(ids).size !== ids.length) wrong.push({ 'inputs of one name': ids });
  expect(wrong).toEqual([]);
}

/** Teams formats no code in a card: the marks would be read. */
const isRead = ({ wrap, text }: Record<string, unknown>): boolean =>
  wrap === true &&
  typeof text === 'string' &&
  /\S/u.test(text) &&
  !/(?<!\\)`|Invalid DateTime|undefined|\p{Bidi_Control}/u.test(text) &&
  text.isWellFormed();

/** What an input is for, and, where it must be filled in, what is said when it is not. */
function isExplained(node: Record<string, unknown>): boolean {
  const says = (text: unknown): boolean => typeof text === 'string' && /\w/u.test(text);
  return (
    says(typeOf(node) === 'Input.Toggle' ? node.title : node.label) &&
    (!node.isRequired || says(node.errorMessage))
  );
}

/** Teams documents typeahead for cards of 1.5, whose schema the library follows more strictly than Teams does. */
const TEAMS_KNOWS = /^Property "choices\.data" is supported in version 1\.6/u;

/** What the renderer has to say about it; what it does not know comes as parse events only. */
function complaints(card: Card): readonly string[] {
  const parsed = new AdaptiveCards.AdaptiveCard();
  const context = new AdaptiveCards.SerializationContext(new AdaptiveCards.Version(1, 5));
  parsed.parse(structuredClone(card), context);
  const found = parsed.validateProperties().validationEvents.map(({ message }) => message);
  for (let i = 0; i < context.eventCount; i++) found.push(context.getEventAt(i).message);
  return found.filter((complaint) => !TEAMS_KNOWS.test(complaint));
}

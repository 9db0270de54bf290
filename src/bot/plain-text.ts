import type { Activity } from 'botbuilder';

const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  '#39': "'",
  apos: "'",
};

/**
 * No pattern here looks past the next bracket, or far: the time that one message takes grows with its length alone.
 *
 * What a person typed, as one line per line typed: the mention of the bot taken out, links reduced to the text
 * that the person saw, and what keyboards and Teams put in for a blank made a blank.
 */
export function plainText(activity: Pick<Activity, 'text' | 'recipient' | 'entities'>): string {
  let text = activity.text ?? '';
  for (const entity of activity.entities ?? []) {
    const mentioned: unknown = entity.mentioned;
    const written: unknown = entity.text;
    if (entity.type !== 'mention' || typeof written !== 'string' || written === '') continue;
    if (idOf(mentioned) === activity.recipient?.id) text = text.replaceAll(written, ' ');
  }
  return text
    .replace(/<at\b[^<>]*>([^<>]*)<\/at>/giu, ' $1 ')
    .replace(/\[([^\]]{0,320})\]\(mailto:[^)]{0,2000}\)/giu, '$1')
    .replace(/<(?:br|\/p|\/div)\b[^<>]*>/giu, '\n')
    .replace(/<(?:mailto:)?([^\s<>@]+@[^\s<>]+)>/giu, '$1')
    .replace(/<\/?[a-z][^<>]*>/giu, '')
    .replace(
      /&(amp|lt|gt|quot|nbsp|apos|#39);/giu,
      (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole,
    )
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .trim();
}

const idOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;

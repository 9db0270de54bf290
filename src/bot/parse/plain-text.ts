import type { Incoming } from '../channel/incoming.ts';

const INVISIBLE =
  /\u00ad|\u034f|\u180e|[\u200b-\u200d]|[\u2060-\u2065]|\u2800|\p{Variation_Selector}|\ufeff/gu;
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f]+/gu;
const OF_ADDRESS = /[\p{L}\p{N}@._-]/u;
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
 * What a person typed, as one line per line typed: the mention of the bot and what is quoted taken out, links
 * reduced to the text that the person saw, and what keyboards and Teams put in for a blank made a blank.
 *
 * No pattern here looks past the next bracket, or far: the time that one message takes grows with its length alone.
 */
export const plainText = (activity: Written): string => readable(shownText(activity, activity.text ?? ''));

/**
 * The same with its tabs, as a list that somebody pasted has them between its columns. A table comes as HTML beside the
 * text, in which its columns are lost.
 */
export function pastedText(activity: Written & Pick<Incoming, 'attachments'>): string {
  const table = activity.attachments.find(
    ({ contentType, content }) =>
      contentType === 'text/html' && typeof content === 'string' && /<table\b/iu.test(content),
  )?.content;
  const shown = shownText(
    activity,
    typeof table === 'string' ? table.slice(0, MAX_HTML) : (activity.text ?? ''),
  );
  return shown
    .split(/\r\n?|\n/u)
    .map((line) => line.split('\t').map(readable).join('\t').trimEnd())
    .filter((line) => line.trim() !== '')
    .join('\n');
}

type Written = Pick<Incoming, 'text' | 'recipient' | 'entities'>;
/** In characters. */
const MAX_HTML = 200_000;

function shownText(activity: Written, written: string): string {
  let text = written;
  for (const { type, text: named, mentioned } of activity.entities) {
    if (type !== 'mention' || !named) continue;
    if (mentioned?.id === activity.recipient?.id) text = text.replaceAll(named, ' ');
  }
  const us = activity.recipient?.name?.trim().toLowerCase();
  return withoutQuotations(text)
    .replace(/<at\b[^<>]*>([^<>]*)<\/at>/giu, (_whole, name: string) =>
      name.trim().toLowerCase() === us ? ' ' : ` ${name} `,
    )
    .replace(/\[([^[\]]{0,320})\]\(mailto:[^()[\]]{0,2000}\)/giu, '$1')
    .replace(/<\/t[dh]\b[^<>]*>\s*(?=<t[dh]\b)/giu, '\t')
    .replace(/<(?:br|\/p|\/div|\/li|\/tr)\b[^<>]*>/giu, '\n')
    .replace(/<([^\s<>@]+@[^\s<>]+)>/gu, '&lt;$1&gt;')
    .replace(/<\/?[a-z][^<>]*>/giu, '')
    .replace(
      /&(amp|lt|gt|quot|nbsp|apos|#39);/giu,
      (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole,
    );
}

/** What keyboards and programs put between characters made a blank, or nothing. */
export const readable = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    // Inside an address they show another one than is there, so they stay, for it to be refused.
    .replace(DIRECTION, (run, at: number, whole: string) =>
      OF_ADDRESS.test(whole[at - 1] ?? '') && OF_ADDRESS.test(whole[at + run.length] ?? '') ? run : '',
    )
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .trim();

/** One that is never closed stays: somebody only wrote the tag. */
function withoutQuotations(text: string): string {
  const kept: string[] = [];
  let from = 0;
  let depth = 0;
  for (const { 0: tag, 1: closing, index } of text.matchAll(/<(\/?)blockquote\b[^<>]*>/giu)) {
    if (closing === '') {
      if (depth === 0) {
        kept.push(text.slice(from, index));
        from = index;
      }
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      if (depth === 0) {
        kept.push('\n');
        from = index + tag.length;
      }
    }
  }
  return kept.join('') + text.slice(from);
}

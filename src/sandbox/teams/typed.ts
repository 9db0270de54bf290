import { escapeHtml } from '../http.ts';
import { BOT } from './model.ts';

const ADDRESS = /[^\s<>@,;:()"]+@[^\s<>@,;:()"]+\.[^\s<>@,;:()".]+/gu;
const MENTION = /@usher\b/giu;
const AT = `<at>${BOT.name}</at>`;

/** Whether the bot gets to hear of it: in a channel only what names the bot. */
export const mentionsBot = (text: string): boolean => text.search(MENTION) >= 0;

/**
 * A line as Teams passes it on: the text plain, and an HTML attachment with what the person saw, where an
 * address has become a link. A mention stands in the text as a tag and among the entities.
 */
export function asTeamsSends(
  text: string,
  inChannel: boolean,
): {
  readonly text: string;
  readonly textFormat: 'plain';
  readonly attachments: readonly object[];
  readonly entities: readonly object[];
} {
  const linked = escapeHtml(text)
    .replace(ADDRESS, (mail) => `<a href="mailto:${mail}" title="mailto:${mail}">${mail}</a>`)
    .replaceAll('\n', '<br>');
  const mention = inChannel && mentionsBot(text);
  const shown = mention ? linked.replace(MENTION, mentionTag) : linked;
  return {
    text: mention ? text.replace(MENTION, AT) : text,
    textFormat: 'plain',
    attachments: text === '' ? [] : [{ contentType: 'text/html', content: `<div>${shown}</div>` }],
    entities: mention ? [{ type: 'mention', mentioned: BOT, text: AT }] : [],
  };
}

const mentionTag = (): string =>
  `<span itemscope itemtype="http://schema.skype.com/Mention" itemid="0">${BOT.name}</span>`;

import { parseAddress } from '../../access/address.ts';
import { decoded, MAIL_LINK } from '../parse/linked-contacts.ts';
import { plainText } from '../parse/plain-text.ts';

/** Characters of a message that are looked at; Teams takes no longer ones. */
const MAX_MESSAGE_LENGTH = 100_000;
/** As many as the form takes at once. */
const MAX_ADDRESSES = 20;

/**
 * The e-mail addresses in a message, plain or HTML, each once, in the order in which they stand. Where a link's text is
 * an address it counts, not where the link leads: that is what its reader saw.
 */
export function addressesIn(content: string): readonly string[] {
  const found = plainText({ text: shownIn(content.slice(0, MAX_MESSAGE_LENGTH)), entities: [] })
    .split(/[\s,;()[\]<>"“”'‘’|]+/u)
    .filter((word) => word.includes('@'))
    .map((word) => parseAddress(word.replace(/^mailto:/iu, '').replace(/(?<![.:!?…])[.:!?…]+$/u, '')))
    .flatMap((parsed) => (parsed.ok ? [parsed.address] : []));
  return [...new Set(found)].slice(0, MAX_ADDRESSES);
}

/** What is read, without its tags; beside a link under a name where it leads to. One pass, whatever somebody wrote. */
function shownIn(content: string): string {
  const [before = '', ...pieces] = content.split('<');
  const shown = [before];
  let link: { readonly target: string; text: string } | undefined;
  for (const piece of pieces) {
    const end = piece.indexOf('>');
    // A lone `<` begins no tag.
    const tag = end < 0 ? '' : piece.slice(0, end);
    const text = piece.slice(end + 1);
    const target = MAIL_LINK.exec(tag)?.[1];
    if (tag.toLowerCase() === '/a' && link !== undefined) {
      if (!link.text.includes('@')) shown.push(' ', decoded(link.target));
      link = undefined;
    }
    if (target !== undefined) link = { target, text: '' };
    if (link !== undefined) link.text += text;
    // Letters that a tag makes bold are one word with the others; what a paragraph ends is not.
    shown.push(/^\/?(?:b|i|u|em|strong|span)\b/iu.test(tag) ? '' : ' ', text);
  }
  return shown.join('');
}

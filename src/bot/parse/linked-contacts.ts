import type { Incoming } from '../channel/incoming.ts';
import { plainText } from './plain-text.ts';
import { type Addressee, isAddress, written } from './tokens.ts';

/** Characters of a message that are looked at; Teams takes no longer ones. */
const MAX_HTML_LENGTH = 100_000;
/** A tag that leads to an address, up to its query; within so many characters, so that reading is linear. */
export const MAIL_LINK = /^a\s.{0,1000}?href\s*=\s*["']?mailto:([^"'\s?]{1,320})/isu;

/**
 * The text with the addresses that stand in its HTML part alone: Teams sends a contact that somebody pasted as a name,
 * and where it leads only there. Where a link's text is an address, the text counts.
 */
export function withLinkedContacts(text: string, attachments: Incoming['attachments']): string {
  let done = '';
  let rest = text;
  for (const contact of attachments.flatMap(contactsIn)) {
    const at = rest.indexOf(contact.name);
    if (at < 0) continue;
    done += rest.slice(0, at) + written(contact);
    rest = rest.slice(at + contact.name.length);
  }
  return done + rest;
}

function contactsIn({
  contentType,
  content,
}: Incoming['attachments'][number]): readonly Required<Addressee>[] {
  if (contentType !== 'text/html' || typeof content !== 'string') return [];
  const contacts: Required<Addressee>[] = [];
  let link: { readonly address: string; text: string } | undefined;
  for (const piece of content.slice(0, MAX_HTML_LENGTH).split('<')) {
    const end = piece.indexOf('>');
    const tag = end < 0 ? '' : piece.slice(0, end);
    if (link !== undefined && tag.toLowerCase() === '/a') {
      const name = plainText({ text: link.text, entities: [] });
      if (name !== '' && !name.includes('@')) contacts.push({ name, address: link.address });
      link = undefined;
    }
    const target = MAIL_LINK.exec(tag)?.[1];
    if (target !== undefined && isAddress(decoded(target))) link = { address: decoded(target), text: '' };
    if (link !== undefined) link.text += piece.slice(end + 1);
  }
  return contacts;
}

/** As it was before it became part of a link. */
export function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

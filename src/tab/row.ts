import type { AccessRecord } from '../access/record.ts';
import { plain, unmarked } from '../cards/user-text.ts';
import type { Tone, View } from '../cards/view.ts';
import { type Html, html } from '../html.ts';

export interface Row {
  /** To the chat, with the line that shows its card. */
  readonly href: string;
  readonly title: string;
  /** How it stands. */
  readonly state: string;
  readonly tone?: Tone;
  readonly small: string;
}

/** One link, all of it: as large as a finger on a phone. */
export const row = ({ href, title, state, tone, small }: Row): Html =>
  html`<li><a href="${href}"><b><bdi>${breaking(title)}</bdi></b><span class="state ${(tone ?? 'plain').toLowerCase()}">${state}</span><small>${small}</small></a></li>\n`;

/** The address, which stands last, breaks behind a mark of it and not within a word. */
function breaking(title: string): Html {
  const at = title.lastIndexOf(' ') + 1;
  if (!title.includes('@', at)) return html`${title}`;
  const pieces = title.slice(at).split(/(?<=[.@])/u);
  return html`${title.slice(0, at)}<span class="address">${pieces.map((piece, i) => html`${i > 0 ? html`<wbr>` : undefined}${piece}`)}</span>`;
}

/** What somebody wrote, as one line that turns nothing around it. */
export const written = (text: string, longest: number): string => unmarked(plain(text, longest));

/** The partner as people know them: a name where there is one, and always the address. */
export function nameOf({ request: { partnerName, address, found } }: AccessRecord): string {
  const name = partnerName ?? (found.kind === 'nobody' ? undefined : found.name);
  const shown = written(address, 200);
  return name === undefined || name === address ? shown : `${written(name, 100)} (${shown})`;
}

export const resourceOf = ({ request }: AccessRecord, { resources }: View): string =>
  written(resources.find(({ id }) => id === request.resource)?.name ?? request.resource, 100);

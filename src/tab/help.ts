import { toType } from '../cards/example.ts';
import { unmarked } from '../cards/user-text.ts';
import { type Html, html } from '../html.ts';
import { rolesOf } from '../usecases/roles.ts';
import type { Looking } from './looking.ts';
import { heading } from './said.ts';

/** What the looker can type, and what they may ask for: as `help` and `resources` in the chat. */
export async function helpSection({ world, caller, view, offered, chatWith }: Looking): Promise<Html> {
  const { tab } = view.words;
  const held = rolesOf(world, caller);
  const lines = toType(held, offered(held), view);
  const askable = view.askable ?? [];
  return html`${heading(tab.sections.help)}<p class="quiet">${tab.help.line}</p>
<dl>${lines.map(({ example, does }) => {
    const line = unmarked(example);
    return html`<dt><a class="line" href="${chatWith(line)}">${line}</a></dt><dd>${withLines(does)}</dd>\n`;
  })}</dl>
${
  askable.length === 0
    ? undefined
    : html`<h2>${tab.help.resources}</h2>
<ul>${askable.map(({ name, description }) => html`<li><b>${name}</b>${description === undefined ? undefined : view.words.joined.labelled('', description)}</li>`)}</ul>`
}`;
}

/** A sentence of ours, with what to type in it as such. */
const withLines = (text: string): readonly Html[] =>
  text
    .split('**')
    .map((part, i) => (i % 2 === 0 ? html`${unmarked(part)}` : html`<code>${unmarked(part)}</code>`));

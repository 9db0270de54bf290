import { ownExample } from '../cards/example.ts';
import { unmarked } from '../cards/user-text.ts';
import { type Html, html } from '../html.ts';
import { rolesOf } from '../usecases/roles.ts';
import type { Looking } from './looking.ts';
import { heading } from './said.ts';

/** What the looker can type, and what they may ask for: as `help` and `resources` in the chat. */
export async function helpSection({ world, caller, view, offered, chatWith }: Looking): Promise<Html> {
  const { commands, tab } = view.words;
  const held = rolesOf(world, caller);
  const lines = offered(held).flatMap((name) => {
    const { also = {}, ...first } = commands[name];
    return [
      first,
      ...(['asks', 'approves', 'administers', 'owns'] as const).flatMap((role) =>
        held[role] ? (also[role] ?? []) : [],
      ),
    ];
  });
  const askable = view.askable ?? [];
  return html`${heading(tab.sections.help)}<p class="quiet">${tab.help.line}</p>
<dl>${lines.map(({ example, does }) => {
    const line = unmarked(ownExample(example, view));
    return html`<dt><a class="line" href="${chatWith(line)}">${line}</a></dt><dd>${unmarked(ownExample(does, view))}</dd>\n`;
  })}</dl>
${
  askable.length === 0
    ? undefined
    : html`<h2>${tab.help.resources}</h2>
<ul>${askable.map(({ name, description }) => html`<li><b>${name}</b>${description === undefined ? undefined : html`: ${description}`}</li>`)}</ul>`
}`;
}

import { type Inquiry, openRows } from '../access/inquiry.ts';
import type { Requested } from '../access/record.ts';
import { date } from '../cards/dates.ts';
import { termWords } from '../cards/view.ts';
import { type Html, html } from '../html.ts';
import { openFor } from '../usecases/inquiries/see-inquiry.ts';
import { waitingFor } from '../usecases/waiting.ts';
import type { Looking } from './looking.ts';
import { nameOf, resourceOf, row, written } from './row.ts';
import { heading } from './said.ts';

/** Of each kind; the chat shows the rest. */
const MAX_ROWS = 50;

/** What waits for the looker's decision or answer, oldest first. */
export async function waitingSection(looking: Looking): Promise<Html> {
  const { world, caller, view } = looking;
  const [requests, { own }] = await Promise.all([
    waitingFor(world, caller),
    openFor(world, { person: caller.account, caller }),
  ]);
  const say = view.words.tab.waiting;
  const part = (title: string, line: string, rows: readonly Html[]): Html | undefined =>
    rows.length === 0
      ? undefined
      : html`<h2>${title}</h2>
<ul class="rows">${rows.slice(0, MAX_ROWS)}</ul>
${rows.length > MAX_ROWS ? html`<p>${say.more(rows.length - MAX_ROWS)} <a class="line" href="${looking.chatWith(line)}">${line}</a></p>` : undefined}`;
  const nothing = requests.length + own.length === 0;
  return html`${heading(view.words.tab.sections.waiting)}<p${nothing ? undefined : html` class="quiet"`}>${nothing ? say.none : view.words.tab.chat}</p>
${part(
  say.approvals(requests.length),
  'approvals',
  requests.map((record) => request(record, looking)),
)}${part(
  say.inquiries(own.length),
  'reviews',
  own.map((inquiry) => question(inquiry, looking)),
)}`;
}

function request(record: Requested, { view, chatWith }: Looking): Html {
  const { sponsor, at, term, address } = record.request;
  return row({
    href: chatWith(`approvals ${address}`),
    title: nameOf(record),
    state: resourceOf(record, view),
    small: view.words.cards.waiting.asked(written(sponsor.name, 60), date(at, view), termWords(term, view)),
  });
}

function question(inquiry: Inquiry, { view, chatWith }: Looking): Html {
  const say = view.words.tab.waiting;
  const count = openRows(inquiry).length;
  return row({
    href: chatWith('reviews'),
    title:
      inquiry.kind === 'review' ? say.review(count) : say.transfer(written(inquiry.from.name, 60), count),
    state: say.until(date(inquiry.dueAt, view)),
    tone: 'Accent',
    small: '',
  });
}

import type { AccessRecord } from '../access/record.ts';
import { askedBy } from '../access/record-queries.ts';
import { date, lastDay } from '../cards/dates.ts';
import { ownExample } from '../cards/example.ts';
import { unmarked } from '../cards/user-text.ts';
import { statusWords, toneOf } from '../cards/view.ts';
import { type Html, html } from '../html.ts';
import { FILTERS, fitsFilter, listRecords, resourcesFor } from '../usecases/list-records.ts';
import { rolesOf } from '../usecases/roles.ts';
import { searchPartners } from '../usecases/search-partners.ts';
import type { Asked } from './asked.ts';
import type { Looking } from './looking.ts';
import { nameOf, resourceOf, row, written } from './row.ts';
import { heading, said } from './said.ts';

const ROWS_A_PAGE = 20;
/** Partners of one search. */
const MAX_FOUND = 100;

/** What the looker's partners are, to search and to narrow: as `list` in the chat. */
export async function partnersSection(looking: Looking): Promise<Html> {
  const { world, caller, view, chatWith } = looking;
  const { asks, approves, administers, reads, owns } = rolesOf(world, caller);
  const readsOthers = administers || reads || owns;
  if (!asks && !approves && !readsOthers)
    return said(view.words.tab.sections.partners, [view.words.replies.whoami.nothing]);
  const asked: Asked = readsOthers ? looking.asked : { ...looking.asked, whose: 'mine' };
  const { records, more, whole } = await recordsFor(looking, asked);
  const say = view.words.tab.partners;
  const { list } = view.words.cards;
  const pages = Math.max(1, Math.ceil(records.length / ROWS_A_PAGE));
  const page = Math.min(asked.page, pages);
  const shown = records.slice((page - 1) * ROWS_A_PAGE, page * ROWS_A_PAGE);
  const rows = shown.map((record) =>
    row({
      href: chatWith(`status ${record.request.address}`),
      title: nameOf(record),
      state: `${statusWords(record, view)}${record.status === 'granted' ? '' : ','} ${since(record, looking)}`,
      tone: toneOf(record),
      small:
        asked.whose === 'mine'
          ? resourceOf(record, view)
          : `${resourceOf(record, view)}, ${say.sponsor(written(askedBy(record.request).name, 60))}`,
    }),
  );
  const example = unmarked(ownExample(view.words.commands.invite.example, view));
  return html`${heading(view.words.tab.sections.partners)}${searchForm(asked, readsOthers, looking)}
${rows.length === 0 ? undefined : html`<p class="quiet">${asked.text === '' ? list.total(records.length, more) : say.found(records.length)}${endingLink(records, asked, looking)}. ${view.words.tab.chat}</p>`}
${whole ? undefined : html`<p class="quiet">${say.newest}</p>`}
${rows.length > 0 ? html`<ul class="rows">${rows}</ul>` : asks && isPlain(asked) ? html`<p>${say.none}</p><p><a class="line" href="${chatWith(example)}">${example}</a></p>` : html`<p>${say.noneSuch}</p>`}
${pages > 1 ? pager(asked, page, pages, looking) : undefined}${more && page === pages ? html`<p class="quiet">${say.narrow}</p>` : undefined}`;
}

/** All there are, or those that a search finds; `whole`: nothing was left unsearched. */
async function recordsFor(
  { world, caller }: Looking,
  asked: Asked,
): Promise<{ readonly records: readonly AccessRecord[]; readonly more: boolean; readonly whole: boolean }> {
  const { text, filter, whose } = asked;
  if (text === '') return { ...(await listRecords(world, caller, { filter, whose })), whole: true };
  const theirs = whose === 'mine' ? { sponsor: caller.account.id } : resourcesFor(world, caller);
  const { partners, whole } = await searchPartners(world, { text, ...theirs, limit: MAX_FOUND });
  const now = world.clock.now();
  return { records: partners.flat().filter((one) => fitsFilter(one, filter, now)), more: false, whole };
}

const isPlain = ({ text, filter }: Asked): boolean => text === '' && filter === 'live';

function since(record: AccessRecord, { view }: Looking): string {
  const say = view.words.cards.list;
  if (record.status !== 'granted') return date(record.changedAt, view);
  return record.until === undefined
    ? say.since(date(record.grantedAt, view))
    : say.until(lastDay(record.until, view));
}

/** What ends soon, beside the number of all. */
function endingLink(records: readonly AccessRecord[], asked: Asked, { view }: Looking): Html | undefined {
  const count = records.filter((one) => fitsFilter(one, 'expiring', view.now)).length;
  if (count === 0 || asked.filter === 'expiring') return undefined;
  return html`, <a href="${addressOf({ ...asked, filter: 'expiring', page: 1 })}">${view.words.tab.partners.ending(count)}</a>`;
}

function searchForm(asked: Asked, readsOthers: boolean, { view }: Looking): Html {
  const say = view.words.tab.partners;
  const { title } = view.words.cards.list;
  const option = (value: string, text: string, chosen: boolean): Html =>
    html`<option value="${value}"${chosen ? html` selected` : undefined}>${text}</option>`;
  const whose = html`<label>${say.whose}<select name="whose">${option('mine', say.mine, asked.whose === 'mine')}${option('all', say.all, asked.whose === 'all')}</select></label>`;
  return html`<form role="search" data-section="partners">
<label class="wide">${say.search}<input type="search" name="text" value="${asked.text}" placeholder="${say.searchHint}" maxlength="200" autocomplete="off"></label>
<label>${say.show}<select name="show">${FILTERS.map((one) => option(one, one === 'live' ? say.live : title[one], asked.filter === one))}</select></label>
${readsOthers ? whose : undefined}<button>${say.go}</button>
</form>`;
}

function pager(asked: Asked, page: number, pages: number, { view }: Looking): Html {
  const { list } = view.words.cards;
  const to = (label: string, target: number): Html | undefined =>
    target < 1 || target > pages
      ? undefined
      : html`<a href="${addressOf({ ...asked, page: target })}">${label}</a>`;
  return html`<nav class="pager" aria-label="${view.words.tab.partners.pages}">${to(list.previous, page - 1)}<span>${list.page(page, pages)}</span>${to(list.more, page + 1)}</nav>`;
}

/** Within the tab: its script reads what stands after `#`. */
const addressOf = ({ text, filter, whose, page }: Asked): string =>
  `#partners?${new URLSearchParams({
    ...(text !== '' && { text }),
    ...(filter !== 'live' && { show: filter }),
    ...(whose === 'all' && { whose }),
    ...(page > 1 && { page: String(page) }),
  })}`;

import { type Html, html, sentence } from '../html.ts';
import { codeWithinSentence } from '../words/direction.ts';
import { PAGE_LANGUAGES } from '../words/invitee.ts';
import type { GrantPageWords, PageWords } from '../words/types.ts';
import type { Look } from './look.ts';
import type { Form } from './paths.ts';
import { type Way, waysHtml } from './ways.ts';

/** A link that is to be followed: to the application, to something to read beside this page, or to this page anew. */
export type Action =
  | { readonly kind: 'open'; readonly url: string }
  | { readonly kind: 'read'; readonly url: string; readonly label: string }
  | { readonly kind: 'again'; readonly label: string };

/** Who invited whom to what. */
export interface Fact {
  readonly name: string;
  readonly value: string;
}

export interface Page {
  readonly text: PageWords;
  readonly look: 'done' | 'wait' | 'stop' | 'front';
  readonly facts?: readonly Fact[];
  readonly action?: Action;
  readonly forms?: readonly Form[];
  readonly ways?: readonly Way[];
  /** In place of a form: what was done with it. */
  readonly note?: string;
  /** Below the forms. */
  readonly more?: Action;
  readonly reference?: string;
  /** Seconds until the browser opens the same address again. */
  readonly again?: number;
}

/** The address that a page is opened by: the link's token, and the language that was chosen. */
export interface Opened {
  /** Absent where there is no link of ours, or nobody may know that there is. */
  readonly token?: string;
  readonly language?: string;
}

const PATHS: Readonly<Record<Page['look'], Html>> = {
  done: html`<path d="M4 12.5l5 5L20 6.5"/>`,
  wait: html`<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3 2"/>`,
  front: html`<path d="M6 21V4h9v17M15 7h4v14M3 21h18M11.5 12.5v.2"/>`,
  stop: html`<circle cx="12" cy="12" r="9"/><path d="M12 7v6M12 16.6v.2"/>`,
};

/** Where this page is, for who comes from one of its forms as well. */
export const addressOf = ({ token, language }: Opened): string => {
  const query = new URLSearchParams({
    ...(token !== undefined && { state: token }),
    ...(language !== undefined && { lang: language }),
  });
  return `/grant-access?${query}`;
};

/** The whole document. */
export function renderPage(page: Page, words: GrantPageWords, look: Look, opened: Opened): string {
  const { text } = page;
  const lines = text.lines.map((line) => html`<p>${sentence(line)}</p>`);
  const steps = (text.steps ?? []).map((step) => html`<li>${sentence(step)}</li>`);
  const facts = (page.facts ?? []).map(
    ({ name, value }) => html`<dt>${name}</dt><dd><bdi>${value}</bdi></dd>`,
  );
  const forms = [
    ...(page.forms ?? []).map((form) => formOf(form, opened)),
    ...(page.more === undefined ? [] : [link(page.more, words, opened, 'act quiet')]),
  ];
  const again =
    page.again === undefined
      ? undefined
      : html`<meta http-equiv="refresh" content="${refresh(page.again, opened)}">`;
  const reference =
    page.reference === undefined
      ? undefined
      : html`<p><small>${words.reference}: ${sentence(codeWithinSentence(page.reference, words.direction))}</small></p>`;
  return html`<!doctype html>
<html lang="${words.language}"${words.direction === 'rtl' ? html` dir="rtl"` : undefined}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex,nofollow">
${again}<title>${text.title}</title>
<style>${look.style}</style>
</head>
<body>
${brandBar(look)}<main>
<article class="${page.look}">
<svg viewBox="0 0 24 24" aria-hidden="true">${PATHS[page.look]}</svg>
<h1>${sentence(text.title)}</h1>
${lines}${steps.length > 0 ? html`<ol>${steps}</ol>` : undefined}${reference}
${waysHtml(page.ways ?? [], (form) => formOf(form, opened))}
${page.action && link(page.action, words, opened)}
${page.note === undefined ? undefined : html`<p>${sentence(page.note)}</p>`}
${forms.length > 0 ? html`<div class="forms">${forms}</div>` : undefined}
${facts.length > 0 ? html`<dl>${facts}</dl>` : undefined}
</article>
</main>
<footer>${page.look === 'front' ? undefined : words.about}${helpLink(look, words)}${page.look === 'front' ? undefined : languages(words, opened)}</footer>
</body>
</html>
`.text;
}

function brandBar({ brand }: Look): Html | undefined {
  const name = brand.name();
  const logo = brand.logo === undefined ? undefined : html`<img src="/grant-access/logo" alt="" height="48">`;
  if (name === undefined && logo === undefined) return undefined;
  return html`<header>${logo}${name === undefined ? undefined : html`<span dir="auto">${name}</span>`}</header>\n`;
}

function formOf({ path, label, fields = {}, main, tick }: Form, { token, language }: Opened): Html {
  const all = { ...(token && { state: token }), ...(language && { lang: language }), ...fields };
  const hidden = Object.entries(all).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
  const ticked =
    tick &&
    html`<label class="tick"><input type="checkbox" name="${tick.name}" value="${tick.value}" required><span>${sentence(tick.label)}</span></label>`;
  return html`<form method="post" action="${path}"${main && html` class="main"`}>${hidden}${ticked}<button class="${main ? 'act' : 'act quiet'}">${sentence(label)}</button></form>`;
}

function link(action: Action, words: GrantPageWords, opened: Opened, look = 'act'): Html {
  switch (action.kind) {
    case 'open':
      return html`<a class="${look}" href="${action.url}" rel="noreferrer">${words.toApplication}</a>`;
    case 'read':
      return html`<a class="act quiet" href="${action.url}" target="_blank" rel="noopener noreferrer">${action.label}</a>`;
    case 'again':
      return html`<a class="${look}" href="${addressOf(opened)}">${action.label}</a>`;
  }
}

/** What a form led to is opened anew by its link: another post would do it again, and a GET finds nothing there. */
const refresh = (seconds: number, opened: Opened): string =>
  opened.token === undefined ? String(seconds) : `${seconds};url=${addressOf(opened)}`;

const helpLink = ({ brand: { helpUrl } }: Look, { help }: GrantPageWords): Html | undefined =>
  helpUrl === undefined ? undefined : html` <a href="${helpUrl}" rel="noreferrer">${help}</a>`;

function languages(words: GrantPageWords, opened: Opened): Html {
  const all = PAGE_LANGUAGES.map(({ language, name }) =>
    language === words.language
      ? html`<span lang="${language}" aria-current="true">${name}</span>`
      : html`<a lang="${language}" hreflang="${language}" href="${addressOf({ ...opened, language })}">${name}</a>`,
  );
  return html`<nav aria-label="${words.languages}">${all}</nav>`;
}

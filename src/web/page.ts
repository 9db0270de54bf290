import { Html, html } from '../html.ts';
import type { GrantPageWords, PageWords } from '../words/types.ts';
import { STYLE } from './style.ts';

/** What there is to click: the application, or this same page anew. */
export type Action =
  | { readonly kind: 'open'; readonly url: string }
  | { readonly kind: 'again'; readonly label: string };

export interface Page {
  readonly text: PageWords;
  readonly look: 'done' | 'wait' | 'stop' | 'front';
  readonly action?: Action;
  readonly reference?: string;
  /** Seconds until the browser opens the same address again. */
  readonly again?: number;
}

const PATHS: Readonly<Record<Page['look'], Html>> = {
  done: html`<path d="M4 12.5l5 5L20 6.5"/>`,
  wait: html`<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3 2"/>`,
  front: html`<path d="M6 21V4h9v17M15 7h4v14M3 21h18M11.5 12.5v.2"/>`,
  stop: html`<circle cx="12" cy="12" r="9"/><path d="M12 7v6M12 16.6v.2"/>`,
};
const style = new Html(STYLE);

/** The whole document. An empty `href` is this address with its query, so no token stands in the page. */
export function renderPage(page: Page, words: GrantPageWords): string {
  const { text } = page;
  const lines = text.lines.map((line) => html`<p>${line}</p>`);
  const steps = (text.steps ?? []).map((step) => html`<li>${step}</li>`);
  const again =
    page.again === undefined ? undefined : html`<meta http-equiv="refresh" content="${page.again}">`;
  const reference =
    page.reference === undefined
      ? undefined
      : html`<p><small>${words.reference}: ${page.reference}</small></p>`;
  return html`<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex,nofollow">
${again}<title>${text.title}</title>
<style>${style}</style>
</head>
<body>
<main>
<article class="${page.look}">
<svg viewBox="0 0 24 24" aria-hidden="true">${PATHS[page.look]}</svg>
<h1>${text.title}</h1>
${lines}${steps.length > 0 ? html`<ol>${steps}</ol>` : undefined}${reference}
${page.action === undefined ? undefined : link(page.action, words)}
</article>
</main>
${page.look === 'front' ? undefined : html`<footer>${words.about}</footer>`}
</body>
</html>
`.text;
}

function link(action: Action, words: GrantPageWords): Html {
  return action.kind === 'open'
    ? html`<a href="${action.url}" rel="noreferrer">${words.toApplication}</a>`
    : html`<a href="">${action.label}</a>`;
}

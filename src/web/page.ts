import { createHash } from 'node:crypto';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/gu, (c) => ENTITIES[c] ?? c);

export interface Page {
  readonly lang: string;
  readonly tone: 'good' | 'wait' | 'stop';
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly steps?: readonly string[];
  readonly action?: { readonly href: string; readonly text: string };
  readonly small?: string;
  /** The page loads itself again after so many seconds. */
  readonly refreshSeconds?: number;
}

const STYLE = `:root{color-scheme:light dark;--bg:#f4f6f8;--card:#fff;--ink:#1b2733;--soft:#51606f;--line:#dde3e9;--good:#0b6b4f;--wait:#8a5300;--stop:#a3262a;--link:#0f5c7a}
@media(prefers-color-scheme:dark){:root{--bg:#12181d;--card:#1b242c;--ink:#eef3f7;--soft:#a9b7c3;--line:#2d3943;--good:#5ed3ab;--wait:#f2b95c;--stop:#ff8f8f;--link:#1d7fa6}}
*{box-sizing:border-box}body{margin:0;min-height:100vh;display:grid;place-items:center;padding:1.25rem;background:var(--bg);color:var(--ink);font:1.0625rem/1.55 "Segoe UI",system-ui,-apple-system,Roboto,"Helvetica Neue",Arial,sans-serif}
main{width:100%;max-width:34rem;background:var(--card);border:1px solid var(--line);border-radius:14px;padding:2rem 1.75rem;overflow-wrap:anywhere}
.mark{width:3rem;height:3rem;margin-bottom:1rem;display:block}.good .mark{color:var(--good)}.wait .mark{color:var(--wait)}.stop .mark{color:var(--stop)}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 .75rem;text-wrap:balance}p{margin:.5rem 0}ol{padding-left:1.4rem;margin:.9rem 0}li{margin:.35rem 0}
a.button{display:inline-block;margin-top:1.1rem;padding:.75rem 1.3rem;border-radius:9px;background:var(--link);color:#fff;font-weight:600;text-decoration:none}
a.button:hover{filter:brightness(1.08)}a.button:focus-visible{outline:3px solid var(--ink);outline-offset:3px}.small{color:var(--soft);font-size:.9rem;margin-top:1.25rem}`;
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

const MARKS: Readonly<Record<Page['tone'], string>> = {
  good: '<path d="M7 12.5l3.500 3.500L17 9"/>',
  wait: '<path d="M12 7v5l3.200 2"/>',
  stop: '<path d="M12 7v6M12 16.500v.010"/>',
};

/** Everything a page may load is in it: one style, named by its hash; no script. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'X-Robots-Tag': 'noindex',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

export function renderPage(page: Page): string {
  const refresh =
    page.refreshSeconds === undefined ? '' : `<meta http-equiv="refresh" content="${page.refreshSeconds}">`;
  return `<!doctype html>
<html lang="${page.lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">${refresh}<link rel="icon" href="data:,"><title>${escapeHtml(page.title)}</title><style>${STYLE}</style></head>
<body><main class="${page.tone}"><svg class="mark" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><circle cx="12" cy="12" r="10"/>${MARKS[page.tone]}</svg>
<h1>${escapeHtml(page.title)}</h1>
${page.paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n')}
${page.steps === undefined ? '' : `<ol>${page.steps.map((step) => `<li>${escapeHtml(step)}</li>`).join('')}</ol>`}
${page.action === undefined ? '' : `<p><a class="button" href="${escapeHtml(page.action.href)}">${escapeHtml(page.action.text)}</a></p>`}
${page.small === undefined ? '' : `<p class="small">${escapeHtml(page.small)}</p>`}
</main></body></html>
`;
}

import { escapeHtml } from '../../http.ts';
import { TENANT } from '../../tenant.ts';
import { STYLE } from './style.ts';

export interface Page {
  readonly title: string;
  readonly active?: '/mail' | '/directory';
  /** HTML, already escaped. */
  readonly body: string;
  /** JSON that is asked for every second; when it changes, `#live` is fetched anew. */
  readonly live?: string;
}

const NAVIGATION = [
  ['/', 'Teams chat'],
  ['/mail', 'Mailbox'],
  ['/directory', 'Directory'],
] as const;

/** The frame of every sandbox page. */
export function layout({ title, active, body, live }: Page): string {
  const links = NAVIGATION.map(
    ([href, name]) => `<a href="${href}"${href === active ? ' aria-current="page"' : ''}>${name}</a>`,
  ).join('');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${escapeHtml(title)} · ${TENANT.name} (sandbox)</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#main">Skip to content</a>
<header class="top">
<p class="brand"><strong>${TENANT.name}</strong> <span class="badge">Sandbox</span></p>
<nav aria-label="Sandbox">${links}</nav>
</header>
<main id="main">
${body}
</main>
<footer>A simulated tenant on this machine. No mail leaves it and no real account is touched.</footer>
<script>${TIMES}${live === undefined ? '' : liveScript(live)}</script>
</body>
</html>
`;
}

/** Times are written again as whoever reads them is used to, in their own zone; without a script they stay UTC. */
const TIMES = `
const showTimes = () => {
  for (const time of document.querySelectorAll('time[datetime]'))
    time.textContent = new Date(time.dateTime).toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' });
};
showTimes();`;

/** Fetches the page again only when what it shows has changed, so that focus and selection survive. */
const liveScript = (json: string): string => `
let last;
const tick = async () => {
  try {
    const now = await (await fetch(${JSON.stringify(json)})).text();
    if (last !== undefined && now !== last) {
      const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
      const fresh = page.getElementById('live');
      if (!fresh) return location.reload();
      const focused = document.activeElement?.id;
      document.getElementById('live').replaceWith(fresh);
      showTimes();
      if (focused) document.getElementById(focused)?.focus();
    }
    last = now;
  } catch {}
  setTimeout(tick, 1000);
};
tick();`;

export const shortTime = (iso: string): string =>
  `<time datetime="${escapeHtml(iso)}">${escapeHtml(iso.slice(0, 10))} ${escapeHtml(iso.slice(11, 16))} UTC</time>`;

export const chip = (kind: 'good' | 'wait' | 'off', text: string): string =>
  `<span class="chip ${kind}">${escapeHtml(text)}</span>`;

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Held, verdictsOf } from '../../access/access-periods.ts';
import { digestOf } from '../../audit/canonical.ts';
import type { Proven } from '../../audit/chain.ts';
import { type Entry, nameOf } from '../../audit/ledger.ts';
import { ALGORITHM } from '../../audit/seal.ts';
import type { World } from '../../usecases/ports.ts';
import type { Words } from '../../words/index.ts';
import { utc } from './access-file.ts';
import type { AskedWhoHad } from './answer-who-had.ts';

const SCRIPT = readFileSync(new URL('./evidence-check.js', import.meta.url), 'utf8');
const STYLE = `:root{color-scheme:light dark;--ink:#1b1b1b;--page:#fff;--line:#767676;--good:#0b5a2b;--bad:#a00}
@media screen and (prefers-color-scheme:dark){:root{--ink:#eee;--page:#1b1b1b;--line:#8a8a8a;--good:#7fd6a0;--bad:#ff9c9c}}
body{font:15px/1.5 system-ui,sans-serif;margin:0;padding:1.5rem;color:var(--ink);background:var(--page);overflow-wrap:anywhere}
main{max-width:90rem;margin:auto}.wide{overflow-x:auto}table{border-collapse:collapse;min-width:60rem}
td,th{border:1px solid var(--line);padding:.3rem .6rem;text-align:left;vertical-align:top;min-width:5.5rem;overflow-wrap:anywhere}
th,td.good,td.bad{overflow-wrap:normal}.good{color:var(--good)}.bad{color:var(--bad);font-weight:bold}pre{white-space:pre-wrap;font-size:12px;margin:.3rem 0 1rem}
ol{padding-left:1.5rem}
@media print{:root{color-scheme:light}@page{size:landscape;margin:12mm}body{padding:0;font-size:10px}.wide{overflow:visible}
table,td,th{min-width:0}tr,li{break-inside:avoid}pre{font-size:8px}}`;

const ENTRIES_A_PAGE = 500;
/** Entries that lead on to the newest one; where there are more, those stand alone that name what is told. */
const MOST_LINKS = 20_000;

interface Question {
  readonly asked: AskedWhoHad;
  readonly held: readonly Held[];
  readonly events: readonly Proven[];
  readonly at: number;
}

/** One page with the answer, every event that it follows from, and the script that recomputes what proves them. */
export async function evidence(
  { store }: Pick<World, 'store'>,
  { asked, held, events, at }: Question,
  { evidence: say }: Words['audit'],
): Promise<string> {
  await store.putInLedger();
  const records = new Set(held.map(({ record }) => record.id));
  const { ledger, whole, newest } = await ledgerFrom(store, records);
  const data = {
    alg: ALGORITHM,
    ...{ resource: asked.resource, rows: held.map(row), events, ledger, whole, newest },
  };
  const source = (text: string) => createHash('sha256').update(text).digest('base64');
  const policy = `default-src 'none'; script-src 'sha256-${source(SCRIPT)}'; style-src 'sha256-${source(STYLE)}'`;
  const heads = say.columns.map((column) => `<th>${escaped(column)}</th>`).join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escaped(say.title(asked.resource))}</title><style>${STYLE}</style></head><body><main>
<h1>${escaped(say.title(asked.resource))}</h1>
<p>${escaped(say.window(utc(asked.since), utc(asked.until), utc(at)))}</p>
<p id="verdict" role="status">${escaped(say.checking)}</p>
<div class="wide" role="region" tabindex="0" aria-label="${escaped(say.answer)}"><table><thead><tr>${heads}</tr></thead><tbody id="rows"></tbody></table></div>
<h2>${escaped(say.events)}</h2><div id="events"></div></main>
<script type="application/json" id="data">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
<script>${SCRIPT}</script></body></html>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const row = ({ record, period, upn }: Held) => ({
  record: record.id,
  address: record.request.address,
  account: period.account,
  upn,
  from: period.from,
  to: period.to,
  sponsor: record.request.sponsor.name,
  approvals: verdictsOf(period.approval),
  why: period.approval.kind === 'approved' ? '' : period.approval.why,
});

/** Entries that name these records, and how they lead on to the newest. */
async function ledgerFrom(store: World['store'], records: ReadonlySet<string>) {
  const links: object[] = [];
  let naming: object[] = [];
  let newest: Entry | undefined;
  for (let after = 0, some: readonly Entry[] = []; ; after += some.length) {
    some = await store.entries(after, ENTRIES_A_PAGE);
    for (const entry of some) {
      const isNaming = entry.heads.some(({ record }) => records.has(record));
      const { heads, ...rest } = entry;
      newest = entry;
      if (isNaming) naming.push(entry);
      if ((isNaming || links.length > 0) && links.length <= MOST_LINKS)
        links.push(isNaming ? entry : { ...rest, headsDigest: digestOf(heads) });
    }
    if (some.length < ENTRIES_A_PAGE) break;
  }
  const whole = links.length <= MOST_LINKS;
  if (newest !== undefined && naming.at(-1) !== newest) naming = [...naming, newest];
  return { ledger: whole && links.length > 0 ? links : naming, whole, newest: nameOf(newest) };
}

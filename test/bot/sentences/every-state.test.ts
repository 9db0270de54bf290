import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GROUPS } from '../../../src/sandbox/tenant.ts';
import { openEmbeddedStore } from '../../../src/store/embedded/index.ts';
import { turnClock } from '../../support/turned-clock.ts';
import { catalogue, Usher, type Who } from '../../support/usher.ts';
import { recordIn, STATES } from './states.ts';

const NOW = Date.UTC(2026, 10, 27, 9);
const CATALOGUE = `
resources:
  - id: portal
    name: Partner portal
    grants: [{ group: ${GROUPS.portal.id} }]
    maxDuration: 1y
  - id: staged
    name: Staged portal
    grants: [{ group: ${GROUPS.portal.id} }]
    stages:
      - { approvers: ${GROUPS.approvers.id} }
      - { approvers: ${GROUPS.admins.id} }
`;
/** Each line that answers about a record, by who may well type it; WHO is its address. */
const LINES: readonly (readonly [Who, string])[] = [
  ['mara', 'status WHO'],
  ['otto', 'status WHO'],
  ['mara', 'invite WHO to portal for 30d'],
  ['mara', 'may I invite WHO to portal?'],
  ['mara', 'resend WHO'],
  ['mara', 'cancel WHO'],
  ['mara', 'extend WHO by 90d'],
  ['mara', 'change WHO'],
  ['mara', 'remove WHO'],
  ['mara', 'revoke WHO because it is over'],
  ['alex', 'revoke WHO because it is over'],
];
/**
 * Each button of a record's cards, clicked on a card as it stands, whether the card has it by now or not; but for those
 * whose answer tells how far the directory is.
 */
const CLICKS: readonly (readonly [Who, string])[] = [
  ['alex', 'approve'],
  ['alex', 'reject'],
  ['mara', 'approve'],
  ['mara', 'cancel-request'],
  ['mara', 'resend'],
  ['mara', 'copy-link'],
  ['mara', 'extend'],
  ['mara', 'keep'],
  ['mara', 'again'],
  ['mara', 'dismiss'],
];
const ASKED = [
  ...LINES.map(([who, what]) => ({ who, what, kind: 'line' }) as const),
  ...CLICKS.map(([who, what]) => ({ who, what, kind: 'click' }) as const),
];
const dataDir = mkdtempSync(join(tmpdir(), 'usher-sentences-'));
let usher: Usher;

const addressOf = (state: number, asked: number): string => `s${state}-${asked}@partner.com`;

beforeAll(async () => {
  turnClock(NOW);
  const store = await openEmbeddedStore({ file: join(dataDir, 'usher.db') });
  for (const [s, state] of Object.keys(STATES).entries())
    for (const a of ASKED.keys())
      await store.commit({ ...recordIn(state, addressOf(s, a), NOW), errands: [] });
  await store.close();
  const quiet = { DATA_DIR: dataDir, RECONCILE_SECONDS: '86400', SWEEP_SECONDS: '86400' };
  usher = new Usher({ ...catalogue(CATALOGUE), ...quiet });
  usher.patience = 30;
  await usher.start();
});
afterAll(async () => {
  await usher.stop();
  jest.useRealTimers();
  rmSync(dataDir, { recursive: true, force: true });
});

/** What a card or a message says, and which buttons it has. */
function read(value: unknown): string {
  if (typeof value === 'string') return value;
  const texts: string[] = [];
  const titles: string[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const one of node) walk(one);
    else if (typeof node === 'object' && node !== null) {
      const { type, text, title, label, ...rest } = node as Record<string, unknown>;
      if (type === 'TextBlock') texts.push(String(text));
      else if (type === 'Action.Execute') titles.push(`[${String(title)}]`);
      else if (label !== undefined) texts.push(`${String(label)} ___`);
      const { fallback: _fallback, refresh: _refresh, ...inside } = rest;
      walk(Object.values(inside));
    }
  };
  walk(value);
  return [texts.join(' | '), ...titles].join(' ');
}

async function table(state: string, s: number): Promise<string> {
  const lines: string[] = [];
  for (const [a, { who, what, kind }] of ASKED.entries()) {
    const address = addressOf(s, a);
    const { record } = recordIn(state, address, NOW);
    const about = { id: record.id, v: record.seq };
    const { body } = await (kind === 'line'
      ? usher.invokes(who, 'run-line', { line: what.replace('WHO', address) })
      : usher.invokes(who, what, about));
    const said = read(body.value)
      .replaceAll('\\', '')
      .replaceAll('\u00a0', ' ')
      .replaceAll(address, 'ANNA')
      .replaceAll('\n', ' ')
      .replace(/ Lately[^.]*\./u, '');
    lines.push(`${who} ${kind === 'line' ? `types “${what}”` : `clicks ${what}`}: ${said}`);
  }
  return lines.join('\n');
}

// What stands there was read by somebody, and is true in its state: whoever changes it reads it again (jest -u).
test.each([...Object.keys(STATES).entries()])(
  '%#: what is said of a record in this state is true: %s',
  async (s, state) => {
    expect(`\n${await table(state, s)}\n`).toMatchSnapshot(state);
  },
);

import { createTab, type TabDependencies } from '../../src/tab/tab.ts';
import type { ListFilter, Stored } from '../../src/usecases/ports.ts';
import { granted, MARA, requested, T0 } from '../store/samples.ts';
import { linesIn } from '../support/tab.ts';

/** As much of the world as looking takes: ten thousand partners of one sponsor, the newest change first. */
const MANY: readonly Stored[] = Array.from({ length: 10_000 }, (_, n) => ({
  record: granted(requested(n, { address: `p${n}@partner.example` }), `account-${n}`),
  version: '1',
}));
const reads: ListFilter[] = [];
const quiet = (): void => undefined;

const tab = createTab({
  world: {
    clock: { now: () => T0 },
    policy: { resources: [{ id: 'portal', name: 'Portal', grants: [], domains: { allow: [], deny: [] } }] },
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    store: {
      conversation: async () => undefined,
      async list(filter: ListFilter, limit: number, after = '0') {
        reads.push(filter);
        const from = Number(after);
        const next = from + limit < MANY.length ? { next: String(from + limit) } : {};
        return { items: MANY.slice(from, from + limit), ...next };
      },
      startingWith: async (text: string, limit: number) =>
        MANY.filter(({ record }) => record.request.address.startsWith(text)).slice(0, limit),
    },
  } as unknown as TabDependencies['world'],
  roles: {
    caller: async () => ({
      account: { id: MARA.id, name: MARA.name, upn: 'mara@x.example', enabled: true, kind: 'employee' },
      groups: new Set(),
    }),
    lastKnown: () => undefined,
    knownAdmins: () => [],
  } as unknown as TabDependencies['roles'],
  prove: async () => ({ kind: 'proven', person: MARA.id }),
  refused: quiet,
  bot: async () => '28:usher',
  offered: () => [],
});

async function looks(query: string) {
  reads.length = 0;
  const { status, html } = await tab('partners', { authorization: '', query: new URLSearchParams(query) });
  return { status, html, text: html.replace(/<[^>]*>/gu, ' '), headers: new Headers() };
}

test('ten thousand are looked at a page at a time, and read no further than they are counted', async () => {
  const first = await looks('');
  expect(first.status).toBe(200);
  expect(linesIn(first)).toHaveLength(20);
  expect(first.text).toContain('more than 1000');
  expect(first.text).toContain('Page 1 of 50');
  expect(reads).toHaveLength(10);
  expect(first.html.length).toBeLessThan(20_000);

  const last = await looks('page=9999');
  expect(last.text).toContain('Page 50 of 50');
  expect(last.text).toContain('Search for an address');
  expect(linesIn(last).at(-1)).toBe('status p999@partner.example');
});

test('one of the last is found by how its address begins, and it is said that not all were searched', async () => {
  const found = await looks('text=p9999');
  expect(linesIn(found)).toEqual(['status p9999@partner.example']);
  expect(found.text).toContain('You have a lot of partners');
  expect(reads).toHaveLength(1);
});

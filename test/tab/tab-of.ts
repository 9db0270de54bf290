import type { AccessRecord } from '../../src/access/record.ts';
import type { Section } from '../../src/tab/sections.ts';
import { createTab, type TabDependencies } from '../../src/tab/tab.ts';
import type { ListFilter, Stored } from '../../src/usecases/ports.ts';
import { MARA, T0 } from '../store/samples.ts';

const quiet = (): void => undefined;

export interface TabOf {
  /** Of each page of a list that was read. */
  readonly reads: readonly ListFilter[];
  looks(section: Section, query?: string): Promise<{ readonly status: number; readonly html: string }>;
}

/** The tab as Mara sees it, over as much of a world as looking takes: records, the newest change first. */
export function tabOf(records: readonly AccessRecord[]): TabOf {
  const reads: ListFilter[] = [];
  const stored = records.map((record): Stored => ({ record, version: '1' }));
  const of = ({ statuses }: ListFilter) => stored.filter(({ record }) => statuses.includes(record.status));
  const world = {
    clock: { now: () => T0 },
    policy: {
      resources: [
        {
          id: 'portal',
          name: 'Partner portal',
          description: 'Orders and invoices',
          grants: [],
          domains: { allow: [], deny: [] },
        },
      ],
      admins: { people: [MARA.id] },
    },
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    store: {
      conversation: async () => undefined,
      delegations: async () => [],
      openInquiries: async () => undefined,
      async list(filter: ListFilter, limit: number, after = '0') {
        reads.push(filter);
        const [all, from] = [of(filter), Number(after)];
        const next = from + limit < all.length ? { next: String(from + limit) } : {};
        return { items: all.slice(from, from + limit), ...next };
      },
      startingWith: async (text: string, limit: number) =>
        stored.filter(({ record }) => record.request.address.startsWith(text)).slice(0, limit),
    },
  } as unknown as TabDependencies['world'];
  const account = { id: MARA.id, name: MARA.name, upn: 'mara@x.example', enabled: true, kind: 'employee' };
  const section = createTab({
    world,
    roles: { caller: async () => ({ account, groups: new Set() }) } as unknown as TabDependencies['roles'],
    prove: async () => ({ kind: 'proven', person: MARA.id }),
    refused: quiet,
    bot: async () => '28:usher',
    offered: () => ['invite', 'status', 'list', 'approvals', 'help'],
  });
  return {
    reads,
    looks(name, query = '') {
      reads.length = 0;
      return section(name, { authorization: '', query: new URLSearchParams(query) });
    },
  };
}

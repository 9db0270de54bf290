import { CosmosClient } from '@azure/cosmos';
import type { Testimony } from '../../src/store/dump.ts';
import { eventRow, partnerOf } from './cosmos-rows.ts';
import type { Raw, RawEnd, Vault } from './vault.ts';

type Document = Record<string, unknown> & { id: string; partner: string };

/** Of a database in an account. */
export function cosmosVault(
  testimony: Testimony,
  account: { readonly endpoint: string; readonly key: string; readonly database: string },
): Vault {
  const client = new CosmosClient(account);
  const container = client.database(account.database).container('records');
  const before = new Map<string, Document | undefined>();
  const keyOf = ({ id, partner }: { id: string; partner: string }) => `${partner} ${id}`;

  const all = async (kind: string): Promise<readonly Document[]> => {
    const { resources } = await container.items.query<Document>('SELECT * FROM c').fetchAll();
    return resources.filter((one) => one.kind === kind).toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  };
  const read = async (id: string, partner: string) =>
    (await container.item(id, partner).read<Document>()).resource;
  async function write(document: Document): Promise<void> {
    const { id, partner } = document;
    if (!before.has(keyOf(document))) before.set(keyOf(document), await read(id, partner));
    await container.items.upsert(document);
  }
  async function remove(id: string, partner: string): Promise<void> {
    const found = await read(id, partner);
    if (!before.has(keyOf({ id, partner }))) before.set(keyOf({ id, partner }), found);
    if (found !== undefined) await container.item(id, partner).delete();
  }
  const actId = (seq: number) => `act:${String(seq).padStart(9, '0')}`;
  const entryId = (n: number) => `entry:${String(n).padStart(9, '0')}`;

  return {
    testimony,
    async events() {
      return (await all('event')).map(
        ({ eventOf, seq, v, body, seal }): Raw => ({
          record: String(eventOf),
          seq: Number(seq),
          document: { v, body },
          ...(seal !== undefined && { seal: seal as Record<string, unknown> }),
        }),
      );
    },
    async acts() {
      return (await all('act')).map(
        ({ id, v, body, seal }): Raw => ({
          record: 'administration',
          seq: Number(id.split(':')[1]),
          document: { v, body },
          seal: seal as Record<string, unknown>,
        }),
      );
    },
    async putAct({ seq, document }) {
      const found = await read(actId(seq), 'administration');
      await write({ ...found, ...document } as Document);
    },
    removeAct: (seq) => remove(actId(seq), 'administration'),
    async ends() {
      return (await all('record')).map(
        ({ id, v, body, head }): RawEnd => ({
          record: id,
          document: { v: Number(v), body: body as Record<string, unknown> },
          ...(head !== undefined && { head: (head as { hash: string }).hash }),
        }),
      );
    },
    async entries() {
      return (await all('entry')).map(({ body }) => body as Record<string, unknown>);
    },
    putEvent: (raw) => write(eventRow(raw)),
    removeEvent: ({ record, seq }) => remove(eventRow({ record, seq, document: {} }).id, partnerOf(record)),
    async putEnd({ record, document, head }) {
      const found = await read(record, partnerOf(record));
      if (found === undefined) throw new Error('no such record');
      const { head: _head, ...rest } = found;
      await write({
        ...rest,
        ...document,
        ...(head !== undefined && { head: { seq: document.body.seq, hash: head } }),
      } as Document);
    },
    removeEnd: (record) => remove(record, partnerOf(record)),
    putEntry: (n, body) => write({ id: entryId(n), partner: 'ledger', kind: 'entry', v: 1, body }),
    removeEntry: (n) => remove(entryId(n), 'ledger'),
    async mend() {
      for (const [key, document] of before) {
        const [partner = '', id = ''] = key.split(' ');
        if (document !== undefined) await container.items.upsert(document);
        else if ((await read(id, partner)) !== undefined) await container.item(id, partner).delete();
      }
      before.clear();
    },
    async close() {
      client.dispose();
    },
  };
}

import fc from 'fast-check';
import { type Named, NOTHING, seal } from '../../src/audit/seal.ts';
import type { Break } from '../../src/audit/verify.ts';
import { personalPaths } from '../../src/store/personal.ts';
import type { Raw, RawEnd, Vault } from './vault.ts';

/** Something done to a store from behind, and what of it has to be found first. */
export interface Tampering {
  readonly name: string;
  run(vault: Vault, stock: Stock, pick: (below: number) => number): Promise<(found: Break) => boolean>;
}
export interface Stock {
  readonly events: readonly Raw[];
  readonly acts: readonly Raw[];
  readonly ends: readonly RawEnd[];
  readonly entries: readonly Readonly<Record<string, unknown>>[];
}

const of = <T>(all: readonly T[], pick: (below: number) => number): T => {
  const one = all[pick(all.length)];
  if (one === undefined) throw new Error('there is nothing to pick');
  return one;
};
/** Every value in a document, by the way to it. */
function leaves(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (value === null || typeof value !== 'object') return [path];
  return Object.entries(value).flatMap(([name, inner]) => leaves(inner, [...path, name]));
}
function changed(value: unknown, [step, ...rest]: readonly string[]): unknown {
  if (step === undefined)
    return typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : `${String(value)}x`;
  const inner = value as Record<string, unknown>;
  const put = changed(inner[step], rest);
  return Array.isArray(value) ? value.with(Number(step), put) : { ...inner, [step]: put };
}
const raw = (value: unknown) => value as Record<string, unknown>;
const at =
  (...places: readonly (readonly [record: string, seq: number])[]) =>
  (found: Break) =>
    'record' in found && places.some(([record, seq]) => found.record === record && found.seq === seq);
const sameRecord = ({ events }: Stock, record: string) => events.filter((one) => one.record === record);
const lastOf = (stock: Stock, record: string) => Math.max(...sameRecord(stock, record).map(({ seq }) => seq));
const longer = (stock: Stock) => stock.events.filter(({ record }) => sameRecord(stock, record).length > 1);

export const TAMPERINGS: readonly Tampering[] = [
  {
    name: 'a value of an event is changed',
    async run(vault, { events }, pick) {
      const one = of(events, pick);
      await vault.putEvent({ ...one, document: raw(changed(one.document, of(leaves(one.document), pick))) });
      return at([one.record, one.seq]);
    },
  },
  {
    name: 'a value of a seal is changed',
    async run(vault, { events }, pick) {
      const one = of(events, pick);
      await vault.putEvent({ ...one, seal: raw(changed(one.seal, of(leaves(one.seal), pick))) });
      return at([one.record, one.seq], [one.record, one.seq + 1]);
    },
  },
  {
    name: 'a seal is taken away',
    async run(vault, { events }, pick) {
      const { record, seq, document } = of(events, pick);
      await vault.putEvent({ record, seq, document });
      return at([record, seq]);
    },
  },
  {
    name: 'an event is removed',
    async run(vault, { events }, pick) {
      const { record, seq } = of(events, pick);
      await vault.removeEvent({ record, seq });
      return at([record, seq]);
    },
  },
  {
    name: 'the last events are removed, and the record says so',
    async run(vault, stock, pick) {
      const one = of(longer(stock), pick);
      const { record } = one;
      const seq = Math.max(2, one.seq);
      for (let last = seq; last <= lastOf(stock, record); last++)
        await vault.removeEvent({ record, seq: last });
      const end = stock.ends.find((known) => known.record === record);
      const left = sameRecord(stock, record).find((event) => event.seq === seq - 1);
      if (end === undefined) throw new Error('every event has a record');
      const body = { ...end.document.body, seq: seq - 1 };
      await vault.putEnd({ ...end, document: { ...end.document, body }, head: String(left?.seal?.hash) });
      return at([record, seq]);
    },
  },
  {
    name: 'an event is put behind the last',
    async run(vault, stock, pick) {
      const one = of(stock.events, pick);
      const seq = lastOf(stock, one.record) + 1;
      await vault.putEvent({ ...one, seq });
      return at([one.record, seq]);
    },
  },
  {
    name: 'an event is put in between, and what follows goes behind it',
    async run(vault, stock, pick) {
      const one = of(stock.events, pick);
      const behind = sameRecord(stock, one.record).filter(({ seq }) => seq >= one.seq);
      for (const event of behind) await vault.putEvent({ ...event, seq: event.seq + 1 });
      return at([one.record, one.seq + 1]);
    },
  },
  {
    name: 'two events of a record change places',
    async run(vault, stock, pick) {
      const one = of(longer(stock), pick);
      const other = of(
        sameRecord(stock, one.record).filter(({ seq }) => seq !== one.seq),
        pick,
      );
      await vault.putEvent({ ...one, seq: other.seq });
      await vault.putEvent({ ...other, seq: one.seq });
      return at([one.record, Math.min(one.seq, other.seq)]);
    },
  },
  {
    name: 'events of two records change places',
    async run(vault, stock, pick) {
      const one = of(stock.events, pick);
      const other = of(
        stock.events.filter(({ record }) => record !== one.record),
        pick,
      );
      await vault.putEvent({ ...one, document: other.document, ...(other.seal && { seal: other.seal }) });
      await vault.putEvent({ ...other, document: one.document, ...(one.seal && { seal: one.seal }) });
      return at([one.record, one.seq], [other.record, other.seq]);
    },
  },
  {
    name: 'an event of a record that never was',
    async run(vault, { events }, pick) {
      const record = 'nobody0nobody000.never';
      await vault.putEvent({ ...of(events, pick), record, seq: 1 });
      return at([record, 1]);
    },
  },
  {
    name: 'a record is removed with all its events',
    async run(vault, stock, pick) {
      const { record } = of(stock.ends, pick);
      for (const { seq } of sameRecord(stock, record)) await vault.removeEvent({ record, seq });
      await vault.removeEnd(record);
      return at([record, lastOf(stock, record)]);
    },
  },
  {
    name: 'personal data is stripped, though nobody said so',
    async run(vault, { events }, pick) {
      const one = of(
        events.filter(({ seal }) => seal?.personal !== undefined),
        pick,
      );
      const { paths } = raw(one.seal).personal as { paths: readonly string[] };
      const document = paths.reduce<unknown>(
        (whole, path) => forgotten(whole, path.split('/').slice(1)),
        one.document.body,
      );
      await vault.putEvent({
        ...one,
        document: { ...one.document, body: document },
        seal: { ...one.seal, personal: { paths, digest: 'b0eRjr9RhdZKRlYUmsKKmWQ3vD1rJwqy3gsm5oHVGxY' } },
      });
      return at([one.record, one.seq]);
    },
  },
  {
    name: 'an event is changed, and it and all behind it are sealed anew, with the record’s head',
    async run(vault, stock, pick) {
      const one = of(stock.events, pick);
      const { record } = one;
      let previous = sameRecord(stock, record).find(({ seq }) => seq === one.seq - 1)?.seal?.hash ?? NOTHING;
      for (const { seq, document, seal: old } of sameRecord(stock, record)) {
        if (seq < one.seq) continue;
        const { at } = raw(document.body);
        const body = seq === one.seq ? { ...raw(document.body), at: Number(at) + 1 } : document.body;
        const forged = { v: Number(document.v), body };
        const place = { previous: String(previous), ledger: raw(old).ledger as Named };
        const resealed = seal({ record, seq, document: forged }, place, personalPaths('event', body));
        await vault.putEvent({ record, seq, document: forged, seal: { ...resealed } });
        previous = resealed.hash;
      }
      const end = stock.ends.find((known) => known.record === record);
      if (end === undefined) throw new Error('every event has a record');
      await vault.putEnd({ ...end, head: String(previous) });
      // Only heads are named in the ledger, and so the next one is the first that gives it away.
      return (found) => found.kind === 'altered' && found.record === record && found.seq >= one.seq;
    },
  },
  {
    name: 'an act of an administrator is changed',
    async run(vault, { acts }, pick) {
      const one = of(acts, pick);
      await vault.putAct({ ...one, document: raw(changed(one.document, of(leaves(one.document), pick))) });
      return at([one.record, one.seq]);
    },
  },
  {
    name: 'an act of an administrator is removed',
    async run(vault, { acts }, pick) {
      const one = of(acts, pick);
      await vault.removeAct(one.seq);
      return at([one.record, one.seq]);
    },
  },
  {
    name: 'a value of the ledger is changed',
    async run(vault, { entries }, pick) {
      const one = of(entries, pick);
      await vault.putEntry(Number(one.n), raw(changed(one, of(leaves(one), pick))));
      return (found) => found.kind === 'entry' && found.n === one.n;
    },
  },
  {
    name: 'an entry is taken out of the ledger',
    async run(vault, { entries }, pick) {
      const { n } = of(entries.slice(0, -1), pick);
      await vault.removeEntry(Number(n));
      return (found) => found.kind === 'entry' && found.n === n;
    },
  },
  {
    name: 'the newest entry of the ledger is removed',
    async run(vault, { entries }) {
      const last = entries.at(-1);
      await vault.removeEntry(Number(last?.n));
      const named = last?.heads as readonly { record: string; seq: number }[];
      return (found) =>
        found.kind === 'entry'
          ? found.n === last?.n
          : named.some(({ record, seq }) => at([record, seq])(found));
    },
  },
];

function forgotten(value: unknown, [step, ...rest]: readonly string[]): unknown {
  if (step === undefined) return 'forgotten';
  const inner = value as Record<string, unknown>;
  const put = forgotten(inner[step], rest);
  return Array.isArray(value) ? value.with(Number(step), put) : { ...inner, [step]: put };
}

/** Which, and by what it picks. */
export const anyTampering = fc.record({
  tampering: fc.constantFrom(...TAMPERINGS),
  picks: fc.array(fc.nat({ max: 1_000_000 }), { minLength: 4, maxLength: 4 }),
});

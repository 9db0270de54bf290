import type { NewErrand } from '../../src/access/owed.ts';
import type { Store } from '../../src/usecases/ports.ts';
import { requested, T0 } from './samples.ts';

const LEASE = 45_000;
const record = requested('older');
const id = `${record.id}/1/revoke`;

/** The name that version 1 gave the errand, beside the document and in it. */
export const OLDER = { kind: 'revoke', document: { v: 1, body: { id, record: record.id, kind: 'revoke' } } };

const errand: NewErrand = { id, record: record.id, kind: 'remove-memberships' };

/** Owes it under its new name, in the row that the caller then makes an older one. */
export const owe = (store: Store) => store.commit({ record, events: [], errands: [errand] });

export async function expectPaid(store: Store): Promise<void> {
  expect(await store.nextDue([errand.kind])).toBe(T0);
  const [claim] = await store.claim(T0, LEASE, 5, [errand.kind]);
  if (claim === undefined) throw new Error('it is not found by its kind');
  expect(claim.errand).toEqual(errand);
  expect(await store.postpone(claim, T0 + 1)).toBe(true);
}

export async function expectPaidAtOnce(store: Store): Promise<void> {
  const [claim] = await store.claimFor(record.id, errand.kind, T0, LEASE);
  if (claim === undefined) throw new Error('it is not found by its record');
  expect(claim.errand).toEqual(errand);
  expect(await store.settle(claim)).toBe(true);
  expect(await store.nextDue()).toBeUndefined();
}

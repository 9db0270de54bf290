import type { AdminAct } from '../access/admin-act.ts';
import type { Hash } from '../audit/canonical.ts';
import type { Proven } from '../audit/chain.ts';
import {
  type Base,
  type Document,
  hashOfBase,
  type Named,
  NOTHING,
  type Placed,
  type Seal,
  salted,
  seal,
} from '../audit/seal.ts';
import { ADMINISTRATION } from '../audit/verify.ts';
import { wrap } from './documents.ts';
import { personalPaths } from './personal.ts';

/** A document with what proves it. */
export interface Sealed {
  readonly document: Document;
  readonly seal: Seal;
}

/** What there is of a chain before the next event of it. */
export interface Before {
  readonly previous: Hash;
  /** Right before the next one, what an older version wrote without a seal. */
  readonly unsealed: readonly Placed[];
}

export const FIRST: Before = { previous: NOTHING, unsealed: [] };

/** After all of a record's events, in their order. */
export function after(events: readonly Proven[]): Before {
  const last = events.findLastIndex(({ seal }) => seal !== undefined);
  return { previous: events[last]?.seal?.hash ?? NOTHING, unsealed: events.slice(last + 1) };
}

/** Seals what comes next in a record, from `seq` on. */
export function sealAll(
  kind: 'event' | 'act',
  { record, seq }: { readonly record: string; readonly seq: number },
  documents: readonly Document[],
  { previous: before, unsealed }: Before,
  ledger: Named,
): readonly Sealed[] {
  const base: readonly Base[] = unsealed.map(
    ({ document }) => salted(personalPaths(kind, document.body)) ?? {},
  );
  let previous = hashOfBase(before, unsealed, base) ?? before;
  return documents.map((document, i) => {
    const place = { previous, ledger, ...(i === 0 && base.length > 0 && { base }) };
    const made = seal({ record, seq: seq + i, document }, place, personalPaths(kind, document.body));
    previous = made.hash;
    return { document, seal: made };
  });
}

/** Seals an act, which follows those before it. */
export function sealAct(act: AdminAct, before: Before, ledger: Named): Sealed {
  const document = wrap('act', act);
  const [sealed] = sealAll('act', { record: ADMINISTRATION, seq: act.seq }, [document], before, ledger);
  if (sealed === undefined) throw new Error('one act, one seal');
  return sealed;
}

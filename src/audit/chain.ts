import type { Hash } from './canonical.ts';
import { hashOf, hashOfBase, type Named, NOTHING, type Placed, type Seal } from './seal.ts';

/** An event as a store keeps it; without a seal: an older version wrote it. */
export interface Proven extends Placed {
  readonly seal?: Seal;
}

/** As a store has it. */
export interface Found extends Proven {
  /** Where it stands, if its record finds it by that. */
  readonly row?: number;
}

/**
 * - `altered`: it is not what was written there, or stands where something else was written
 * - `misplaced`: it does not follow the one before it
 * - `missing`: there is no such event, though others come after it, or its record or the ledger names it
 * - `uncovered`: it has no seal, and nothing says that it was there before seals were
 * - `stripped`: its personal data is gone, and nothing on record says that it was to go
 */
export type EventFault = 'altered' | 'misplaced' | 'missing' | 'uncovered' | 'stripped';

export interface EventBreak {
  readonly kind: EventFault;
  readonly record: string;
  readonly seq: number;
}

/** What there is to know of an event once its document was looked at. */
export interface Link {
  readonly seq: number;
  readonly row?: number;
  /** Absent: it has no seal. */
  readonly sealed?: {
    readonly hash: Hash;
    readonly previous: Hash;
    readonly ledger: Named;
    /** How many right before it have no seal, and are covered by this one. */
    readonly covers: number;
  };
  readonly isTrue: boolean;
  readonly isStripped: boolean;
  /** What it tells of those right before it is. */
  readonly coversStripped: boolean;
  /** It says that what came before was to be stripped. */
  readonly strips: boolean;
}

/** What kind of event or act it is. */
const kindOf = (body: unknown): unknown => {
  if (body === null || typeof body !== 'object') return undefined;
  return 'type' in body ? body.type : 'kind' in body ? body.kind : undefined;
};

/** Events and acts that say that what came before was to be stripped. */
const STRIPPING: ReadonlySet<unknown> = new Set(['forgotten', 'partner-forgotten', 'old-forgotten']);
export const strips = (body: unknown): boolean => STRIPPING.has(kindOf(body));

/** Looks at one event by itself. */
export function linkOf({ seal, row, ...placed }: Found): Link {
  const { seq, document } = placed;
  const said = { seq, strips: strips(document.body), ...(row !== undefined && { row }) };
  if (seal === undefined) return { ...said, isTrue: true, isStripped: false, coversStripped: false };
  const { hash, previous, ledger, base = [], personal } = seal;
  return {
    ...said,
    sealed: { hash, previous, ledger, covers: base.length },
    isTrue: hashOf(placed, seal, personal) === hash,
    isStripped: (personal && 'digest' in personal) === true,
    coversStripped: base.some((one) => 'digest' in one),
  };
}

/** Whether a record's events follow each other, whatever they say: the first fault; `links` in the order of `seq`. */
export function firstFault(record: string, links: readonly Link[]): EventBreak | undefined {
  const fault = (kind: EventFault, seq: number): EventBreak => ({ kind, record, seq });
  const stripped = links.findLastIndex((link) => link.strips);
  let previous: Hash | undefined = NOTHING;
  let unsealed = 0;
  for (const [i, { seq, sealed, isTrue, isStripped, coversStripped }] of links.entries()) {
    if (seq < i + 1) return fault('misplaced', seq);
    if (seq > i + 1) return fault('missing', i + 1);
    if (sealed === undefined) {
      unsealed++;
      previous = undefined;
      continue;
    }
    if (!isTrue) return fault('altered', seq);
    // Where older events have no seal, what they were is told by this one, and looked at with their documents.
    if (sealed.covers !== unsealed) return fault('uncovered', seq - 1);
    if (previous !== undefined && sealed.previous !== previous) return fault('misplaced', seq);
    // Whoever was forgotten is named in the act that says so, until it is done.
    if ((isStripped && i > stripped) || (coversStripped && i > stripped)) return fault('stripped', seq);
    previous = sealed.hash;
    unsealed = 0;
  }
  return undefined;
}

/** The first of a record's events that an older version wrote and that is not as it was found; in the order of `seq`. */
export function firstUnlike(record: string, events: readonly Proven[]): EventBreak | undefined {
  let previous: Hash = NOTHING;
  let unsealed: Proven[] = [];
  for (const event of events) {
    const { seal, seq } = event;
    if (seal === undefined) {
      unsealed.push(event);
      continue;
    }
    if (hashOfBase(previous, unsealed, seal.base ?? []) !== seal.previous)
      return { kind: unsealed.length > 0 ? 'altered' : 'misplaced', record, seq: unsealed[0]?.seq ?? seq };
    previous = seal.hash;
    unsealed = [];
  }
  return undefined;
}

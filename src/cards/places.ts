import { z } from 'zod';
import { RECORD_ID } from '../access/record.ts';

export const RecordId = z.string().regex(RECORD_ID);

/** Which list, in the version in which the card showed it. */
export const AboutBatch = z.object({
  id: z.string().regex(/^[A-Za-z0-9_-]{22}$/u),
  v: z.int().min(1).max(10_000_000),
});
export type AboutBatch = z.output<typeof AboutBatch>;

/** One of its decisions, from 0. */
export const AboutAsked = AboutBatch.extend({ ask: z.int().min(0).max(1_000) });

export const optionalText = (maxLength: number) => z.string().max(maxLength).exactOptional();

/** Which page of which list of partners. */
export const ListPlace = z.object({
  filter: z.enum(['live', 'pending', 'active', 'expiring', 'removed']).exactOptional(),
  whose: z.enum(['mine', 'all']),
  resource: optionalText(100),
  /** In ASCII lower case. */
  domain: optionalText(253),
  /** From 1. */
  page: z.int().min(1).max(1_000).exactOptional(),
});
export type ListPlace = z.output<typeof ListPlace>;

/** Which page of what waits for a decision. */
export const WaitingPlace = z.object({
  page: z.int().min(1).max(1_000).exactOptional(),
  /** One of those that the list is about, where it is about one person's. */
  of: RecordId.exactOptional(),
});

/** Where a card was opened from, to lead back to. */
export const From = z.discriminatedUnion('kind', [
  ListPlace.extend({ kind: z.literal('list') }),
  WaitingPlace.extend({ kind: z.literal('waiting') }),
  /** The card that shows how far a list is. */
  AboutBatch.extend({ kind: z.literal('batch') }),
  /** The card that shows where the record's partner stands. */
  z.object({ kind: z.literal('partner') }),
]);
export type From = z.output<typeof From>;
export const FROM = { from: From.exactOptional() };
/** Whose card, opened from there, it leads back from. */
export const OPENED = { opened: RecordId.exactOptional() };

/** Which report of what differs between the directory and what is on record. */
export const AboutDrift = z.object({ id: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/u) });

/** Whom an administrator was shown to cut off. */
export const AboutCutOff = AboutDrift;

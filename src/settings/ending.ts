import { z } from 'zod';
import type { Duration } from '../access/term.ts';
import { says } from './catalogue-faults.ts';
import { Length } from './catalogue-values.ts';

/** A length, or none at all. */
const LengthOrNone = z.union(
  [z.literal('0d').transform((): Duration => ({ amount: 0, unit: 'd' })), Length],
  says('length'),
);

/** What becomes of access that ends, of invitations that nobody accepts, and of guests who are left with nothing. */
export const ENDING = {
  reminders: z.array(LengthOrNone).max(10, says('too-many-reminders')).exactOptional(),
  redeemWithin: Length.exactOptional(),
  leftover: z
    .strictObject({ block: LengthOrNone.exactOptional(), delete: LengthOrNone.exactOptional() })
    .refine((rule) => rule.block !== undefined || rule.delete !== undefined, says('empty-leftover'))
    .exactOptional(),
};

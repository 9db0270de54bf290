import type { RecordId } from '../access/record.ts';

/** A mail of our own. */
export interface Mail {
  /** What it is about. */
  readonly record: RecordId;
  /** The mailbox that sends it: its address or object id. */
  readonly from: string;
  readonly to: string;
  readonly cc?: string;
  readonly replyTo?: string;
  readonly subject: string;
  readonly html: string;
  /** Shown in the text by `cid:` and their id. */
  readonly pictures?: readonly { readonly id: string; readonly type: string; readonly bytes: Buffer }[];
}

/** Somebody's mail server, or ours, reports that a mail of ours did not arrive. */
export interface Bounce {
  /** What the mail was about. */
  readonly record: RecordId;
  /** The addresses that it did not arrive at, in lower case; perhaps those of copies alone. */
  readonly addresses: readonly string[];
}

export interface Bounces {
  readonly bounces: readonly Bounce[];
  /** Where to go on. */
  readonly cursor: string;
}

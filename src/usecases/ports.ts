import type { ErrandKind } from '../access/owed.ts';
import type { Instant } from '../access/term.ts';
import type { AuditChannel } from './audit-port.ts';
import type { CatalogueFile } from './catalogue-port.ts';
import type { Directory } from './directory-port.ts';
import type { ActivityFeed } from './feed-port.ts';
import type { InTurn } from './in-turn.ts';
import type { LetterWriter, Messenger } from './messenger-port.ts';
import type { InvitationPace } from './pace-port.ts';
import type { Policy } from './policy-port.ts';
import type { Examine } from './set-up-port.ts';
import type { Store } from './store-port.ts';
import type { Trace } from './trace-port.ts';
import type { Webhook } from './webhook/port.ts';
import type { Witness } from './witness-port.ts';

/** What a use case reads from the world besides what it was given. */
export interface Clock {
  now(): Instant;
}
export interface Random {
  /** `bytes` bytes from a CSPRNG, base64url. */
  token(bytes: number): string;
}

export * from './catalogue-port.ts';
export * from './directory-port.ts';
export * from './feed-port.ts';
export * from './messenger-port.ts';
export * from './policy-port.ts';
export * from './posting.ts';
export * from './set-up-port.ts';
export * from './store-error.ts';
export * from './store-port.ts';
export * from './trace-port.ts';
export * from './webhook/port.ts';
export * from './witness-port.ts';

export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Everything a use case may reach; handed in once, by app.ts. */
export interface World {
  readonly store: Store;
  readonly directory: Directory;
  readonly messenger: Messenger;
  /** Absent: invitations go by Microsoft's mail or as a link. */
  readonly letters?: LetterWriter;
  /** Absent: people have no feed of ours. */
  readonly feed?: ActivityFeed;
  /** Absent: the resources come from settings alone. */
  readonly catalogue?: CatalogueFile;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly trace: Trace;
  readonly witness?: Witness;
  /** Absent: nobody receives events. */
  readonly webhook?: Webhook;
  readonly auditChannel?: AuditChannel;
  readonly policy: Policy;
  /** What shows one record is changed by one at a time in this process. */
  readonly inTurn: InTurn;
  /** How fast invitations may go, on all replicas together. */
  readonly pace: InvitationPace;
  readonly examine: Examine;
  /** Something, or something of these kinds, is owed now: the worker need not wait for its next look. */
  nudge(kinds?: readonly ErrandKind[]): void;
  /** Something was done to a list: the job that brings lists on need not wait for its next turn. */
  nudgeLists(): void;
}

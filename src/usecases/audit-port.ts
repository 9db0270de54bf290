/** Whether there is an audit channel, as far as this process knows, so that each change can ask. */
export interface AuditChannel {
  isOpen(): boolean;
  /** How often it is told what happened since, in milliseconds. */
  readonly everyMs: number;
  /** Looks again: another process may have heard of one. */
  look(): Promise<void>;
}

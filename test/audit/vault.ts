import type { Testimony } from '../../src/store/dump.ts';

type Json = Readonly<Record<string, unknown>>;

/** An event as its store keeps it. */
export interface Raw {
  readonly record: string;
  readonly seq: number;
  readonly document: Json;
  /** Absent: none. */
  readonly seal?: Json;
}
export interface RawEnd {
  readonly record: string;
  readonly document: { readonly v: number; readonly body: Json };
  readonly head?: string;
}

/** A store from behind: what somebody with its keys can do to it. */
export interface Vault {
  readonly testimony: Testimony;
  events(): Promise<readonly Raw[]>;
  acts(): Promise<readonly Raw[]>;
  ends(): Promise<readonly RawEnd[]>;
  entries(): Promise<readonly Json[]>;
  putEvent(raw: Raw): Promise<void>;
  removeEvent(at: Pick<Raw, 'record' | 'seq'>): Promise<void>;
  putAct(raw: Raw): Promise<void>;
  removeAct(seq: number): Promise<void>;
  putEnd(end: RawEnd): Promise<void>;
  removeEnd(record: string): Promise<void>;
  putEntry(n: number, entry: Json): Promise<void>;
  removeEntry(n: number): Promise<void>;
  /** As it was before anybody was at it. */
  mend(): Promise<void>;
  close(): Promise<void>;
}

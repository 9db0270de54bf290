export interface MadeFile {
  readonly name: string;
  /** From the beginning each time; what is long is never in memory as a whole. */
  pieces(): AsyncIterable<string> | Iterable<string>;
}

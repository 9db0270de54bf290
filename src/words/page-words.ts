/** A page's text: what happened, then what to do next, a paragraph each, or steps in their order. */
export interface PageWords {
  readonly title: string;
  readonly lines: readonly string[];
  readonly steps?: readonly string[];
}

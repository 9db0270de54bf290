/** What joins two parts of one line; `before` is what a language wants in front of a colon and a semicolon. */
export const joints = (before = '') => ({
  /** `Portal: waiting`. */
  labelled: (label: string, said: string): string => `${label}${before}: ${said}`,
  /** One thing after another: `blocked on 3 March; deleted on 2 April`. */
  inTurn: (steps: readonly string[]): string => steps.join(`${before}; `),
});

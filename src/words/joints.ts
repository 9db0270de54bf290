/** What begins with a name does so wherever it stands. */
const NAMED = /^(?:Entra|Microsoft|Usher)\b/u;

/** A sentence of ours as it goes on after a colon, where most languages begin it with a small letter. */
export const afterColon = (said: string): string =>
  NAMED.test(said) ? said : `${said.charAt(0).toLowerCase()}${said.slice(1)}`;

/**
 * What joins two parts of one line; `before` is what a language wants in front of a colon and a semicolon, and `goesOn`
 * how a status is said after one.
 */
export const joints = (before = '', goesOn = afterColon) => ({
  goesOn,
  /** `Portal: waiting`. */
  labelled: (label: string, said: string): string => `${label}${before}: ${said}`,
  /** One thing after another: `blocked on 3 March; deleted on 2 April`. */
  inTurn: (steps: readonly string[]): string => steps.join(`${before}; `),
});

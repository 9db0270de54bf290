/** What begins with a name does so wherever it stands. */
const NAMED = /^(?:Entra|Microsoft|Usher)\b/u;

/** A date as `Intl` writes it, where no number stands apart: `27 November`, `27 de noviembre`, `9:00 AM`. */
export const unbroken = (date: string): string =>
  date.replace(/(?<=\d\.?(?: de)?) (?=\p{L})|(?<=\p{L}) (?=\d{1,2},)|\u202f/gu, '\u00a0');

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
  /** `**Portal.** It ended on 3 March.`: of whom or what a whole sentence is, or several. */
  headed: (label: string, sentence: string): string => `**${label}.** ${sentence}`,
  /** One thing after another: `blocked on 3 March; deleted on 2 April`. */
  inTurn: (steps: readonly string[]): string => steps.join(`${before}; `),
});

import type { Limited } from '../../access/spending.ts';

/** What somebody has done as often as they may; `when` it goes on. */
export const limits: { readonly [L in Limited]: (when: string) => string } = {
  requests: (when) =>
    `Je hebt voorlopig zo veel aangevraagd als één persoon mag. Er is niets meer aangevraagd. Je kunt verder op ${when}; stuur me voor veel partners tegelijk een lijst als bestand.`,
  resends: (when) =>
    `Deze partner kreeg net een nieuwe uitnodiging, of vandaag al een paar. Er is niets verzonden. De volgende kan vanaf ${when}.`,
  'stand-ins': (when) =>
    `Vaker kan één persoon nu niet van vervanger wisselen. Er is niets gewijzigd. Je kunt verder op ${when}.`,
};

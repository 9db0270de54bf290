import type { Limited } from '../../access/spending.ts';

/** What somebody has done as often as they may; `when` it goes on. */
export const limits: { readonly [L in Limited]: (when: string) => string } = {
  requests: (when) =>
    `Sie haben vorerst so viele Anträge gestellt, wie eine Person darf. Es wurde nichts weiter beantragt. Weiter geht es am ${when}; für viele auf einmal schicken Sie mir eine Liste als Datei.`,
  resends: (when) =>
    `Dieser Partner hat eben erst eine neue Einladung bekommen, oder heute schon mehrere. Es wurde nichts gesendet. Die nächste ist ab ${when} möglich.`,
  'stand-ins': (when) =>
    `Öfter kann eine Person ihre Vertretung gerade nicht ändern. Es wurde nichts geändert. Weiter geht es am ${when}.`,
};

import type { Limited } from '../../access/spending.ts';

/** What somebody has done as often as they may; `when` it goes on. */
export const limits: { readonly [L in Limited]: (when: string) => string } = {
  requests: (when) =>
    `Vous avez demandé autant de partenaires qu’une personne le peut pour le moment. Rien n’a été demandé. Vous pourrez continuer le ${when} ; pour en demander beaucoup à la fois, envoyez-moi une liste en fichier.`,
  resends: (when) =>
    `Ce partenaire vient de recevoir une nouvelle invitation, ou plusieurs aujourd’hui. Rien n’a été envoyé. Vous pourrez envoyer la prochaine le ${when}.`,
  'stand-ins': (when) =>
    `Vous avez changé de remplaçant aussi souvent qu’une personne le peut pour le moment. Rien n’a changé. Vous pourrez continuer le ${when}.`,
};

import type { Limited } from '../../access/spending.ts';

/** What somebody has done as often as they may; `when` it goes on. */
export const limits: { readonly [L in Limited]: (when: string) => string } = {
  requests: (when) =>
    `Vous avez fait autant de demandes qu’une même personne le peut pour le moment. Rien n’a été demandé. Vous pourrez continuer le ${when} ; pour beaucoup de partenaires à la fois, envoyez-moi une liste en fichier.`,
  resends: (when) =>
    `Ce partenaire vient de recevoir une nouvelle invitation, ou plusieurs aujourd’hui. Rien n’a été envoyé. Vous pourrez envoyer la prochaine le ${when}.`,
  'stand-ins': (when) =>
    `Vous avez changé de remplaçant aussi souvent qu’une même personne le peut pour le moment. Rien n’a changé. Vous pourrez continuer le ${when}.`,
};

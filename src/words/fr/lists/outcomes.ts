import type { RefusalCode } from '../../../access/refusal.ts';
import type { Words } from '../../words.ts';

type Told = RefusalCode | 'stopped' | 'cut-off';

/** Why a row that was good did not come on record after all. */
const refusedLater: Partial<Readonly<Record<Told, string>>> = {
  stopped: 'La liste a été arrêtée avant le tour de cette ligne.',
  'cut-off': 'Un administrateur a supprimé tous les accès de ce partenaire avant le tour de cette ligne.',
  'not-requester': 'À ce moment-là, vous ne pouviez plus demander cet accès.',
  'already-live': 'À ce moment-là, quelqu’un avait déjà fait une demande pour ce partenaire.',
  'domain-denied': 'À ce moment-là, ce domaine n’était plus autorisé.',
  'domain-not-allowed': 'À ce moment-là, ce domaine n’était plus autorisé.',
  'term-past': 'À ce moment-là, la date de fin était passée.',
  'term-too-long': 'À ce moment-là, l’accès ne pouvait plus durer aussi longtemps.',
  'reason-needed': 'À ce moment-là, il fallait un motif.',
  'not-yours': 'À ce moment-là, vous ne pouviez plus le changer.',
  'nothing-found': 'À ce moment-là, rien n’était enregistré à ce sujet.',
  'not-live': 'À ce moment-là, cet accès était terminé.',
  'not-invited-yet': 'À ce moment-là, il n’y avait pas d’invitation à renvoyer.',
  'already-granted': 'À ce moment-là, le partenaire avait accepté.',
  'not-granted': 'À ce moment-là, il n’y avait pas d’accès à prolonger.',
  'no-end': 'À ce moment-là, cet accès n’avait pas de date de fin.',
  'not-longer': 'À ce moment-là, l’accès durait déjà aussi longtemps.',
  'already-sponsor': 'À ce moment-là, cette personne s’occupait déjà de ce partenaire.',
  'sponsor-unknown': 'À ce moment-là, la personne qui devait prendre la suite ne travaillait plus ici.',
  'extension-pending': 'À ce moment-là, une prolongation attendait déjà une décision.',
  'limit-reached': 'À ce moment-là, ce partenaire avait reçu autant d’invitations que permis.',
};

export const outcomes: Words['lists']['outcomes'] = {
  invitation: {
    wrong: 'Erreur, pas envoyé',
    struck: (by) => `Écarté par ${by}, pas envoyé`,
    notYet: 'Pas envoyé',
    refused: 'Finalement pas envoyé',
  },
  action: {
    wrong: 'Erreur, pas fait',
    struck: (by) => `Écarté par ${by}, pas fait`,
    notYet: 'Pas fait',
    refused: 'Finalement pas fait',
  },
  offered: (status, to) => `${status} ; proposé à ${to}`,
  refusedWhy: (code) =>
    Object.entries(refusedLater).find(([one]) => one === code)?.[1] ??
    'À ce moment-là, ce n’était plus possible. Faites-le à part, et je pourrai en dire plus.',
  rejected: (by, comment) => (comment === undefined ? `Par ${by}.` : `Par ${by} : ${comment}`),
  linkLater: (when) =>
    when === undefined
      ? 'Le lien ne peut pas être créé pour l’instant ; ceux des fichiers précédents fonctionnent encore. Redemandez le fichier dans un moment.'
      : `Le prochain lien pourra être créé le ${when} ; ceux des fichiers précédents fonctionnent encore. Redemandez alors le fichier.`,
};

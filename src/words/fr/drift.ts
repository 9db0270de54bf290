import type { Words } from '../words.ts';
import { counted, number, plural } from './french.ts';

const memberships = (count: number): string => counted(count, 'appartenance', 'appartenances');

export const drift: Words['drift'] = {
  title: (count) =>
    count === 0 ? 'Tout concorde : chaque appartenance a son dossier' : `${memberships(count)} à examiner`,
  asOf: (when) => `État du ${when}. Rien n’a changé.`,
  kinds: {
    unexplained: 'Aucun dossier ne l’explique',
    missing: 'Enregistré, mais disparu',
    blocked: 'Enregistré, mais connexion bloquée',
    deleted: 'Enregistré, mais compte supprimé',
  },
  rows: {
    unexplained: (where, employee) =>
      `Membre de ${where}${employee ? ' (employé)' : ''}. Aucun dossier ne l’explique.`,
    missing: (where) => `Accès à ${where} enregistré. Quelqu’un a supprimé l’appartenance.`,
    blocked: (where) =>
      `Accès à ${where} enregistré. Le compte est bloqué dans Entra, à la main ou par une stratégie ; je n’y touche pas.`,
    deleted: (where) =>
      `Accès à ${where} enregistré. Le compte a été supprimé dans Entra, à la main ou par une stratégie.`,
  },
  unseen: (where) => `Je n’ai pas pu lire tous les membres de ${where} ; il peut y en avoir d’autres.`,
  how: 'Cochez les lignes concernées, ou tout, puis choisissez que faire.',
  all: (count) => `Tout (${number(count)}), pas seulement cette page`,
  reason: 'Motif',
  reasonHint: 'Reste de l’ancien portail',
  acts: {
    adopt: 'Régulariser',
    'put-back': 'Remettre',
    remove: 'Supprimer',
    leave: 'Laisser tel quel',
  },
  next: 'Suivant',
  file: 'Tout en fichier',
  look: 'Vérifier à nouveau',
  explain: {
    adopt:
      '**Régulariser** garde l’accès et lui donne un dossier : un sponsor, et une fin si la ressource en a une.',
    'put-back': '**Remettre** rétablit l’appartenance.',
    remove: '**Supprimer** retire l’accès, et demande un motif.',
    leave: '**Laisser tel quel** ne change rien, et je ne le montre plus tant que rien ne bouge.',
  },
  nothingTicked: 'Aucune ligne cochée ne convient. Cochez les lignes concernées, ou tout.',
  outdated: 'J’ai revérifié depuis. Voici l’état actuel.',
  decided: {
    adopt: (count) => `${memberships(count)} ${plural(count, 'régularisée', 'régularisées')}.`,
    'put-back': (count) => `${memberships(count)} ${plural(count, 'remise', 'remises')}.`,
    remove: (count) => `${memberships(count)} ${plural(count, 'supprimée', 'supprimées')}.`,
    leave: (count) =>
      `${memberships(count)} ${plural(count, 'laissée telle quelle', 'laissées telles quelles')}.`,
  },
  underWay: (count) =>
    `Je traite ${memberships(count)}. Tapez **écarts** dans un moment pour voir ce qui reste.`,
  outcomes: {
    adopted: 'régularisée',
    removed: 'supprimée',
    'put-back': 'remise',
    left: 'laissée telle quelle',
    explained: 'un dossier l’explique désormais',
    'nothing-left': 'c’était déjà terminé',
    own: 'c’est la vôtre ; un autre administrateur doit la régulariser',
    'no-address': 'le compte n’a pas d’adresse e‑mail',
    failed: 'Entra a refusé ; le journal dit pourquoi',
  },
  told: (count, where) =>
    `J’ai comparé Entra avec ce qui est enregistré${where === undefined ? '' : ` pour ${where}`} : ${memberships(count)} à examiner. Rien n’a changé. Tapez **écarts** pour voir.`,
  settled: {
    adopt: (by, count) =>
      `${by} a régularisé ${memberships(count)} sans dossier. **liste tous** ${plural(count, 'la montre', 'les montre')}.`,
    'put-back': (by, count) =>
      `${by} a fait remettre ${memberships(count)} ${plural(count, 'disparue', 'disparues')}.`,
    remove: (by, count) =>
      `${by} a fait supprimer ${memberships(count)} ne correspondant pas à ce qui est enregistré.`,
  },
  columns: ['nom', 'adresse', 'ressource', 'quoi', 'ID d’objet', 'résultat'],
  fileName: 'ecarts.csv',
};

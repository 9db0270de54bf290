import { afterColon } from '../../joints.ts';
import type { Words } from '../../words.ts';
import { counted, listed, number, plural } from '../french.ts';

const accounts = (count: number): string => counted(count, 'compte', 'comptes');

export const emergency: Words['emergency'] = {
  title: (whom) => `Supprimer maintenant tous les accès de ${whom} ?`,
  titleDone: (whom) => `Suppression de tous les accès de ${whom}`,
  everybodyOf: (domain) => `tous les partenaires de ${domain}`,
  nothing: (whom) => `Il n’y a rien que je puisse supprimer pour ${whom}.`,
  partners: 'Partenaires',
  access: 'Accès',
  waiting: 'Demandes et invitations',
  removing: 'En cours de suppression',
  gone: 'Supprimé',
  withdrawn: 'Retiré',
  stuck: 'Pas encore supprimé',
  account: 'Connexion',
  earlier: 'Hors Usher',
  of: (count, names, more) =>
    `${number(count)} : ${more > 0 ? listed([...names, counted(more, 'autre', 'autres')]) : listed(names)}`,
  lists: (count) =>
    count === 1
      ? '1 ligne de liste encore en attente sera annulée.'
      : `${number(count)} lignes de listes encore en attente seront annulées.`,
  listsClosed: (count) =>
    count === 1
      ? '1 ligne de liste encore en attente a été annulée.'
      : `${number(count)} lignes de listes encore en attente ont été annulées.`,
  accounts: {
    ours: (count) =>
      count === 1
        ? '1 compte créé par moi sera bloqué ; je le vérifie d’abord.'
        : `${number(count)} comptes, peut-être créés par moi, seront bloqués ; je vérifie d’abord chacun.`,
    blocking: (count) => `${accounts(count)} en cours de blocage.`,
    blocked: (count) => `${accounts(count)} ${plural(count, 'bloqué', 'bloqués')}.`,
    deleted: (count) => `${accounts(count)} ${plural(count, 'supprimé', 'supprimés')}.`,
    left: (count, why) =>
      `${accounts(count)} ${plural(count, 'laissé tel quel', 'laissés tels quels')} : ${why}.`,
    failed: (count, why) =>
      `${accounts(count)} pas encore ${plural(count, 'bloqué', 'bloqués')} : ${afterColon(why)}`,
  },
  why: {
    'not-ours': 'je ne l’ai pas créé, c’est donc à vous de le bloquer dans Entra',
    'in-use': 'il donne accès à autre chose',
    gone: 'quelqu’un l’avait supprimé',
    'blocked-before': 'quelqu’un d’autre l’avait bloqué',
    unblocked: 'quelqu’un l’avait débloqué',
  },
  stays:
    'Ce que je ne peux pas supprimer : les accès donnés par d’autres hors du catalogue, et les sessions ouvertes. Microsoft ne permet pas de fermer d’ici les sessions d’un invité ; elles durent jusqu’à l’expiration de leur jeton, environ une heure.',
  earlierStays: (count) =>
    count === 1
      ? '1 appartenance qui existait avant mes accès, ou donnée par quelqu’un d’autre, reste si vous ne la supprimez pas aussi.'
      : `${number(count)} appartenances qui existaient avant mes accès, ou données par quelqu’un d’autre, restent si vous ne les supprimez pas aussi.`,
  unseen: 'Je n’ai pas le droit de voir ses autres accès du catalogue, ils restent donc.',
  told: 'Chaque sponsor est prévenu une fois, avec votre motif. C’est irréversible : pour redonner un accès, il faut refaire une demande.',
  lift: 'Pour que quelqu’un puisse tout de même se reconnecter : ouvrez son historique, puis **Garder le compte**.',
  remove: 'Tout supprimer',
  removeAll: 'Aussi hors Usher',
  look: 'Vérifier à nouveau',
  hint: 'Sa messagerie a été piratée',
  underWay: 'Le reste est en cours, avant tout autre travail.',
  toSponsor: (by, whom) =>
    `${by} a supprimé d’un coup tous les accès de ${whom}, en urgence. Des accès que vous aviez demandés ont pris fin ; vous n’avez rien à faire.`,
  toAdministrator: (by, whom) =>
    `${by} a supprimé d’un coup tous les accès de ${whom}, en urgence. **historique anna@partner.com** montre la suite pour un partenaire.`,
};

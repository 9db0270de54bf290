import type { Words } from '../../words.ts';
import { number, partners, plural, rows } from '../french.ts';

export const actions: Words['batches']['actions'] = {
  everybodyOf: (domain) => `Tous les partenaires de ${domain}`,
  nobodyOf: (domain, where) =>
    `Personne de ${domain} n’a accès à ${where}, ni n’est en cours d’invitation. Il n’y a rien à supprimer.`,
  onlyOthers: (domain, where, left) =>
    `${partners(left)} de ${domain} ${left === 1 ? 'a' : 'ont'} accès à ${where}, mais d’autres s’en occupent. Rien n’a changé ; un propriétaire de ${where} ou un administrateur peut tout supprimer.`,
  counts: (good, wrong) =>
    wrong === 0
      ? `**${rows(good)} ${plural(good, 'valide', 'valides')}, aucune erreur.** Rien ne change avant votre confirmation.`
      : good === 0
        ? `**Aucune ligne valide, ${rows(wrong)} avec des erreurs.** Rien ne peut être fait. Corrigez la liste, et renvoyez-la.`
        : `**${rows(good)} ${plural(good, 'valide', 'valides')}, ${number(wrong)} avec des erreurs.** Une ligne avec des erreurs n’est jamais traitée ; rien ne change avant votre confirmation.`,
  struck: (count) =>
    `${rows(count)} ${plural(count, 'écartée, elle ne sera pas traitée', 'écartées, elles ne seront pas traitées')}.`,
  effects: {
    'ends-access': 'Fin de l’accès',
    withdraws: 'Retrait de la demande ou de l’invitation',
    'sends-anew': 'Nouvelle invitation',
    lengthens: 'Prolongation',
    'asks-to-lengthen': 'Prolongation, après approbation',
    'asks-to-take-over': 'Proposé à un collègue',
  },
  others: (count) =>
    count === 1
      ? 'Quelqu’un d’autre s’occupe de l’un de ces partenaires, et sera prévenu.'
      : `D’autres s’occupent de ${number(count)} de ces partenaires, et seront prévenus.`,
  left: (count) =>
    count === 1
      ? 'Quelqu’un d’autre s’occupe d’un autre partenaire de ce domaine, qui reste.'
      : `D’autres s’occupent de ${number(count)} autres partenaires de ce domaine, qui restent.`,
  row: {
    'ends-access': (who, where) => `${who} : fin de l’accès à ${where}`,
    withdraws: (who, where) => `${who} : retrait de la demande ou de l’invitation (${where})`,
    'sends-anew': (who, where) => `${who} : nouvelle invitation à ${where}`,
    lengthens: (who, where, until) =>
      until === undefined
        ? `${who} : accès à ${where} sans date de fin`
        : `${who} : accès à ${where} jusqu’au ${until}`,
    'asks-to-lengthen': (who, where, until) =>
      until === undefined
        ? `${who} : accès à ${where} sans date de fin, après approbation`
        : `${who} : accès à ${where} jusqu’au ${until}, après approbation`,
    'asks-to-take-over': (who, where, to) => `${who} : accès à ${where}, proposé à ${to}`,
  },
  doGood: 'Traiter les valides',
  last: {
    'ends-access': (when) => `La dernière suppression se fait vers le ${when}.`,
    withdraws: (when) => `Le dernier retrait se fait vers le ${when}.`,
    'sends-anew': (when) => `La dernière nouvelle invitation part vers le ${when}.`,
    lengthens: (when) => `La dernière prolongation se fait vers le ${when}.`,
    'asks-to-lengthen': (when) => `La dernière demande de prolongation part vers le ${when}.`,
    'asks-to-take-over': (when) => `La dernière proposition à un collègue part vers le ${when}.`,
    several: (when) => `La dernière ligne est traitée vers le ${when}.`,
  },
  dropped: (name) => `Abandonné : ${name}. Rien n’a changé.`,
  paused: 'En pause. Rien ne change plus avant la reprise.',
  stopped: 'Arrêté. Ce qui n’était pas encore commencé reste comme avant.',
  stopping: 'Pas encore réglés',
  states: {
    'to-come': 'À venir',
    asked: 'En attente d’approbation',
    'under-way': 'En cours',
    'held-up': 'En retard',
    invited: 'Invitation pas encore acceptée',
    in: 'Avec accès',
    done: 'Terminés',
    declined: 'Refusés',
    failed: 'Sans résultat',
  },
  told: (name, done, lost) =>
    `${name} : ${number(done)} ${plural(done, 'terminée', 'terminées')}${lost === 0 ? '' : `, ${number(lost)} ${plural(lost, 'refusée', 'refusées')} ou sans résultat`}. **Résultat en fichier**, sur sa carte, dit ce que chaque ligne est devenue.`,
};

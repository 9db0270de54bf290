import type { Words } from '../words.ts';

export const journey: Words['cards']['journey'] = {
  title: (address, resource) => `${address} → ${resource}`,
  extension: (address, resource) => `Prolongation : ${address} → ${resource}`,
  steps: {
    requested: 'Demande',
    stage: (n) => `Étape ${n}`,
    asked: 'Approbateurs',
    approved: 'Approbation',
    sent: 'Invitation',
    open: 'Déjà invité',
    handed: 'Lien remis',
    before: 'Avant',
    accepted: 'Acceptation',
    granted: 'Accès',
    terms: 'Conditions acceptées',
  },
  ended: {
    removed: 'Supprimé',
    expired: 'Terminé',
    rejected: 'Refusé',
    cancelled: 'Retiré',
    lapsed: 'Expiré',
    refused: 'Refusé par Microsoft',
    gone: 'Compte supprimé',
    approved: 'Approuvé',
  },
  cure: {
    removed: undefined,
    expired: 'Refaites une demande si l’accès est encore nécessaire.',
    rejected: 'Rien n’a été envoyé. Parlez à l’approbateur avant de refaire une demande.',
    cancelled: undefined,
    lapsed: 'Refaites une demande, ou parlez à un approbateur.',
    refused: 'Vérifiez l’orthographe de l’adresse, puis refaites la demande.',
    gone: 'Quelqu’un a supprimé le compte de l’annuaire avant que l’accès soit donné. Refaites une demande, ou faites d’abord restaurer le compte par un administrateur.',
    approved: undefined,
  },
  askedAgain: (by, when) => `${by} a refait une demande, le ${when}. Une carte plus récente la suit.`,
  term: 'Durée',
  endsNow: 'Fin actuelle',
  extensionNext: 'Prochaine étape : un approbateur décide. D’ici là, l’ancienne fin reste valable.',
  changes: {
    label: 'Modifié depuis',
    to: (day) => (day === undefined ? 'plus de date de fin' : `jusqu’au ${day}`),
    by: (what, who, when, approver) =>
      `${what}, par ${who} le ${when}${approver === undefined ? '' : `, approuvé par ${approver}`}`,
  },
  notNeeded: {
    employee: 'Pas nécessaire : employé',
    'no-approvers': 'Pas nécessaire : aucun approbateur',
    adopted: 'Pas demandé par mon intermédiaire : existait déjà',
  },
  by: (name) => `par ${name}`,
  until: (day) => `jusqu’au ${day}`,
  next: {
    nobody:
      'Personne ne peut décider de cette demande. Parlez à un administrateur ; elle reste ouverte entre-temps.',
    requested: 'Prochaine étape : un approbateur décide. Vous n’avez rien à faire.',
    inviting: 'Prochaine étape : l’invitation part, dans un instant.',
    invited: (day) =>
      `Prochaine étape : le partenaire accepte l’invitation dans l’e‑mail de Microsoft, au plus tard le ${day}.`,
    invitedOwn: (day) =>
      `Prochaine étape : le partenaire accepte l’invitation dans notre e‑mail, au plus tard le ${day}.`,
    invitedLink: (day) =>
      `Prochaine étape : le lien est transmis et le partenaire accepte, au plus tard le ${day}.`,
    invitedOpen: (day) =>
      `Prochaine étape : le partenaire accepte l’invitation déjà reçue, au plus tard le ${day}. **Renvoyer** lui adresse un nouvel e‑mail.`,
    bounced:
      'Son serveur de messagerie n’a pas accepté notre e‑mail. Changez l’adresse si elle est fausse ; si elle est juste, copiez le lien et transmettez-le vous-même.',
    'invitation-expired':
      'Le partenaire n’a pas accepté à temps. **Renvoyer** lui adresse un nouvel e‑mail, sans nouvelle approbation.',
    granting: 'Prochaine étape : l’ajout au groupe, dans un instant.',
    termsAwaited:
      'Prochaine étape : le partenaire rouvre son lien et accepte les conditions. L’accès suit de lui-même. **Renvoyer** vous donne un lien à transmettre.',
    termsDeclined:
      'Le partenaire n’a pas accepté les conditions, il n’a donc pas accès. S’il change d’avis, son lien fonctionne encore.',
    granted: 'C’est fait.',
    removing: 'Prochaine étape : le retrait du groupe.',
  },
  problem: (why) => `${why} Je continue d’essayer.`,
  undone: 'Accès rétabli',
  comment: 'Commentaire',
  resend: 'Renvoyer',
  copyLink: 'Copier le lien',
  change: 'Changer l’adresse',
  withdraw: 'Retirer',
  remove: 'Supprimer l’accès',
  extend: 'Prolonger',
  again: 'Refaire la demande',
};

import { afterColon } from '../joints.ts';
import type { Words } from '../words.ts';
import { approvals } from './approvals.ts';
import { ending, leftover } from './ending/index.ts';
import { counted, plural } from './french.ts';
import { journey } from './journey.ts';
import { notices } from './notices.ts';
import { options } from './options.ts';

export const cards: Words['cards'] = {
  status: {
    requested: 'En attente d’approbation',
    inviting: 'Envoi de l’invitation',
    invited: 'Invitation pas encore acceptée',
    'invitation-expired': 'Invitation expirée',
    granting: 'Invitation acceptée, accès en cours',
    granted: 'Accès accordé',
    removing: 'Accès en cours de suppression',
    ended: 'Terminé',
  },
  delayed: {
    inviting: 'Retard : l’invitation attend',
    granting: 'Retard : l’accès attend',
    removing: 'Retard : la suppression attend',
  },
  bounced: 'Invitation revenue sans être remise',
  terms: {
    awaited: 'Invitation acceptée, conditions à accepter',
    declined: 'Conditions non acceptées',
  },
  outcome: {
    removed: 'Accès supprimé',
    expired: 'Accès terminé à la date prévue',
    rejected: 'Demande refusée',
    cancelled: 'Demande retirée',
    lapsed: 'Pas de décision à temps',
    refused: 'Invitation refusée par Microsoft',
    gone: 'Compte supprimé',
    approved: 'Approuvé : accès prolongé',
  },
  nothingTicked: 'Rien n’est coché, donc rien n’a été fait. Cochez ce qu’il faut, puis cliquez de nouveau.',
  membership: {
    added: 'Accès ajouté',
    'was-member': 'Accès déjà présent',
    'there-before': 'Accès antérieur, conservé',
    removed: 'Accès retiré',
    'was-not-member': 'Pas d’accès à retirer',
    kept: 'Accès conservé, car un autre en a besoin',
  },
  target: { group: 'Groupe', app: 'Rôle d’application', 'directory-role': 'Rôle d’annuaire' },
  refresh: 'Actualiser',

  form: {
    title: 'Inviter un partenaire',
    intro: 'L’invitation part par e‑mail dès que la demande est approuvée.',
    addresses: 'Adresses e‑mail',
    addressesHint: 'anna@partner.com, ben@…',
    addressesError: 'Indiquez au moins une adresse e‑mail, par exemple anna@partner.com.',
    name: 'Nom (facultatif)',
    nameHint: 'Anna Berg',
    resource: 'Accès à',
    resourceHint: 'Choisir',
    resourceError: 'Choisissez à quoi donner accès.',
    term: 'Durée (facultatif)',
    termHint: '90d, 6m, 1y ou 31 mars 2027',
    reason: 'Motif (facultatif)',
    reasonRequired: 'Motif',
    reasonHint: 'Audit trimestriel',
    reasonError: 'Indiquez pourquoi cet accès est nécessaire.',
    optional: (ask) => `${ask} (facultatif)`,
    answerError: 'Répondez à cette question.',
    yesNo: {
      yes: 'Oui',
      no: 'Non',
    },
    language: 'Langue de l’e‑mail',
    languages: {
      auto: 'Au choix de Microsoft',
      'en-US': 'English',
      'de-DE': 'Deutsch',
      'fr-FR': 'Français',
      'es-ES': 'Español',
      'it-IT': 'Italiano',
      'nl-NL': 'Nederlands',
      'pl-PL': 'Polski',
    },
    send: 'Envoyer la demande',
    ...options.form,
  },
  change: options.change,
  ...approvals,
  term: {
    forever: 'Sans date de fin',
    until: (day) => `Jusqu’au ${day}`,
    d: (n) => counted(n, 'jour', 'jours'),
    w: (n) => counted(n, 'semaine', 'semaines'),
    m: (n) => counted(n, 'mois', 'mois'),
    y: (n) => counted(n, 'an', 'ans'),
  },
  journey,
  partner: {
    title: (address) => address,
    signsIn: 'Connexion',
    identity: {
      entra: 'Avec un compte professionnel ou scolaire',
      microsoft: 'Avec un compte Microsoft',
      google: 'Avec Google',
      facebook: 'Avec Facebook',
      'one-time-passcode': 'Avec un code à usage unique par e‑mail',
      saml: 'Avec le fournisseur d’identité de son entreprise',
      unknown: 'Pas encore connu',
    },
    invitation: 'Invitation',
    pending: 'Pas encore acceptée',
    accepted: 'Acceptée',
    since: (state, day) => `${state}, ${day}`,
    upn: 'Nom d’utilisateur',
    mail: 'Adresse actuelle',
    lastSignIn: 'Dernière connexion',
    account: 'Compte',
    enabled: 'Activé',
    blocked: 'Connexion bloquée',
    kind: 'Annuaire',
    kinds: { employee: 'Employé', guest: 'Invité', 'external-member': 'Membre externe' },
    nobody: 'Absent de l’annuaire',
    deleted: 'Supprimé',
    deletedOn: (day, until) => `${day} ; peut être restauré jusqu’au ${until}`,
    deletedOnce: 'il y a moins de 30 jours ; peut être restauré',
    contact: 'Contact de messagerie',
    contactOf: (name, company) => `${name}, ${company}`,
    accounts: (count) => `${counted(count, 'autre compte a', 'autres comptes ont')} cette adresse.`,
    noRecord: 'Aucun accès par Usher.',
    example: (address, resource) => `Pour demander un accès, tapez **inviter ${address} à ${resource}**.`,
    more: (count, address) =>
      `${counted(count, 'autre', 'autres')} : tapez **historique ${address}** pour ${plural(count, 'le', 'les')} voir.`,
  },
  removal: {
    title: (address, resource) => `Supprimer l’accès de ${address} à ${resource} ?`,
    whom: 'Partenaire',
    lost: {
      group: (n) =>
        n === 1 ? 'appartenance à son groupe' : `appartenance à ${counted(n, 'groupe', 'groupes')}`,
      app: (n) =>
        n === 1
          ? 'attribution de son rôle d’application'
          : `attribution de ${counted(n, 'rôle', 'rôles')} d’application`,
      'directory-role': (n) =>
        n === 1
          ? 'attribution de son rôle d’annuaire'
          : `attribution de ${counted(n, 'rôle', 'rôles')} d’annuaire`,
    },
    nothing: 'rien',
    preview: 'Sera retiré',
    stays: 'Existait avant, et reste',
    since: 'Accordé le',
    keeps: (resources) => `Ce partenaire garde : ${resources}.`,
    keepsNothing: 'Ce partenaire n’a pas d’autre accès par Usher.',
    notYet: 'Rien n’a encore été accordé : la demande est retirée, et son lien cesse de fonctionner.',
    notSent: 'Rien n’a encore été envoyé : la demande est retirée, et rien ne partira.',
    instead: 'Vous n’avez pas d’approbation à révoquer ici. Vous pouvez mettre fin à l’accès ainsi :',
    notIn: 'Ce partenaire n’a pas encore accès. Si vous retirez la demande, il ne l’aura pas.',
    remove: 'Supprimer',
    cancel: 'Annuler',
    kept: (address) => `Rien n’a changé. Tout reste comme avant pour ${address}.`,
    done: (address, resource) => `${address} n’a plus accès à ${resource}`,
    ended: (address, resource) => `L’accès de ${address} à ${resource} a pris fin ici`,
    beforeUs:
      'Ce qui existait avant cet accès, ou peut-être avant, ce n’est pas à moi de le supprimer. Un administrateur peut le faire supprimer.',
    takeEarlier: 'Supprimer l’existant',
    earlierTitle: (address, resource) => `Supprimer ce que ${address} avait déjà pour ${resource} ?`,
    earlierWhat:
      'Cela ne vient pas de moi, et quelqu’un d’autre en a peut-être besoin. Votre choix de le supprimer reste enregistré.',
    reason: 'Motif',
    reasonHint: 'Le contrat est terminé',
    reasonError: 'Indiquez le motif ; il reste enregistré.',
    withdrawn: (address, resource) => `La demande pour ${address} (${resource}) est retirée`,
    working: (address) =>
      `L’accès de ${address} est en cours de suppression. Cette carte change une fois que c’est fait.`,
    failed: (why) =>
      `Pas encore supprimé : ${afterColon(why)} Je continue d’essayer, et je vous préviens une fois que c’est fait.`,
    ranOut:
      'L’invitation a expiré et rien n’a été accordé : la demande est retirée, plus aucune invitation ne peut donc partir.',
    hasNone: (address, resource) => `${address} n’a pas accès à ${resource}`,
    nothingGranted: 'Rien n’avait été accordé.',
    undo: 'Rétablir',
    undoUntil: (when) => `Vous pouvez rétablir cet accès jusqu’au ${when}.`,
  },
  list: {
    title: {
      pending: 'En cours',
      active: 'Avec accès',
      expiring: 'Fin sous 30 jours',
      removed: 'Terminés',
      live: 'Partenaires',
    },
    mine: 'Vos demandes',
    all: 'Demandes de tout le monde',
    empty: 'Aucun.',
    details: 'Détails',
    total: (count, more) => `${more ? 'plus de ' : ''}${counted(count, 'partenaire', 'partenaires')}`,
    page: (page, of) => `Page ${page} sur ${of}`,
    narrow:
      'Il y en a d’autres. Indiquez une ressource ou un domaine, comme dans **liste partner.com**, pour voir la suite.',
    previous: 'Précédent',
    more: 'Suivant',
    back: 'Retour',
    filter: 'Filtre',
    show: 'Afficher',
    go: 'Afficher',
    since: (day) => `depuis le ${day}`,
    until: (day) => `jusqu’au ${day}`,
  },
  history: {
    title: (address) => `Historique de ${address}`,
    usher: 'Usher',
    partner: 'Le partenaire',
    older: (count) =>
      `${counted(count, 'événement plus ancien est enregistré', 'événements plus anciens sont enregistrés')}.`,
  },
  resources: {
    title: 'À quoi inviter des partenaires',
    more: (count) => `Et ${counted(count, 'autre', 'autres')}.`,
    rules: (rules) => {
      const line = rules.join(', ');
      return `${line.charAt(0).toUpperCase()}${line.slice(1)}.`;
    },
    usual: (length) => `en général ${length}`,
    longest: (length) => `au plus ${length}`,
    approval: (stages) =>
      stages === 1 ? 'approbation nécessaire' : `approbation nécessaire, en ${stages} étapes`,
    noApproval: 'sans approbation',
    example: (id, domain) => `Tapez **inviter anna@${domain} à ${id}**.`,
  },
  ends: { extend: 'Prolonger', keep: 'Garder la fin prévue', remove: 'Supprimer' },
  ending,
  leftover,
  ...notices,
};

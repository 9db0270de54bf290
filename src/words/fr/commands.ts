import type { Words } from '../words.ts';

export const commands: Words['commands'] = {
  invite: {
    example: 'invite anna@partner.com to portal for 90 days',
    does: 'demande un accès',
    also: { asks: { example: 'invite', does: 'ouvre le formulaire' } },
  },
  status: { example: 'status anna@partner.com', does: 'où en est un partenaire' },
  list: {
    example: 'list pending',
    does: 'vos partenaires en cours ; aussi list active, list expiring, list removed, ou list tout court',
    also: {
      administers: { example: 'list all', does: 'les partenaires de tout le monde' },
      owns: { example: 'list all', does: 'tous les partenaires de vos ressources' },
    },
  },
  remove: {
    example: 'remove anna@partner.com',
    does: 'met fin à un accès, après votre confirmation ; aussi remove all of partner.com from portal',
    also: {
      administers: {
        example: 'remove everything of anna@partner.com now',
        does: 'en cas d’urgence : supprime tout d’un coup, après votre confirmation ; aussi pour un domaine entier',
      },
    },
  },
  resend: { example: 'resend anna@partner.com', does: 'envoie une nouvelle invitation' },
  cancel: { example: 'cancel anna@partner.com', does: 'retire une demande' },
  extend: { example: 'extend anna@partner.com by 90d', does: 'prolonge un accès' },
  change: {
    example: 'change anna@old.com to anna@new.com',
    does: 'demande le même accès avec une autre adresse',
  },
  transfer: {
    example: 'transfer anna@partner.com to @Bea',
    does: 'demande à un collègue de s’occuper d’un partenaire à votre place',
  },
  reviews: {
    example: 'reviews',
    does: 'les accès dont vous devez dire s’ils sont encore nécessaires',
    also: { administers: { example: 'reviews', does: 'où en sont les révisions de tout le monde' } },
  },
  history: { example: 'history anna@partner.com', does: 'qui a fait quoi, et quand' },
  'may I invite': {
    example: 'may I invite anna@partner.com to portal?',
    does: 'ce que donnerait une demande',
  },
  resources: { example: 'resources', does: 'à quoi vous pouvez inviter des partenaires' },
  approvals: { example: 'approvals', does: 'ce qui attend votre décision' },
  revoke: {
    example: 'revoke anna@partner.com because the project ended',
    does: 'révoque une de vos approbations',
  },
  delegate: {
    example: 'delegate to bea@example.com until 2027-03-31',
    does: 'laisse un collègue décider en votre absence ; delegate stop y met fin',
  },
  drift: {
    example: 'drift',
    does: 'compare les appartenances d’Entra avec ce qui est enregistré (administrateurs, propriétaires)',
  },
  'approvals quiet': {
    example: 'approvals quiet',
    does: 'vous pouvez décider, sans recevoir de cartes d’approbation ; approvals on les fait revenir',
  },
  'audit here': {
    example: 'audit here',
    does: 'dans un canal : chaque décision et chaque accès accordé ou supprimé y est annoncé (administrateurs)',
  },
  'approvals here': {
    example: 'approvals here',
    does: 'dans un canal : les cartes d’approbation y arrivent (administrateurs)',
  },
  pace: {
    example: 'pace',
    does: 'à quel rythme partent les invitations, et combien attendent ; pace go on because MOTIF les relance après un arrêt (administrateurs)',
  },
  delegations: { example: 'delegations', does: 'qui décide à la place de qui' },
  doctor: { example: 'doctor', does: 'ce qui manque dans la configuration (administrateurs)' },
  catalogue: {
    example: 'catalogue',
    does: 'dit si le fichier du catalogue a changé, et comment, et le met en vigueur (administrateurs)',
  },
  whoami: { example: 'whoami', does: 'qui vous êtes pour moi' },
  language: {
    example: 'language fr',
    does: 'la langue dans laquelle je vous écris ; language seul dit lesquelles il y a',
  },
  help: { example: 'help', does: 'ce que vous pouvez taper' },
  bulk: { example: 'bulk', does: 'invite tous les partenaires d’un fichier' },
  'who had access to': {
    example: 'who had access to portal on 2026-11-03',
    does: 'qui, depuis quand, jusqu’à quand et avec quelle approbation, en carte et en fichier',
  },
  forget: {
    example: 'forget anna@partner.com',
    does: 'efface les données personnelles d’un partenaire dans ce qui est terminé (administrateurs)',
  },
  export: {
    example: 'export portal since 2026-01-01',
    does: 'ce qui est enregistré, en fichier, aussi pour une adresse ou un domaine ; ajoutez as json pour JSON Lines (administrateurs, auditeurs, propriétaires)',
  },
};

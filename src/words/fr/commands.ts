import type { Words } from '../words.ts';

export const commands: Words['commands'] = {
  invite: {
    example: 'inviter anna@partner.com à portal pendant 90 jours',
    does: 'demande un accès',
    also: { asks: { example: 'inviter', does: 'ouvre le formulaire' } },
  },
  status: { example: 'statut anna@partner.com', does: 'où en est un partenaire' },
  list: {
    example: 'liste en attente',
    does: 'vos partenaires en cours ; aussi **liste actifs**, **liste expirant**, **liste supprimés**, ou **liste** tout court',
    also: {
      administers: { example: 'liste tous', does: 'les partenaires de tout le monde' },
      owns: { example: 'liste tous', does: 'tous les partenaires de vos ressources' },
    },
  },
  remove: {
    example: 'supprimer anna@partner.com',
    does: 'met fin à un accès, après votre confirmation ; aussi **supprimer tous ceux de partner.com de portal**',
    also: {
      administers: {
        example: 'supprimer tout de anna@partner.com maintenant',
        does: 'en cas d’urgence : supprime tout d’un coup, après votre confirmation ; aussi pour un domaine entier',
      },
    },
  },
  resend: { example: 'renvoyer anna@partner.com', does: 'envoie une nouvelle invitation' },
  cancel: { example: 'annuler anna@partner.com', does: 'retire une demande' },
  extend: { example: 'prolonger anna@partner.com de 90 jours', does: 'prolonge un accès' },
  change: {
    example: 'changer anna@old.com en anna@new.com',
    does: 'demande le même accès avec une autre adresse',
  },
  transfer: {
    example: 'confier anna@partner.com à @Bea',
    does: 'demande à un collègue de s’occuper d’un partenaire à votre place',
  },
  reviews: {
    example: 'révisions',
    does: 'les accès dont vous devez dire s’ils sont encore nécessaires',
    also: { administers: { example: 'révisions', does: 'et où en sont les révisions de tout le monde' } },
  },
  history: { example: 'historique anna@partner.com', does: 'qui a fait quoi, et quand' },
  'may I invite': {
    example: 'puis-je inviter anna@partner.com à portal ?',
    does: 'ce que donnerait une demande',
  },
  resources: { example: 'ressources', does: 'à quoi vous pouvez inviter des partenaires' },
  approvals: { example: 'approbations', does: 'ce qui attend votre décision' },
  revoke: {
    example: 'révoquer anna@partner.com car le projet est terminé',
    does: 'révoque une de vos approbations',
  },
  delegate: {
    example: 'déléguer à bea@example.com jusqu’au 31 mars 2027',
    does: 'laisse un collègue décider en votre absence ; **délégation stop** y met fin',
  },
  drift: {
    example: 'écarts',
    does: 'compare les appartenances d’Entra avec ce qui est enregistré (administrateurs, propriétaires)',
  },
  'approvals quiet': {
    example: 'approbations en silence',
    does: 'vous pouvez décider, sans recevoir de cartes d’approbation ; **approbations activées** les fait revenir',
  },
  'audit here': {
    example: 'audit ici',
    does: 'dans un canal : chaque décision et chaque accès accordé ou supprimé y est annoncé (administrateurs)',
  },
  'approvals here': {
    example: 'approbations ici',
    does: 'dans un canal : les cartes d’approbation y arrivent (administrateurs)',
  },
  pace: {
    example: 'rythme',
    does: 'à quel rythme partent les invitations, et combien attendent ; **rythme reprendre car MOTIF** les relance après un arrêt (administrateurs)',
  },
  delegations: { example: 'délégations', does: 'qui décide à la place de qui' },
  doctor: { example: 'diagnostic', does: 'ce qui manque dans la configuration (administrateurs)' },
  catalogue: {
    example: 'catalogue',
    does: 'dit si le fichier du catalogue a changé, et comment, et le met en vigueur (administrateurs)',
  },
  whoami: { example: 'qui suis-je', does: 'qui vous êtes pour moi' },
  language: {
    example: 'langue fr',
    does: 'la langue dans laquelle je vous écris ; **langue** seul dit lesquelles il y a',
  },
  help: { example: 'aide', does: 'ce que vous pouvez taper' },
  bulk: { example: 'inviter plusieurs', does: 'invite tous les partenaires d’un fichier' },
  'who had access to': {
    example: 'qui avait accès à portal le 3 novembre 2026',
    does: 'qui, depuis quand, jusqu’à quand et avec quelle approbation, en carte et en fichier',
  },
  forget: {
    example: 'oublier anna@partner.com',
    does: 'efface les données personnelles d’un partenaire dans ce qui est terminé (administrateurs)',
  },
  export: {
    example: 'exporter portal depuis le 1er janvier 2026',
    does: 'ce qui est enregistré, en fichier, aussi pour une adresse ou un domaine ; **exporter portal comme json** pour JSON Lines (administrateurs, auditeurs, propriétaires)',
  },
};

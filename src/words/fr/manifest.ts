import type { Words } from '../words.ts';

export const manifest: Words['manifest'] = {
  full: 'Usher : vos partenaires entrent et sortent',
  short: 'Fait entrer vos partenaires dans vos applications, et les en fait sortir.',
  long: 'Usher fait entrer les partenaires d’une entreprise dans ses applications, et les en fait sortir. Un responsable demande l’accès en une ligne, un approbateur clique sur une carte, le partenaire accepte l’invitation de Microsoft et c’est fait. Quand un accès doit prendre fin, il prend fin ; et Usher peut toujours dire qui a accès à quoi, pourquoi, depuis quand et jusqu’à quand.',
  tab: 'Partenaires',
  findPartner: {
    title: 'Trouver un partenaire',
    description:
      'Met la carte d’un partenaire dans la conversation ; chacun y voit ce qu’il a le droit de voir',
    parameter: 'Partenaire',
    hint: 'Une partie de l’adresse ou du nom',
  },
  invite: {
    title: 'Inviter avec Usher',
    description: 'Demande un accès pour un partenaire, d’ici ou d’un message qui contient une adresse',
  },
  activities: {
    approvalWaits: {
      description: 'Une demande attend votre décision',
      text: '{partner} attend votre décision',
    },
    partnersWait: { description: 'Des partenaires attendent votre réponse', text: '{partner} votre réponse' },
    partnerIsIn: { description: 'Un de vos partenaires a son accès', text: '{partner} a son accès' },
  },
};

import type { Words } from '../words.ts';
import { counted, de, number, partners } from './french.ts';

export const tab: Words['tab'] = {
  title: 'Usher',
  sections: { partners: 'Mes partenaires', waiting: 'À décider', help: 'Aide' },
  nav: 'Sections',
  loading: 'Chargement…',
  outside: {
    title: 'Cette page se trouve dans Teams',
    lines: [
      'Dans Teams, choisissez Applications, cherchez Usher et ouvrez-le : Mes partenaires est un onglet à côté de notre conversation.',
      'Si vous êtes partenaire, vous n’avez pas besoin de cette page. Utilisez le lien de votre invitation.',
    ],
  },
  away: {
    title: 'Usher ne répond pas',
    line: 'Vérifiez votre connexion, puis réessayez.',
  },
  tryAgain: 'Réessayer',
  signIn: {
    title: 'Je ne sais pas qui vous êtes',
    line: 'Fermez Usher dans Teams et rouvrez-le. Si cela n’aide pas, prévenez un administrateur ; entre-temps, notre conversation fait tout ce que fait cet onglet.',
    code: 'Code',
  },
  directory: 'Je ne peux pas vérifier pour l’instant',
  turnedAway: 'Rien à voir ici',
  fault: {
    title: 'Une erreur s’est produite de mon côté',
    line: (reference) =>
      `Réessayez dans une minute. Si cela se reproduit, donnez cette référence à un administrateur : ${reference}`,
  },
  chat: 'Choisissez une ligne : notre conversation s’ouvre avec une commande qui affiche la carte. Appuyez là sur Entrée.',
  partners: {
    search: 'Rechercher',
    searchHint: 'Nom ou adresse',
    show: 'Afficher',
    live: 'Actuels',
    whose: 'Demandé par',
    mine: 'Moi',
    all: 'Tout le monde',
    go: 'Rechercher',
    found: (count) => counted(count, 'trouvé', 'trouvés'),
    ending: (count) => `l’accès de ${number(count)} se termine sous 30 jours`,
    newest:
      'Vous avez beaucoup de partenaires : j’ai cherché parmi les plus récents, et parmi ceux dont l’adresse commence ainsi.',
    narrow: 'Il y en a plus que je n’en compte ici. Cherchez une adresse pour voir l’un des autres.',
    none: 'Personne pour l’instant. Pour faire entrer un partenaire, tapez ceci dans notre conversation :',
    noneSuch: 'Personne ici. Essayez un autre mot, ou affichez autre chose.',
    sponsor: (name) => `demandé par ${name}`,
    pages: 'Pages',
  },
  waiting: {
    none: 'Rien n’attend votre décision.',
    approvals: (count) =>
      count === 1
        ? 'Une demande attend votre décision'
        : `${number(count)} demandes attendent votre décision`,
    inquiries: (count) =>
      count === 1
        ? 'Une question attend votre réponse'
        : `${number(count)} questions attendent votre réponse`,
    review: (count) =>
      count === 1
        ? 'L’accès de ce partenaire est-il encore nécessaire ?'
        : `L’accès de ces ${number(count)} partenaires est-il encore nécessaire ?`,
    transfer: (from, count) =>
      count === 1
        ? `Voulez-vous vous occuper d’un partenaire ${de(from)} ?`
        : `Voulez-vous vous occuper de ${partners(count)} ${de(from)} ?`,
    until: (day) => `réponse au plus tard le ${day}`,
    more: (count) =>
      `Et ${counted(count, 'autre', 'autres')}. Tapez ceci dans notre conversation pour tout voir :`,
  },
  help: {
    line: 'Tapez ces commandes dans notre conversation. Choisissez-en une pour l’y ouvrir, et changez ce que vous voulez avant d’appuyer sur Entrée.',
    resources: 'Ce que vous pouvez demander',
  },
  feed: {
    topic: 'Usher',
    partners: (count) => (count === 1 ? 'Un partenaire attend' : `${partners(count)} attendent`),
    approval: (sponsor, resource, term) => `${sponsor} demande l’accès à ${resource}, ${term}`,
    review: (day) => `L’accès est-il encore nécessaire ? Réponse attendue au plus tard le ${day}`,
    transfer: (from) => `${from} vous propose de vous en occuper`,
    granted: (resource) => `L’accès à ${resource} est ouvert`,
  },
};

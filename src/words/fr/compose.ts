import type { Words } from '../words.ts';

export const compose: Words['compose'] = {
  dialogTitle: 'Usher',
  noAddress: 'Ce message ne contient pas d’adresse e‑mail. Saisissez-en une ici.',
  asked: (address, resource) => `Demande faite : ${address}, accès à ${resource}.`,
  question: (address) =>
    `Au sujet de ${address}, il y a d’abord une question : elle est dans votre conversation avec Usher.`,
  follow: 'La carte dans votre conversation avec Usher montre la suite.',
  followSoon:
    'Votre conversation avec Usher montre la suite. Si vous n’en avez pas encore, ajoutez Usher dans Teams ; la demande suit son cours entre-temps.',
  working:
    'Microsoft est lent en ce moment. Je continue, et je vous écris dans notre conversation quand c’est fait. Inutile de recommencer.',
  slow: 'Microsoft est lent en ce moment. Rien n’a été fait. Réessayez dans une minute.',
  unknown:
    'Cette version d’Usher ne connaît pas cette commande. Un administrateur peut mettre l’application à jour.',
  search: {
    empty:
      'Tapez une partie de l’adresse ou du nom d’un partenaire. Vous n’avez encore rien demandé pour personne.',
    none: (text) => `Je ne trouve personne pour « ${text} » parmi vos partenaires.`,
    noneOfAll: (text) => `Je ne trouve personne pour « ${text} ».`,
    begin: 'Il y a beaucoup de partenaires : tapez l’adresse depuis le début.',
    notForYou:
      'Ici, seuls les administrateurs et ceux qui ont fait une demande pour un partenaire peuvent le trouver. Un administrateur peut vous autoriser à faire des demandes.',
  },
  shared: {
    sponsor: (name) => `${name} s’occupe de ce partenaire ici, et peut en dire plus.`,
    refresh: 'Actualiser',
  },
};

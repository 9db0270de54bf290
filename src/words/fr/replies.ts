import type { Words } from '../words.ts';
import { counted, de, listed } from './french.ts';
import { options } from './options.ts';
import { welcome } from './welcome.ts';

export const replies: Words['replies'] = {
  sent: 'Envoyé. La carte dans cette conversation suit la demande.',
  formSent: (name) => `${name} a déjà envoyé ce formulaire, rien n’a donc été envoyé deux fois.`,
  sentBy: (name) => `${name} a envoyé ce formulaire.`,
  nothingChanged: 'Rien n’a changé.',
  tryAgain: (span) => `Rien n’a changé. Réessayez dans ${span}.`,
  again: (address) => `J’ai déjà cette demande pour ${address}.`,
  nothingToRemove: {
    known: (address) => `${address} n’a pas d’accès par Usher, il n’y a donc rien à supprimer.`,
    unknown: (address) =>
      `Je ne connais personne à l’adresse ${address}, il n’y a donc rien à supprimer. Vérifiez l’orthographe.`,
  },
  done: {
    cancelled: (address, resource) =>
      `La demande pour ${address} (${resource}) est retirée. Son lien ne fonctionne plus.`,
    cancelledUnsent: (address, resource) =>
      `La demande pour ${address} (${resource}) est retirée. Rien n’a été envoyé.`,
    resent: (address, resource) => `Une nouvelle invitation à ${resource} part vers ${address}.`,
    handed: (address) =>
      `Je vous ai envoyé un nouveau lien pour ${address} dans notre conversation, à transmettre.`,
    restored: (address, _where) =>
      `Le compte de ${address} est gardé tel qu’il était. L’historique dit depuis quand.`,
    extended: (address, until) => `${address} a maintenant accès jusqu’au ${until}.`,
    extendedForEver: (address) => `${address} a maintenant accès sans date de fin.`,
  },
  delegation: {
    none: 'Personne ne remplace personne. Pour votre absence : **déléguer à bea@example.com jusqu’au 31 mars 2027**',
    title: 'Qui décide à la place de qui :',
    line: (from, to, day) => `${to} à la place ${de(from)}, jusqu’au ${day}`,
    left: (from) => ` (a quitté l’entreprise, la question va donc à ${from})`,
    setBy: (name) => `, à la demande ${de(name)}`,
    set: (from, to, day) =>
      `${to} décide à ${from === undefined ? 'votre place' : `la place ${de(from)}`} jusqu’au ${day}. Tout le monde peut le voir avec **délégations** ; ${from === undefined ? '**délégation stop**' : `**delegate ${from} stop**`} y met fin.`,
    notTold: (to) => `Je n’ai pas pu prévenir ${to} : faites-le vous-même.`,
    ended: 'Vous décidez à nouveau vous-même.',
    endedFor: (from) => `${from} décide à nouveau sans remplaçant.`,
    forYou: (from, day) =>
      `Vous décidez à la place ${de(from)} jusqu’au ${day}. Ce qui attend déjà se trouve dans **approbations** ; les nouvelles demandes vous parviennent d’elles-mêmes.`,
  },
  mayI: {
    atOnce: {
      employee: (who, where) =>
        `Oui : ${who} fait partie des employés, et aura accès à ${where} tout de suite, sans approbation.`,
      'no-approvers': (who, where) =>
        `Oui : l’accès à ${where} ne demande pas d’approbation ; l’invitation de ${who} part dès votre demande.`,
    },
    approval: (who, where) => `Vous pouvez demander : l’accès de ${who} à ${where} doit être approuvé.`,
    first: (people, stages) =>
      stages === 1
        ? `Je le demanderais à ${people}.`
        : `Je le demanderais d’abord à ${people}, à la première de ${stages} étapes.`,
    reason: 'Il faudra indiquer un motif.',
    inPlace: (name, whom) => `${name} (à la place ${de(whom)})`,
    nobody: 'En ce moment, seuls les administrateurs pourraient décider.',
    usually: (span) => `Ces derniers temps, une décision a pris en général ${span}.`,
    never: 'Il n’y a pas eu de décision récente pour comparer.',
  },
  span: (ms) => {
    const minutes = Math.round(ms / 60_000);
    if (minutes < 2) return 'une minute';
    if (minutes < 90) return counted(minutes, 'minute', 'minutes');
    const hours = Math.round(minutes / 60);
    return hours < 36 ? counted(hours, 'heure', 'heures') : counted(Math.round(hours / 24), 'jour', 'jours');
  },
  link: options.link,
  termsLink: options.termsLink,
  approvalsHere: 'Désormais, les cartes d’approbation arrivent dans ce canal.',
  ask: (names) => `Adressez-vous à ${names}.`,
  approvalsQuiet:
    'Vous ne recevrez plus de cartes d’approbation. **approbations** montre ce qui vous attend, et vous pouvez toujours décider. Si personne d’autre ne peut être sollicité, la carte vous arrive quand même. **approbations activées** fait revenir les cartes.',
  approvalsOn:
    'Vous recevez de nouveau les cartes d’approbation. **approbations** montre ce qui vous attend.',
  auditHere:
    'Désormais, chaque décision et chaque accès accordé ou supprimé est annoncé dans ce canal. Il n’y a rien à cliquer ici.',
  auditElsewhere:
    'Tapez ceci dans le canal concerné, en m’y mentionnant. Il faut un canal standard : Teams ne me laisse pas entrer dans les canaux privés et partagés.',
  approvalsElsewhere:
    'Tapez ceci dans le canal qui doit recevoir les cartes d’approbation, en m’y mentionnant. Il faut un canal standard : Teams ne me laisse pas entrer dans les canaux privés et partagés.',
  approvalsNotHere:
    'Ce canal est privé ou partagé, et Teams n’y remet peut-être pas mes cartes. Rien n’a changé. Tapez ceci dans un canal standard, en m’y mentionnant ; une équipe privée les garde entre ses membres.',
  fileInChannel: 'Les fichiers ne me parviennent que dans notre conversation. Envoyez-le là-bas.',
  inquiryUnknown:
    'Je ne sais plus ce que cette carte demandait. Tapez **révisions** pour voir ce qui vous attend.',
  staleCard:
    'Je ne connais pas cette carte. Rien n’a changé. Tapez **statut** et l’adresse pour voir où en est le partenaire.',
  listInChannel: 'Les listes de partenaires se traitent dans notre conversation. Envoyez-la là-bas.',
  oneFile: 'Une liste à la fois, s’il vous plaît. Rien n’a été envoyé. Envoyez-moi la première seule.',
  exportNotForYou:
    'L’export est réservé aux administrateurs, aux auditeurs et aux propriétaires d’une ressource. **historique anna@partner.com** vous montre ce qui est enregistré sur l’un de vos partenaires.',
  timeNotUnderstood:
    'Je ne reconnais pas cette date. Écrivez-la comme 3 novembre 2026, ou 3 novembre 2026 14:05.',
  incomplete: (example) => `De qui s’agit-il ? Essayez : \`${example}\``,
  unknown: (text, nearest, example) => {
    if (nearest === undefined)
      return `Je n’ai pas compris « ${text} ». Essayez : \`${example}\`, ou tapez \`aide\`.`;
    if (text.toLowerCase() === nearest.toLowerCase())
      return `Il manque quelque chose à \`${nearest}\`. Essayez : \`${example}\``;
    return text.toLowerCase().startsWith(nearest.toLowerCase())
      ? `Je n’ai pas tout compris dans « ${text} », je n’ai donc rien fait. Essayez : \`${example}\``
      : `Je n’ai pas compris « ${text} ». Vouliez-vous dire \`${nearest}\` ? Essayez : \`${example}\``;
  },
  meant: (text) => `Je n’ai pas compris « ${text} », je n’ai donc rien fait. Vouliez-vous dire :`,
  called: (name) => `Par « ${name} », voulez-vous dire :`,
  which: (name) => `Il y a plusieurs « ${name} ». De qui s’agit-il ?`,
  talk: {
    thanks: 'Avec plaisir.',
    ok: 'D’accord. Je n’ai rien fait ; tapez **aide** pour voir ce que je sais faire.',
    bye: 'À bientôt.',
    who: 'Je suis Usher, un bot : j’ouvre les applications de votre entreprise à ses partenaires, et je les referme. Tapez **aide** pour voir ce que je sais faire.',
  },
  several: (first) =>
    `Une commande par message, s’il vous plaît. Je n’ai encore rien fait : envoyez d’abord « ${first} », puis la suivante.`,
  wrongTenant: 'Je travaille pour une seule entreprise, et vous écrivez d’une autre.',
  guestCaller:
    'Je ne travaille que pour les employés de cette entreprise, et votre compte vient d’ailleurs. Parlez à la personne qui vous a invité.',
  callerUnknown:
    'Je ne vous trouve pas dans l’annuaire de cette entreprise, je ne peux donc rien faire pour vous.',
  working: 'J’y travaille. Cela prend plus de temps que d’habitude ; je réponds ici dès que possible.',
  underWay:
    'J’ai reçu ceci deux fois, et je le fais une fois. Tapez **statut** et l’adresse pour voir le résultat.',
  storeAway:
    'Je n’ai pas accès à mes données en ce moment et ne peux donc pas dire si c’est fait. Réessayez dans une minute : rien n’est fait deux fois.',
  stopping:
    'Je dois m’arrêter un instant et je n’ai pas pu finir. Ce qui est fait reste fait. Réessayez dans une minute.',
  notUnderstood: 'Je n’ai pas tout compris, rien n’a donc changé. Réessayez.',
  refresh: {
    hidden: 'Cette carte est réservée aux personnes concernées.',
    unknown:
      'Je ne sais plus de quoi parlait cette carte. Tapez **statut** et l’adresse pour voir où en est le partenaire.',
    later: 'Cette carte n’a pas pu être actualisée pour l’instant. Elle le sera la prochaine fois.',
  },
  fault: (reference) =>
    `Une erreur s’est produite de mon côté. Réessayez dans une minute. Si cela se reproduit, donnez cette référence à un administrateur : ${reference}`,
  language: {
    title: (name) => `Je vous écris en ${name}.`,
    asChosen:
      'Comme vous l’avez choisi. Avec **langue automatique**, je reprends la langue de votre application Teams.',
    asTeams: 'C’est la langue de votre application Teams. Vous pouvez en choisir une autre.',
    unknown: (said) => `Je ne parle pas encore « ${said} ».`,
  },
  languageInChat: 'Dites-le-moi une fois dans notre propre conversation ; ce sera valable partout.',
  whoami: {
    title: (name) => `Vous êtes ${name}`,
    asks: 'Vous pouvez demander des accès pour des partenaires.',
    approves: 'Vous décidez des demandes des autres.',
    administers: 'Vous administrez Usher : vous pouvez voir et changer les demandes de tout le monde.',
    owns: (resources) =>
      `Vous êtes propriétaire de ${listed(resources)} : vous pouvez y voir et changer les demandes de tout le monde.`,
    nothing:
      'Vous ne pouvez ici ni demander des accès, ni approuver, ni administrer. Un administrateur peut vous ajouter à un groupe qui en a le droit.',
  },
  help: {
    title: 'Ce que vous pouvez taper',
    ...welcome,
    approves: 'Les cartes d’approbation vous parviennent d’elles-mêmes. La première décision compte.',
  },
};

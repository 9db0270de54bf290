import type { Ended } from '../../access/record.ts';
import type { Words } from '../words.ts';
import { listed } from './french.ts';
import { limits } from './limits.ts';
import { LIVE } from './live.ts';
import { optionRefusals } from './options.ts';
import { peopleRefusals } from './people.ts';

const ENDED: Record<Ended['outcome'], string> = {
  removed: 'l’accès a été supprimé',
  expired: 'l’accès est arrivé à son terme',
  rejected: 'la demande a été refusée',
  cancelled: 'la demande a été retirée',
  lapsed: 'personne n’a décidé à temps',
  refused: 'Microsoft a refusé l’invitation',
  gone: 'quelqu’un a supprimé le compte',
  approved: 'la demande a été approuvée',
};

const ANSWERS = {
  text: '500 caractères au plus',
  choice: 'un des choix proposés',
  date: 'une date, par exemple 2027-03-31',
  number: 'un nombre, par exemple 12',
  'yes-no': 'oui ou non (yes, no)',
};

const DECIDED = {
  approved: 'Déjà approuvé',
  rejected: 'Déjà refusé',
  cancelled: 'Déjà retiré',
  lapsed: 'Expiré',
  'not-needed': 'Aucune approbation n’était nécessaire',
};

export const refusals: Words['refusals'] = {
  'not-requester': () =>
    'Vous ne pouvez pas demander cet accès. Un administrateur peut vous ajouter aux personnes autorisées.',
  'no-role': () =>
    'Vous n’avez pas de rôle ici, je ne peux donc pas vous montrer de partenaires. Un administrateur peut vous autoriser à demander des accès.',
  'not-approver': () =>
    'Vous n’êtes pas approbateur ici, rien n’a donc changé. Un administrateur peut vous ajouter.',
  'not-admin': () =>
    'Seuls les administrateurs peuvent le faire. Tapez **liste** pour voir vos propres demandes.',
  'not-ended': ({ sponsor }, { plain }) =>
    `Ce n’est pas encore terminé, et ce qui est en cours garde ses données. ${plain(sponsor.name, 100)}, qui s’en occupe, peut retirer la demande ou supprimer l’accès.`,
  'not-yours': ({ sponsor }, { plain }) =>
    `Seul un administrateur ou ${plain(sponsor.name, 100)}, qui s’occupe de ce partenaire, peut le changer. Rien n’a changé. Adressez-vous à ${plain(sponsor.name, 100)}.`,
  'known-to-others': ({ sponsors }, { plain }) =>
    `Ce partenaire est déjà connu ici. Pour en savoir plus, adressez-vous à ${listed(sponsors.map(({ name }) => plain(name, 100)))}.`,
  'extension-needs-approval': () => 'Une prolongation doit être approuvée ici.',
  'extension-pending': () =>
    'Une prolongation est déjà demandée, et un approbateur doit encore décider. La demande n’a pas été refaite.',
  'self-approval': () =>
    'C’est votre propre demande, ou vous vous en occupez, ou elle concerne votre compte : quelqu’un d’autre doit décider. Rien n’a changé.',
  'not-your-approval': () =>
    'Seule la personne qui a approuvé peut révoquer l’approbation. Le sponsor ou un administrateur peut mettre fin à l’accès avec **supprimer** et l’adresse.',
  'not-approved-yet': () =>
    'Personne n’a encore approuvé, il n’y a donc rien à révoquer. Si la décision vous revient, vous la trouverez dans **approbations**.',
  'review-over': ({ by, at }, { plain, date }) =>
    by === undefined
      ? 'Il n’y a plus rien à répondre ici. Rien n’a changé.'
      : `${plain(by.name, 100)} a déjà répondu, le ${date(at)}. Rien n’a changé.`,
  'not-your-review': () =>
    'Cette question est posée à d’autres : à qui s’occupe du partenaire, et à qui administre la ressource. Rien n’a changé.',
  'already-sponsor': ({ sponsor }, { plain }) =>
    `${plain(sponsor.name, 100)} s’occupe déjà de ce partenaire.`,
  'own-sponsor': () => 'Personne ne s’occupe de son propre accès. Indiquez un autre collègue.',
  'sponsor-unknown': ({ input }, { plain }) =>
    `Je ne trouve pas de collègue « ${plain(input, 100)} ». Mentionnez cette personne avec @, ou écrivez son adresse.`,
  'sponsor-needed': () => 'Indiquez qui doit s’occuper du partenaire : **confier anna@partner.com à @Bea**.',
  'transfer-over': () => 'Quelqu’un a déjà répondu, ou la demande est retirée. Rien n’a changé.',
  'not-asked-to-sponsor': () =>
    'Quelqu’un d’autre est sollicité pour s’occuper de ce partenaire. Rien n’a changé.',
  'not-your-removal': ({ by }, { plain }) =>
    `Cet accès a été supprimé par ${by === undefined ? 'quelqu’un d’autre' : plain(by.name, 100)} ; seuls cette personne ou un administrateur peuvent le rétablir. Rien n’a changé.`,
  'undo-over': () =>
    'Un accès supprimé peut être rétabli pendant dix minutes, et elles sont passées. Pour redonner l’accès, tapez **inviter** et l’adresse.',
  'already-undone': ({ by, at }, { plain, dateTime }) =>
    `${plain(by.name, 100)} a déjà rétabli cet accès, le ${dateTime(at)}. Votre clic n’a rien changé.`,
  'taken-up': ({ by, at }, { plain, dateTime }) =>
    `${plain(by.name, 100)} s’en occupe depuis le ${dateTime(at)}. Vous pouvez quand même décider.`,
  'already-decided': ({ by, at, decision }, { plain, dateTime }) =>
    `${DECIDED[decision]}${by === undefined ? '' : ` par ${plain(by.name, 100)}`}, le ${dateTime(at)}. Votre clic n’a rien changé.`,
  'privileged-group': ({ people }, { plain }) => {
    const whom =
      people.length === 0
        ? 'un administrateur'
        : listed(people.slice(0, 3).map(({ name }) => plain(name, 100)));
    return `Cet accès passe par un groupe auquel des rôles d’annuaire peuvent être attribués, et personne n’est autorisé à le demander. Rien n’a été envoyé. Pour changer cela, adressez-vous à ${whom}.`;
  },
  'not-understood': ({ input }, { plain }) =>
    `Je n’ai pas tout compris, rien n’a donc été envoyé : « ${plain(input, 100)} ». Vérifiez ce qui est rempli ici, puis envoyez.`,
  'name-for-several': () =>
    'Un seul nom ne convient pas à plusieurs personnes. Laissez ce champ vide, et écrivez chaque nom avec son adresse : Anna Berg <anna@partner.com>',
  'address-malformed': ({ input, character, mixed }, { plain }) => {
    if (input === '') return 'Indiquez au moins une adresse e‑mail, par exemple anna@partner.com.';
    if (mixed)
      return `Le domaine de « ${plain(input, 200)} » mélange les lettres de plusieurs alphabets, comme les adresses qui se font passer pour d’autres. Tapez-le à la main ; rien n’a été envoyé.`;
    const why =
      character === undefined
        ? 'n’est pas une adresse e‑mail'
        : `contient ${character === ' ' ? 'un espace' : `« ${plain(character)} »`}, que Microsoft n’accepte pas dans une invitation`;
    return `« ${plain(input, 200)} » ${why}. Écrivez l’adresse comme anna@partner.com.`;
  },
  'foreign-account-name': ({ domain, address }, { plain }) =>
    `C’est le nom de compte d’un invité chez ${plain(domain, 100)}, qui n’est pas votre entreprise. Écrivez l’adresse elle-même ; c’est peut-être ${plain(address, 200)}.`,
  'too-many': ({ limit }) =>
    `C’est trop pour un formulaire. Indiquez jusqu’à ${limit} adresses ici, ou envoyez-les toutes dans une liste, dans notre conversation.`,
  'domain-not-allowed': ({ domain, allowed }, say) =>
    `Les partenaires de ${say.plain(domain, 100)} ne peuvent pas y être invités. Utilisez une adresse de ${listed(allowed.map((one) => say.plain(one, 100)))}.`,
  'domain-denied': ({ domain }, { plain }) =>
    `Personne de ${plain(domain, 100)} ne peut y être invité. Demandez pourquoi à un administrateur.`,
  ...peopleRefusals,
  'unknown-resource': ({ input, known }, say) =>
    `Il n’y a pas de « ${say.plain(input, 100)} » ici. Il y a : ${listed(known.map((one) => say.plain(one, 100)))}.`,
  'resource-needed': ({ known }, say) =>
    `Dites à quoi donner accès : ${listed(known.map((one) => say.plain(one, 100)))}. Par exemple : **inviter anna@partner.com à ${say.plain(known[0] ?? 'portal', 100)}**`,
  'second-administrator-needed': () =>
    'C’est votre propre proposition, un autre administrateur doit donc donner son accord. Il tape **catalogue**.',
  'reason-needed': () => 'Indiquez le motif, par exemple : **en raison de l’audit trimestriel**.',
  'reason-too-long': ({ limit }) => `Le motif ne doit pas dépasser ${limit} caractères.`,
  'answer-needed': ({ ask }, { plain }) => `Répondez à ceci : ${plain(ask, 200)}`,
  'answer-malformed': ({ ask, kind }, { plain }) =>
    `Réponse attendue à « ${plain(ask, 200)} » : ${ANSWERS[kind]}.`,
  'not-yours-to-delegate': () =>
    'Vous ne pouvez désigner un remplaçant que pour vous-même ; un administrateur peut le faire pour d’autres. Rien n’a changé.',
  'nothing-to-delegate': ({ of }, { plain }) =>
    `${plain(of.name, 100)} n’a rien à approuver, il n’y a donc rien à confier. Rien n’a changé.`,
  'stand-in-unknown': ({ input }, { plain }) =>
    `Je ne trouve pas de collègue « ${plain(input, 200)} » qui puisse décider. Mentionnez cette personne, ou écrivez son adresse e‑mail. Rien n’a changé.`,
  'stand-in-needed': () =>
    'Dites qui décide à votre place, et jusqu’à quand : **déléguer à bea@example.com jusqu’au 31 mars 2027**. Pour y mettre fin : **délégation stop**',
  'begins-at-once': ({ input }, { plain }) =>
    `L’accès commence dès que l’invitation est acceptée ; je ne peux pas le programmer pour « ${plain(input, 100)} ». Envoyez ce formulaire maintenant, ou ce jour-là.`,
  'term-malformed': ({ input }, { plain }) =>
    `« ${plain(input, 60)} » n’est pas une durée. Écrivez 30d, 2w, 6m, 1y, ou une date comme le 31 mars 2027.`,
  'term-past': () => 'Cette date est passée. Indiquez une date à venir, par exemple le 31 mars 2027.',
  'term-too-long': ({ latest }, { date }) =>
    `Vous pouvez demander un accès jusqu’au ${date(latest)} au plus tard. Indiquez cette date, ou une date antérieure.`,
  'already-live': ({ address, status, sponsor }, { plain }) =>
    `${plain(address, 200)} ${LIVE[status]} ; ${plain(sponsor.name, 100)} s’en occupe. Je n’ai rien demandé de nouveau. Tapez **statut ${plain(address, 200)}** pour en savoir plus.`,
  'asked-since': ({ by, at }, { plain, dateTime }) =>
    `${plain(by.name, 100)} a déjà refait cette demande, le ${dateTime(at)}. Votre clic n’a rien changé. Tapez **statut** et l’adresse pour voir où elle en est.`,
  'not-live': ({ outcome, at }, { dateTime }) => {
    if (outcome === 'removing')
      return 'Cet accès est en cours de suppression, rien n’a donc changé. Tapez **statut** et l’adresse pour voir où il en est.';
    const how = Object.hasOwn(ENDED, outcome) ? ENDED[outcome as Ended['outcome']] : 'c’est fini';
    return `C’est terminé depuis le ${dateTime(at)} : ${how}. Rien n’a changé. Pour recommencer, tapez **inviter** et l’adresse.`;
  },
  'not-invited-yet': ({ isApproved }) =>
    isApproved
      ? 'La première invitation n’est pas encore partie, il n’y a donc rien à renvoyer. Tapez **statut** et l’adresse pour voir ce qu’elle attend.'
      : 'Il n’y a pas encore d’invitation à renvoyer. Elle part dès que la demande est approuvée.',
  'already-granted': ({ isIn }) =>
    isIn
      ? 'Ce partenaire a déjà accès. Pour y mettre fin, tapez **supprimer** et l’adresse.'
      : 'Il n’y a plus d’invitation ouverte ici, et l’accès n’est pas encore donné. Pour l’arrêter, tapez **supprimer** et l’adresse.',
  'not-granted': () =>
    'Il n’y a pas d’accès à prolonger en ce moment. Tapez **statut** et l’adresse pour voir où en est le partenaire.',
  'no-end': () => 'Cet accès n’a pas de date de fin, il n’y a donc rien à prolonger.',
  ...optionRefusals,
  'which-one': ({ resources }, say) =>
    `Il y en a plusieurs : ${listed(resources.map((one) => say.plain(one, 100)))}. Rien n’a changé. Tapez **statut** et l’adresse, et ouvrez le bon avec **Détails**.`,
  'limit-reached': ({ limited, until }, { dateTime }) => limits[limited](dateTime(until)),
  'nothing-to-restore': () =>
    'Il n’y a rien à restaurer : ce n’est pas moi qui ai bloqué ou supprimé le compte, ou les 30 jours sont passés.',
  'nothing-found': () =>
    'Je ne connais personne avec cette adresse. Vérifiez l’orthographe, ou tapez **inviter** et l’adresse.',
};

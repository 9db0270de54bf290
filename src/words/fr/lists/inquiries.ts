import type { ReviewCause } from '../../../access/handover.ts';
import type { Words } from '../../words.ts';
import { counted, de, number, partners, plural } from '../french.ts';

export const inquiries: Words['inquiries'] = {
  review: {
    title: (count) => `Cet accès est-il encore nécessaire ? ${partners(count)}`,
    ask: (day) => `Merci de répondre au plus tard le ${day}.`,
    silence: {
      remove: 'Sans réponse de votre part, l’accès prend alors fin.',
      keep: 'Sans réponse de votre part, l’accès est gardé.',
      owners: 'Sans réponse de votre part, je demande ensuite aux propriétaires de la ressource.',
    },
    nothingEnds: 'Le sponsor a quitté l’entreprise, rien ne prend donc fin sans réponse.',
    inPlace: 'La question vous revient, car le sponsor n’a pas répondu, ou n’a pas pu être joint.',
    row: (who, resource) => `${who} : ${resource}`,
    since: (day, sponsor) =>
      `Accès depuis le ${day}${sponsor === undefined ? '' : `, demandé par ${sponsor}`}.`,
    until: (end) => `Il dure jusqu’au ${end}.`,
    reason: (reason) => `Motif : ${reason}`,
    signedIn: (day) => `Dernière connexion le ${day}.`,
    recommendation: {
      active: 'Je suggère de le garder : il est utilisé.',
      inactive: 'Je suggère de le supprimer : pas de connexion depuis longtemps.',
      blocked: 'Je suggère de le supprimer : la connexion est bloquée.',
      gone: 'Je suggère de le supprimer : le compte n’existe plus.',
      unknown: 'Je ne vois pas la dernière connexion ; jugez d’après ce que vous savez.',
    },
    why: {
      due: undefined,
      inactive: 'La question se pose, car l’accès ne semble pas utilisé.',
      'no-sign-in':
        'La question se pose, car la connexion n’est plus possible. Cette personne est-elle encore chez le partenaire ?',
      'mail-bounced':
        'La question se pose, car un e‑mail à cette personne est revenu sans être remis. Est-elle encore chez le partenaire ?',
    },
    keep: 'Garder',
    remove: 'Supprimer',
    keepActive: (count) => (count === 1 ? 'Garder l’accès actif' : `Garder les ${number(count)} actifs`),
    over: 'Cette révision est terminée',
  },
  transfer: {
    title: (count, from) => `Voulez-vous vous occuper de ${partners(count)} ${de(from)} ?`,
    asked: (by, reason) => `${by} vous le demande${reason === undefined ? '.' : ` : ${reason}`}`,
    left: (from) =>
      `${from} a quitté l’entreprise. Quelqu’un doit s’occuper de ces partenaires ; rien ne prend fin entre-temps.`,
    meaning:
      'La personne qui s’occupe d’un partenaire doit dire si l’accès est encore nécessaire, et peut le prolonger ou le supprimer.',
    until: (day, from) => `Merci de répondre au plus tard le ${day} ; d’ici là, ${from} s’en occupe encore.`,
    before: (day) => `Merci de répondre au plus tard le ${day} ; ensuite, je demande à quelqu’un d’autre.`,
    again: (day) => `Merci de répondre au plus tard le ${day} ; ensuite, je repose la question.`,
    row: (who, resource, since) => `${who} : ${resource}${since === undefined ? '' : `, depuis le ${since}`}`,
    accept: 'Accepter',
    acceptAll: (count) => `Tout accepter (${number(count)})`,
    decline: 'Décliner',
    onPagesBefore: (ticked, not) =>
      `Pages précédentes : ${counted(ticked, 'coché', 'cochés')}, ${counted(not, 'non coché', 'non cochés')}. Un clic vaut aussi pour ceux-là.`,
    over: 'Réponse donnée : qui s’occupe de ces partenaires',
  },
  undo: 'Rétablir',
  comment: 'Commentaire (facultatif)',
  commentHint: 'Enregistré avec votre clic',
  more: 'Plus',
  words: {
    remind: 'Rappel : personne n’a encore répondu.',
    'last-word': 'Dernier rappel : le délai de réponse est bientôt écoulé.',
    over: 'Le délai de réponse est écoulé.',
  },
  taken: 'Personne n’a répondu, l’accès est donc supprimé. Pendant dix minutes, vous pouvez le rétablir.',
  counts: {
    kept: (count) => counted(count, 'gardé', 'gardés'),
    removed: (count) => counted(count, 'supprimé', 'supprimés'),
    accepted: (count) => counted(count, 'accepté', 'acceptés'),
    declined: (count) => counted(count, 'décliné', 'déclinés'),
    'silent-kept': (count) => `${counted(count, 'gardé', 'gardés')} sans réponse`,
    'silent-removed': (count) => `${counted(count, 'supprimé', 'supprimés')} sans réponse`,
    over: (count) => `${counted(count, 'réglé', 'réglés')} autrement`,
  },
  open: (count) => counted(count, 'restant', 'restants'),
  done: {
    kept: (who, resource) => `${who} garde l’accès à ${resource}.`,
    removed: (who, resource) =>
      `${who} perd l’accès à ${resource}. Vous pouvez le rétablir pendant dix minutes.`,
    accepted: (who, resource) => `Vous vous occupez maintenant de ${who} (${resource}).`,
    declined: (who, resource) =>
      `Vous ne vous occupez pas de ${who} (${resource}). La personne qui l’a demandé est prévenue.`,
    over: (who, resource) => `C’était déjà réglé pour ${who} (${resource}).`,
  },
  doneMany: (counts) => `C’est fait : ${counts}.`,
  offered: (to, who) =>
    `J’ai demandé à ${to} de s’occuper de ${who}. En attendant son accord, tout reste comme avant ; je vous dirai la suite.`,
  list: {
    title: 'Révisions',
    none: 'Aucune révision ne vous attend.',
    own: (count) => (count === 1 ? 'Une carte vous attend.' : `${number(count)} cartes vous attendent.`),
    others: 'Où en sont les autres',
    open: 'Ouvrir',
    review: (people) => `Encore nécessaire ? ${people}`,
    transfer: (people, from) => `Partenaires ${de(from)} : ${people}`,
    line: (done, all, day) =>
      `${number(done)} ${plural(done, 'réponse', 'réponses')} sur ${number(all)}, au plus tard le ${day}`,
    more: (count) => `Et ${counted(count, 'autre', 'autres')}.`,
  },
};

/** In the history: why somebody was asked. */
export const WHY_ASKED: Readonly<Record<ReviewCause, string>> = {
  due: '',
  inactive: ', car il n’est pas utilisé',
  'no-sign-in': ', car le partenaire ne peut plus se connecter',
  'mail-bounced': ', car un e‑mail au partenaire est revenu sans être remis',
};

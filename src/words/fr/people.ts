import type { Words } from '../words.ts';
import { counted } from './french.ts';

export const peopleRefusals: Pick<Words['refusals'], 'own-domain' | 'account-disabled' | 'choice-gone'> = {
  'own-domain': ({ domain, restorable }, { plain, date }) =>
    restorable === undefined
      ? `Personne ici n’a cette adresse, et ${plain(domain, 100)} est le domaine de votre propre entreprise : on n’invite pas ses collègues. Vérifiez l’orthographe. Rien n’a été envoyé.`
      : `Le compte de ce collègue a été supprimé. Un administrateur peut le restaurer jusqu’au ${date(restorable)} ; on n’invite pas ses collègues. Rien n’a été envoyé.`,
  'account-disabled': ({ kind, name }, { plain }) =>
    `La connexion du compte${kind === 'guest' ? ' invité' : ''} « ${plain(name, 100)} » est bloquée, un accès ne servirait donc à rien. Un administrateur doit d’abord le débloquer dans Entra ; rien n’a été demandé.`,
  'choice-gone': () =>
    'La personne choisie n’a plus cette adresse. Rien n’a été demandé. Tapez **inviter** et l’adresse pour choisir à nouveau.',
};

const KINDS = { employee: 'employé', guest: 'invité', 'external-member': 'membre externe' };

export const warnings: Words['warnings'] = {
  kind: (account) => {
    const kind = KINDS[account.kind];
    const state = account.invitation === 'pending' ? `${kind}, n’a pas encore accepté` : kind;
    return account.enabled ? state : `${state}, bloqué`;
  },
  several: {
    title: (address) => `Qui est ${address} ?`,
    text: 'Plusieurs personnes ont cette adresse. Je n’ai encore rien demandé.',
    label: 'De qui s’agit-il ?',
    choice: (name, kind, upn) => `${name}, ${kind} : ${upn}`,
    error: 'Choisissez de qui il s’agit.',
    more: (count) =>
      `${counted(count, 'autre l’a', 'autres l’ont')} aussi. Un administrateur peut y mettre de l’ordre.`,
    choose: 'Demander l’accès',
  },
  'near-miss': {
    title: (corrected) => `Vouliez-vous dire ${corrected} ?`,
    text: (domain, known) =>
      `${domain} est nouveau ici, et ressemble beaucoup à ${known}, déjà connu. Rien n’a encore été envoyé.`,
    typed: 'Vous avez tapé',
    known: 'Peut-être',
    correct: 'Corriger',
    keep: 'Garder tel quel',
  },
  deleted: {
    title: (address) => `${address} a été supprimé ici`,
    text: (name, until) => {
      const restore =
        until === undefined
          ? `Un administrateur peut peut-être encore restaurer ${name}`
          : `Jusqu’au ${until}, un administrateur peut restaurer ${name}`;
      return `${restore}, avec tous ses accès. Une nouvelle invitation crée un nouveau compte, qui repart de zéro. Rien n’a encore été envoyé.`;
    },
    anew: 'Inviter à nouveau',
  },
  cancel: 'Annuler',
  asked: (address, resource) =>
    `Demande faite pour ${address} (${resource}). La carte dans cette conversation la suit.`,
  notAsked: 'Je n’ai rien demandé, et rien n’a été envoyé.',
  mayI: {
    several: (address) =>
      `Plusieurs personnes ont l’adresse ${address}. Au moment de la demande, je vous les propose au choix.`,
    nearMiss: (domain, known) =>
      `Attention : ${domain} ressemble beaucoup à ${known}, déjà connu ici. Je poserais d’abord la question.`,
    deleted: (name, until) =>
      `Attention : ${name} a été supprimé ici${until === undefined ? '' : ` et peut être restauré jusqu’au ${until}`}. Je poserais d’abord la question.`,
  },
};

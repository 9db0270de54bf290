import type { LookCode } from '../../../access/batch/row-problem.ts';
import type { RowFaultWords } from '../../list-faults.ts';
import { listed, or } from '../french.ts';
import { LIVE } from '../live.ts';

const live = (status: string): string =>
  Object.entries(LIVE).find(([one]) => one === status)?.[1] ?? 'est déjà connu ici';

/** What only a look at the directory, the catalogue and what is on record can say against a row. */
export const lookProblems: Pick<RowFaultWords, LookCode> = {
  'already-live': (given, [status = '', sponsor = '']) =>
    `${given} ${live(status)} ; ${sponsor} s’en occupe. Retirez cette ligne.`,
  'not-requester': () =>
    'Vous ne pouvez pas demander cet accès. Retirez cette ligne, ou demandez à un administrateur de vous ajouter.',
  'domain-denied': (given) =>
    `Personne de ${given} ne peut y être invité. Retirez cette ligne, ou demandez pourquoi à un administrateur.`,
  'domain-not-allowed': (given, instead) =>
    `Les partenaires de ${given} ne peuvent pas y être invités. Indiquez une adresse de ${listed(instead)}.`,
  'own-domain': (given, [until]) =>
    until === undefined
      ? `${given} est notre propre domaine, et personne ici n’a cette adresse. Vérifiez l’orthographe.`
      : `${given} est notre propre domaine, et ce compte a été supprimé. Un administrateur peut le restaurer jusqu’au ${until}.`,
  'account-disabled': (given) =>
    `La connexion du compte de ${given} est bloquée. Retirez cette ligne, ou faites-le d’abord débloquer par un administrateur.`,
  'privileged-group': (_given, people) =>
    `Cet accès passe par un groupe auquel des rôles d’annuaire peuvent être attribués, et personne n’est autorisé à le demander. Pour changer cela, adressez-vous à ${people.length === 0 ? 'un administrateur' : listed(people)}.`,
  'several-accounts': (given, people) =>
    `Plusieurs personnes ont l’adresse ${given}, dont ${listed(people)}. Invitez cette personne à part, et choisissez de qui il s’agit.`,
  'same-person': (given, [row = '']) =>
    `${given} est une autre adresse de la personne de la ligne ${row}. Retirez l’une des deux.`,
  'look-alike': (given, [corrected = '']) =>
    `${given} ressemble beaucoup à ${corrected}. Écrivez plutôt cette adresse ; si la vôtre est juste, invitez d’abord cette personne à part.`,
  deleted: (given, [until]) =>
    until === undefined
      ? `${given} avait un compte invité ici, supprimé récemment. Pour une nouvelle invitation, invitez cette personne à part.`
      : `${given} avait un compte invité ici, qui a été supprimé ; un administrateur peut le restaurer jusqu’au ${until}. Pour une nouvelle invitation, invitez cette personne à part.`,
  'nothing-found': (given) =>
    `Je ne connais personne à l’adresse ${given}. Vérifiez l’orthographe, ou retirez cette ligne.`,
  'which-one': (_given, resources) => `Il y en a plusieurs. Écrivez ${or(resources)}.`,
  'not-yours': (given, [sponsor = '']) =>
    `Seul un administrateur ou ${sponsor}, qui s’occupe de ${given}, peut changer cet accès. Retirez cette ligne.`,
  over: (given) => `L’accès de ${given} est déjà terminé, ou se termine. Retirez cette ligne.`,
  'not-invited-yet': (given) =>
    `${given} n’est pas encore invité ; l’invitation suit l’approbation de la demande. Retirez cette ligne.`,
  'already-granted': (given) =>
    `${given} a déjà accepté, une nouvelle invitation est inutile. Retirez cette ligne.`,
  'not-granted': (given) => `${given} n’a pas en ce moment d’accès à prolonger. Retirez cette ligne.`,
  'no-end': (given) => `L’accès de ${given} n’a pas de date de fin. Retirez cette ligne.`,
  'not-longer': (_given, [until = '']) =>
    `L’accès dure déjà jusqu’au ${until}. Indiquez une date plus tardive, ou une durée comme 90d.`,
  'extension-pending': (given) =>
    `Une prolongation pour ${given} attend déjà une décision. Retirez cette ligne.`,
  'already-sponsor': (given, [sponsor = '']) =>
    `${sponsor} s’occupe déjà de ${given}. Indiquez un autre collègue, ou retirez cette ligne.`,
  'own-sponsor': () => 'Personne ne s’occupe de son propre accès. Indiquez un autre collègue.',
  'sponsor-unknown': (given) =>
    `Je ne connais pas de collègue ${given}. Écrivez l’adresse de quelqu’un qui travaille ici.`,
  'list-of-its-own': () =>
    'Cette ligne invite, d’autres changent un accès existant. Mettez les invitations dans une liste à part.',
  'not-looked-up': (given) =>
    `Microsoft ne peut pas chercher ${given}. Vérifiez l’orthographe ; si c’est juste, invitez cette personne à part.`,
  'too-often': (given, [when = '']) =>
    `${given} vient de recevoir une nouvelle invitation, ou plusieurs aujourd’hui. La prochaine pourra partir le ${when} : retirez cette ligne d’ici là.`,
  'not-possible': (given) =>
    `${given} ne convient pas à une liste. Faites-le à part, et je pourrai en dire plus.`,
};

import type { Complaint } from '../../access/complaint.ts';
import type { KeptBecause, LeftoverStep } from '../../access/leftover.ts';
import type { Asked, Cause, Person, Request, Round } from '../../access/record.ts';
import { afterColon } from '../joints.ts';
import type { Words } from '../words.ts';
import { de, listed } from './french.ts';
import { WHY_ASKED } from './lists/inquiries.ts';
import { REASONS, TRIED } from './tried.ts';

const STUCK: Readonly<Record<Complaint, string>> = {
  'no-mail': 'l’invitation n’arrive pas',
  'other-account': 'connexion avec un autre compte',
  'own-tenant': 'dirigé vers sa propre entreprise',
  'no-passcode': 'le code par e‑mail n’arrive pas',
  'no-second-factor': 'le second facteur n’est plus là',
  blocked: 'Microsoft indique que l’accès est bloqué',
  'asks-password': 'un mot de passe jamais reçu est demandé',
};

const because = (reason: string | undefined): string => (reason === undefined ? '' : ` : ${reason}`);

/** What the catalogue asked besides, as it was worded then. */
const answers = ({ answers: all = [] }: Request): string =>
  all.map(({ ask, answer }) => ` ; ${ask} ${answer}`).join('');

const inPlace = (whom: Person | undefined): string =>
  whom === undefined ? '' : ` à la place ${de(whom.name)}`;
const names = (people: readonly Person[]): string => listed(people.map(({ name }) => name));
const asked = (people: readonly Asked[]): string =>
  listed(
    people.map((one) => (one.for === undefined ? one.name : `${one.name} (à la place ${de(one.for.name)})`)),
  );

const TURNED: Readonly<Record<Cause, string>> = {
  silence: 'personne n’avait décidé à temps',
  unreachable: 'personne n’avait pu être joint',
  nobody: 'il n’y avait personne à solliciter',
};

const ROUNDS: Readonly<Record<Exclude<Round, 'first'>, string>> = {
  alternates: 'suppléants',
  administrators: 'administrateurs',
};

/** Of one who was asked. */
const ROUND: typeof ROUNDS = { alternates: 'suppléant', administrators: 'administrateur' };

const KEPT: Readonly<Record<KeptBecause, string>> = {
  'not-ours': 'Usher ne l’avait pas créé',
  'in-use': 'il donne accès à autre chose',
  gone: 'quelqu’un l’avait supprimé',
  'blocked-before': 'quelqu’un d’autre l’avait bloqué',
  unblocked: 'quelqu’un l’avait débloqué',
};

const STEPS: Readonly<Record<LeftoverStep, string>> = { block: 'bloquer', delete: 'supprimer' };

// On record is a text, of which an older version may have had others.
const REFUSED: Readonly<Record<string, string>> = REASONS;

/** What of a request is not as usual. */
function optionsOf({ replaces, invitedAs, delivery, cc, personalMessage }: Request): string {
  const how = {
    microsoft: 'par l’e‑mail de Microsoft',
    own: 'par notre propre e‑mail',
    link: 'par un lien à transmettre',
  };
  return [
    replaces && ` à la place de ${replaces.address}`,
    invitedAs && ', en tant que membre',
    delivery && `, ${how[delivery]}`,
    cc && `, avec copie à ${cc}`,
    personalMessage && ', avec un message',
  ]
    .filter(Boolean)
    .join('');
}

export const events: Words['events'] = {
  requested: ({ request }) =>
    `a demandé l’accès${optionsOf(request)}${request.reason === undefined ? '' : `, motif : ${request.reason}`}${answers(request)}`,
  'approvers-asked': ({ people, round }) =>
    people.length === 0
      ? 'n’a trouvé personne pour décider'
      : `a demandé à ${asked(people)} de décider${round === 'first' ? '' : `, comme ${(people.length === 1 ? ROUND : ROUNDS)[round]}`}`,
  'approvers-unreachable': ({ people }) => `n’a pas pu joindre ${names(people)}`,
  'approvers-reminded': () => 'a envoyé un rappel à ceux qui doivent décider',
  escalated: ({ round, why }) => `a fait appel aux ${ROUNDS[round]}, car ${TURNED[why]}`,
  'taken-up': () => 's’en occupe',
  'nobody-to-ask': () => 'n’avait plus personne à qui demander une décision',
  'stage-approved': ({ stage, comment, for: whom }) =>
    `a approuvé l’étape ${stage + 1}${inPlace(whom)}${because(comment)}`,
  approved: ({ comment, for: whom }) => `a approuvé${inPlace(whom)}${because(comment)}`,
  'approval-not-needed': ({ why }) =>
    `a continué sans approbation : ${why === 'employee' ? 'c’est un employé' : 'il n’y a pas d’approbateurs'}`,
  adopted: ({ reason }) => `a régularisé un accès qui existait déjà${because(reason)}`,
  rejected: ({ comment, for: whom }) => `a refusé la demande${inPlace(whom)}${because(comment)}`,
  lapsed: () => 'a clos la demande : personne n’a décidé à temps',
  cancelled: ({ reason, for: whom, cause }) => {
    if (cause === 'emergency') return `a tout supprimé en urgence pour ce partenaire${because(reason)}`;
    return whom === undefined
      ? `a retiré la demande${because(reason)}`
      : `a révoqué l’approbation${inPlace(whom)}${because(reason)}`;
  },
  'link-issued': () => 'a créé un lien d’accès',
  'link-unused': () => 'a abandonné un lien d’accès dont l’e‑mail n’est jamais parti',
  invited: ({ mailed, delivery }) => {
    if (delivery === 'link') return 'a remis le lien d’invitation, à transmettre';
    if (delivery === 'own') return 'a envoyé l’invitation par notre propre e‑mail';
    return mailed ? 'a envoyé l’invitation' : 'a laissé valable l’invitation précédente';
  },
  'invitee-reminded': () => 'a rappelé l’invitation au partenaire, par notre propre e‑mail',
  'invitation-held-up': (event, { why }) =>
    `n’a pas encore pu envoyer l’invitation : ${afterColon(why(event))}`,
  'invitation-refused': (event, { why }) => `n’a pas pu envoyer l’invitation : ${afterColon(why(event))}`,
  'acceptance-awaited': () => 'a prévenu le sponsor que personne n’a encore accepté',
  'mail-bounced': () => 'un e‑mail à cette personne est revenu sans être remis',
  'invitation-withdrawn': () => 'a retiré l’invitation, que personne n’avait acceptée',
  'invitation-expired': () => 'a clos l’invitation : elle a expiré sans être acceptée',
  'account-gone': () => 'a abandonné : le compte a été supprimé de l’annuaire',
  'resend-asked': ({ delivery, reason }) =>
    `a demandé ${delivery === 'link' ? 'un nouveau lien à transmettre' : 'une nouvelle invitation'}${because(reason)}`,
  accepted: ({ seen }) =>
    seen === 'link' ? 'a accepté, et est revenu par le lien' : 'a accepté, selon l’annuaire',
  granted: ({ until, memberships }, { day }) => {
    const end = until === undefined ? '' : ` jusqu’au ${day(until)}`;
    const there = memberships.filter(({ outcome }) => outcome === 'there-before').length;
    if (there > 0 && there < memberships.length)
      return `a donné l’accès${end} (une partie existait déjà avant)`;
    const already = memberships.every(({ outcome }) => outcome !== 'added');
    return `a donné l’accès${end}${there > 0 ? ' (il existait déjà avant)' : already ? ' (il existait déjà)' : ''}`;
  },
  'grant-begun': ({ unseen }) =>
    unseen
      ? 'a commencé à donner l’accès, sans pouvoir voir ce qui existait avant'
      : 'a commencé à donner l’accès',
  'membership-restored': () => 'a remis une appartenance disparue, dont cet accès a besoin',
  'earlier-removal-asked': ({ reason }) =>
    `a demandé de supprimer aussi ce qui existait avant${because(reason)}`,
  'grant-failed': (event, { why }) => `n’a pas encore pu donner l’accès : ${afterColon(why(event))}`,
  extended: ({ until, reason }, { day }) =>
    `${until === undefined ? 'a enlevé la date de fin de l’accès' : `a prolongé l’accès jusqu’au ${day(until)}`}${because(reason)}`,
  'end-reminded': () => 'a annoncé la fin de l’accès',
  'end-answered': ({ answer }) =>
    answer === 'ends'
      ? 'a répondu que l’accès se termine comme prévu'
      : 'a demandé une prolongation de l’accès',
  'removal-asked': ({ cause, reason, for: whom, lastSignIn }, { day }) =>
    ({
      expired: 'a mis fin à l’accès à la date prévue',
      asked: `a demandé de supprimer l’accès${because(reason)}`,
      revoked: `a révoqué l’approbation${inPlace(whom)}${because(reason)}`,
      left: 'a renoncé à l’accès',
      review: `a mis fin à l’accès, suite à la révision${because(reason)}`,
      emergency: `a tout supprimé en urgence pour ce partenaire${because(reason)}`,
      inactive: `a mis fin à l’accès : pas de connexion depuis ${lastSignIn === undefined ? 'longtemps' : `le ${day(lastSignIn + 1)}`}`,
    })[cause],
  removed: ({ memberships }) =>
    memberships.some(({ outcome }) => outcome === 'removed')
      ? 'a supprimé l’accès'
      : memberships.some(({ outcome }) => outcome === 'there-before')
        ? 'a laissé en place ce qui existait avant'
        : 'n’a plus rien trouvé à supprimer',
  'terms-awaited': ({ version, shown }) =>
    shown
      ? `a présenté les conditions (version ${version}) au partenaire`
      : `attend : les conditions (version ${version}) doivent d’abord être acceptées`,
  'terms-agreed': ({ version, language }) =>
    `a accepté les conditions (version ${version}, affichées en ${language})`,
  'terms-declined': ({ version, language }) =>
    `n’a pas accepté les conditions (version ${version}, affichées en ${language})`,
  'removal-undone': ({ reason }) => `a rétabli l’accès supprimé${because(reason)}`,
  'partner-wished': ({ wish }) =>
    wish === 'longer' ? 'a demandé une prolongation' : 'a demandé une nouvelle invitation',
  'partner-complained': ({ complaint }) => `a signalé un problème : ${STUCK[complaint]}`,
  'block-asked': () => 'a demandé de bloquer le compte tout de suite',
  'leftover-found': ({ block, delete: deletion }, { day }) =>
    `a constaté que le compte ne sert plus à rien${deletion === undefined ? '' : `, suppression prévue le ${day(deletion)}`}${block === undefined ? '' : ' ; d’ici là, il est bloqué'}`,
  'leftover-begun': ({ step }) => `a commencé à ${STEPS[step]} le compte`,
  'account-blocked': () => 'a bloqué la connexion du compte',
  'deletion-announced': () => 'a prévenu les administrateurs que le compte va être supprimé',
  'account-deleted': () => 'a supprimé le compte',
  'leftover-kept': ({ why }) => `a laissé le compte tel quel, car ${KEPT[why]}`,
  'leftover-failed': ({ step, ...problem }, { why }) =>
    `n’a pas encore pu ${STEPS[step]} le compte : ${afterColon(why(problem))}`,
  'restore-asked': () => 'a demandé de restaurer le compte',
  'account-restored': () => 'a restauré le compte',
  'removal-failed': (event, { why }) => `n’a pas encore pu supprimer l’accès : ${afterColon(why(event))}`,
  forgotten: ({ reason }) => `a effacé les données personnelles de tout ce qui précède${because(reason)}`,
  'review-asked': ({ people, why, lastSignIn }, { day }) =>
    `a demandé à ${names(people)} si l’accès est encore nécessaire${WHY_ASKED[why]}${lastSignIn === undefined ? '' : ` (dernière connexion : ${day(lastSignIn + 1)})`}`,
  reviewed: ({ answer, comment }) =>
    `${answer === 'keep' ? 'a répondu que l’accès est encore nécessaire' : 'a répondu que l’accès n’est plus nécessaire'}${because(comment)}`,
  'review-silent': ({ outcome }) =>
    `n’a pas eu de réponse à la révision : ${
      {
        kept: 'l’accès reste, comme le veut le catalogue',
        removed: 'l’accès est supprimé, comme le veut le catalogue',
        owners: 'la question passe aux propriétaires de la ressource',
        'put-off': 'personne ne pouvait répondre, la question sera donc reposée',
      }[outcome]
    }`,
  'transfer-asked': ({ people, cause, reason }) =>
    cause === 'asked'
      ? `a demandé à ${names(people)} de s’occuper de ce partenaire${because(reason)}`
      : `a demandé à ${names(people)} de s’occuper de ce partenaire, car son sponsor a quitté l’entreprise`,
  'transfer-accepted': ({ from }) => `s’occupe maintenant de ce partenaire, à la place ${de(from.name)}`,
  'transfer-declined': ({ comment }) => `a refusé de s’occuper de ce partenaire${because(comment)}`,
  'transfer-over': ({ why }) =>
    ({
      lapsed: 'n’a pas eu de réponse : le sponsor de ce partenaire reste le même',
      'passed-on': 'n’a pas eu de réponse, et demande à d’autres de s’occuper de ce partenaire',
      back: 'a constaté le retour du sponsor, qui continue de s’occuper de ce partenaire',
    })[why],
  'sponsors-noted': ({ placed, code, permission }, { why }) =>
    code === undefined
      ? `${placed === undefined ? 'a trouvé le nouveau sponsor parmi' : 'a inscrit le nouveau sponsor parmi'} les sponsors de l’invité dans Entra`
      : `n’a pas pu changer les sponsors de l’invité dans Entra : ${afterColon(why({ code, ...(permission !== undefined && { permission }) }))}`,
  'attempt-refused': ({ action, code }) =>
    `${TRIED[action] ?? 'a tenté une action inconnue'}, refusé : ${REFUSED[code] ?? code}`,
};

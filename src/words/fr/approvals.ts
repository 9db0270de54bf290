import { afterColon } from '../joints.ts';
import type { Words } from '../words.ts';
import { counted, de } from './french.ts';

export const approvals: Pick<Words['cards'], 'approval' | 'waiting' | 'revoke'> = {
  approval: {
    title: (sponsor, partner, resource, length) =>
      `${sponsor} demande l’accès à ${resource} pour ${partner}, ${length}`,
    extension: (sponsor, partner, resource, length) =>
      `${sponsor} demande de prolonger l’accès à ${resource} pour ${partner}, ${length}`,
    length: {
      for: (span) => `pendant ${span}`,
      until: (day) => `jusqu’au ${day}`,
      forever: 'sans date de fin',
    },
    called: (who) => `${who} : à vous de décider.`,
    yours: 'C’est votre propre demande, quelqu’un d’autre décide donc.',
    others: 'D’autres personnes ont été chargées de décider.',
    reminder: (day) => `Rappel : la demande date du ${day}, et personne n’a encore décidé.`,
    stage: (stage, of) => `Étape ${stage} sur ${of}`,
    next: (people, count) =>
      `Prochaine étape : ${people} ${count === 1 ? 'décide' : 'décident'}. Vous n’avez plus rien à faire.`,
    nextStage: 'Prochaine étape : les approbateurs suivants décident. Vous n’avez plus rien à faire.',
    inPlaceOf: (name) => `Vous décidez à la place ${de(name)}, en son absence.`,
    inPlace: (name, whom) => `${name} (à la place ${de(whom)})`,
    takeBack: 'Révoquer',
    takeUp: 'Je m’en occupe',
    takenUp: (name, when) => `${name} s’en occupe depuis le ${when}.`,
    since: (status) => `Depuis : ${status}`,
    said: (comment) => `« ${comment} »`,
    decided: { approved: 'Approuvé', rejected: 'Refusé', cancelled: 'Retiré', lapsed: 'Expiré' },
    by: (who, when) => `par ${who}, le ${when}`,
    partner: 'Pour',
    domain: 'Domaine',
    known: (domain) => `${domain}, déjà connu ici`,
    new: (domain) => `${domain}, nouveau ici : encore aucune demande`,
    publicMail: (domain) => `${domain}, où n’importe qui peut avoir une adresse`,
    asked: 'Demande du',
    decideBy: 'À décider avant',
    askedBecause: {
      silence: 'La question vous revient, car personne n’a décidé à temps.',
      unreachable: 'La question vous revient, car personne d’autre n’a pu être joint.',
      nobody: 'La question vous revient, car il n’y avait personne d’autre à solliciter.',
    },
    termLabel: 'Durée',
    reason: 'Motif',
    noReason: 'Aucun motif indiqué',
    directory: 'Invité',
    found: {
      employee: 'Employé ; accès dès l’approbation',
      'accepted-guest': 'Déjà connu ici ; accès dès l’approbation',
      'pending-guest': 'Déjà invité, sans avoir accepté ; cette invitation reste valable',
      nobody: 'Nouveau ici ; invitation dès l’approbation',
    },
    replaces: 'Remplace',
    foundBefore: 'Déjà connu ici sous l’ancienne adresse ; nouvelle invitation dès l’approbation',
    foundPending: 'Déjà invité, sans avoir accepté ; l’invitation repart dès l’approbation',
    replaced: (address, invited) =>
      invited
        ? `${address}. Si son compte invité a été créé pour ce sponsor et ne donne accès à rien d’autre, il passe à la nouvelle adresse ; sinon, la nouvelle adresse reçoit son propre compte.`
        : address,
    account: 'Compte',
    member: 'En tant que membre de l’annuaire de l’entreprise, et non comme invité',
    delivery: 'Invitation',
    deliveries: {
      microsoft: 'Par l’e‑mail de Microsoft',
      own: 'Par notre propre e‑mail',
      link: (name) => `Par un lien, que ${name} transmet`,
    },
    cc: 'Copie à',
    personal: 'Message',
    contact: 'Lien de contact',
    comment: 'Commentaire (facultatif)',
    commentHint: 'Motif en cas de refus',
    earlier: 'Auparavant',
    approve: 'Approuver',
    reject: 'Refuser',
  },
  waiting: {
    title: (count) =>
      count === 0
        ? 'Rien n’attend votre décision'
        : `${counted(count, 'demande attend', 'demandes attendent')} votre décision`,
    none: 'Les cartes d’approbation vous parviennent d’elles-mêmes à chaque demande.',
    how: 'Cochez les demandes à décider ensemble. **Ouvrir** affiche la demande complète.',
    row: (partner, resource) => `${partner} : ${resource}`,
    asked: (sponsor, day, length) => `${sponsor}, ${day}, ${length}`,
    silent:
      'Ensuite, Microsoft n’a plus répondu : les autres attendent encore. Cochez-les de nouveau dans une minute.',
    list: {
      title: (sponsor, count) =>
        count === 0
          ? `Aucune autre demande ${de(sponsor)} n’attend ici`
          : `${counted(count, 'autre demande', 'autres demandes')} ${de(sponsor)}`,
      how: 'Les dix premières demandes d’une même personne arrivent en cartes, les autres attendent ici. Cochez celles à décider ensemble. **Ouvrir** affiche la demande complète.',
      more: (count) =>
        `${counted(count, 'autre vient', 'autres viennent')} ensuite. Tapez **approbations** pour voir tout ce qui vous attend.`,
      moved: (sponsor) => `Les autres demandes ${de(sponsor)} sont listées plus bas.`,
      byWhom: (decided, name) => `${afterColon(decided)} par ${name}`,
    },
    open: 'Ouvrir',
    approve: 'Approuver',
    reject: 'Refuser',
    decided: {
      approve: (who) => `Approuvé : ${who}`,
      reject: (who) => `Refusé : ${who}`,
    },
  },
  revoke: {
    title: (address, resource) => `Révoquer votre approbation pour ${address} (${resource}) ?`,
    whom: 'Partenaire',
    now: 'Actuellement',
    what: 'L’accès accordé prend fin tout de suite ; une invitation cesse dès maintenant d’être valable. La personne qui a fait la demande est prévenue, avec votre motif.',
    reason: 'Motif',
    reasonHint: 'Le projet est terminé',
    reasonError: 'Indiquez le motif ; la personne qui a fait la demande le lira.',
    revoke: 'Révoquer',
    cancel: 'Annuler',
    done: (address, resource) => `Vous avez révoqué votre approbation pour ${address} (${resource})`,
    gone: 'Ce partenaire n’a pas accès.',
    going:
      'L’accès est en cours de suppression. La personne qui a fait la demande sera prévenue une fois que c’est fait.',
  },
};

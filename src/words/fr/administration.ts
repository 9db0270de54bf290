import type { Words } from '../words.ts';
import { paced } from './directory.ts';
import { drift } from './drift.ts';
import { emergency } from './ending/emergency.ts';
import { counted, de, number } from './french.ts';

const resources = (count: number): string => counted(count, 'ressource', 'ressources');

const outsiders = (guests: number): string =>
  guests === 1
    ? 'Une personne extérieure en fait partie'
    : `${number(guests)} personnes extérieures en font partie`;

export const administration: Words['administration'] = {
  acts: {
    'stand-in-set': ({ by, from, to, until, you }) =>
      ({
        from: `${to} décide à votre place jusqu’au ${until}, à la demande ${de(by)}. **délégation stop** y met fin.`,
        to: `Vous décidez à la place ${de(from)} jusqu’au ${until}, à la demande ${de(by)}. Ce qui attend déjà se trouve dans **approbations** ; les nouvelles demandes vous parviennent d’elles-mêmes.`,
        administrator: `${to} décide à la place ${de(from)} jusqu’au ${until}, à la demande ${de(by)}. **délégations** montre tous les remplacements.`,
        sponsor: '',
      })[you],
    'stand-in-ended': ({ by, from, to, you }) =>
      ({
        from: `Vous décidez à nouveau vous-même${to === '' ? '' : `, et ${to} ne vous remplace plus`}, à la demande ${de(by)}.`,
        to: `Vous ne décidez plus à la place ${de(from)}, à la demande ${de(by)}.`,
        administrator: `${from} décide à nouveau sans remplaçant${to === '' ? '' : ` : ce n’est plus ${to}`}, à la demande ${de(by)}.`,
        sponsor: '',
      })[you],
    'approvals-placed': ({ by, guests }) => {
      const said = `Désormais, les cartes d’approbation arrivent dans un autre canal, choisi par ${by}.`;
      if (guests === undefined) return `${said} Je n’ai pas pu voir qui en fait partie.`;
      if (guests === 0) return said;
      return `${said} ${outsiders(guests)} et ${guests === 1 ? 'peut' : 'peuvent'} les lire.`;
    },
    'audit-placed': ({ by, guests }) => {
      const said = `Désormais, chaque décision et chaque accès accordé ou supprimé est annoncé dans un canal choisi par ${by}.`;
      if (guests === undefined) return `${said} Je n’ai pas pu voir qui en fait partie.`;
      return guests === 0
        ? said
        : `${said} ${outsiders(guests)} et ${guests === 1 ? 'peut' : 'peuvent'} le lire.`;
    },
    'invitations-resumed': ({ by }) =>
      `${by} a relancé les invitations, que Microsoft avait arrêtées. **rythme** montre à quel rythme elles partent.`,
    'catalogue-taken': ({ by, changed }) =>
      `${by} a mis en vigueur un nouveau catalogue, avec des changements pour ${resources(changed)}. **catalogue** montre ce que l’on peut demander maintenant.`,
    'catalogue-proposed': ({ by, changed }) =>
      `${by} propose un nouveau catalogue, avec des changements pour ${resources(changed)}. Tapez **catalogue** pour le voir et donner votre accord ; d’ici là, rien ne change.`,
    'drift-settled': ({ by, settled }) =>
      settled === undefined ? '' : drift.settled[settled.does](by, settled.count),
    'cut-off': ({ by, cutOff, you }) =>
      (you === 'sponsor' ? emergency.toSponsor : emergency.toAdministrator)(by, cutOff),
    'partner-forgotten': ({ by, stripped }) =>
      `${by} a fait effacer les données personnelles d’un partenaire, dans ${counted(stripped, 'dossier', 'dossiers')}. Ce qui a été fait, et quand, reste enregistré.`,
    'old-forgotten': () =>
      'Les anciennes décisions des administrateurs sur les appartenances ne contiennent plus de données personnelles, comme le veut RETENTION_DAYS.',
  },
  because: (reason) => `Motif : ${reason}`,
  notDone: 'Je n’ai rien changé.',
  channel: {
    title: 'Des personnes extérieures peuvent lire ce canal',
    unseenTitle: 'Des personnes extérieures lisent peut-être ce canal',
    guests: (guests) =>
      `${outsiders(guests)} : des invités, ou des gens d’une autre entreprise. Ils liraient chaque carte d’approbation : qui demande, pour qui et pourquoi.`,
    unseen:
      'Je n’ai pas pu voir qui fait partie de ce canal. Si des invités s’y trouvent, ils liraient chaque carte d’approbation : qui demande, pour qui et pourquoi.',
    hint: 'Décision commune',
    confirm: 'Envoyer ici',
    otherwise: 'Rien n’a encore changé. Tapez **approbations ici** dans un autre canal pour le choisir.',
    audit: {
      guests: (guests) =>
        `${outsiders(guests)} : des invités, ou des gens d’une autre entreprise. Ils liraient chaque décision : qui obtient ou perd un accès, et qui en a décidé.`,
      unseen:
        'Je n’ai pas pu voir qui fait partie de ce canal. Si des invités s’y trouvent, ils liraient chaque décision : qui obtient ou perd un accès, et qui en a décidé.',
      confirm: 'Annoncer ici',
      otherwise: 'Rien n’a encore changé. Tapez **audit ici** dans un autre canal pour le choisir.',
    },
  },
  catalogue: {
    title: 'Catalogue',
    same: (count) =>
      `Le fichier correspond au catalogue en vigueur : ${resources(count)}. **ressources** les montre, **diagnostic** les vérifie dans l’annuaire.`,
    fromSettings:
      'Il n’y a pas de fichier de catalogue : l’unique ressource vient des paramètres, pris en compte au prochain démarrage.',
    changed: 'Le fichier a changé. Voici ce qui serait différent ; pour l’instant, rien ne l’est.',
    approvalOnly: 'La seule différence : s’il faut ou non deux administrateurs.',
    added: (resource) => `Nouvelle ressource : ${resource}`,
    removed: (resource) =>
      `${resource} n’y est plus. Les accès en cours durent jusqu’à leur fin ; plus personne ne peut en demander.`,
    of: (resource) => `Modifications de ${resource}`,
    nothing: 'rien',
    key: (key, before, after) => `${key} : ${before} → ${after}`,
    more: (count) => `Et ${counted(count, 'autre', 'autres')}.`,
    wrong:
      'Le fichier contient des erreurs, l’ancien catalogue reste donc en vigueur. Corrigez-le et retapez **catalogue**.',
    hint: 'Décidé ensemble lundi',
    proposed: (by) =>
      `C’est une proposition ${de(by)}. Il faut votre accord, ou celui d’un autre administrateur.`,
    two: 'Il faut deux administrateurs : vous proposez, un autre donne son accord.',
    take: 'Mettre en vigueur',
    propose: 'Proposer',
    agree: 'Donner mon accord',
    taken:
      'Le nouveau catalogue est en vigueur, sur chaque réplica d’ici une minute. Les autres administrateurs sont prévenus.',
    isProposed:
      'Proposition envoyée. Les autres administrateurs sont prévenus ; l’un d’eux tape **catalogue** pour donner son accord.',
    movedOn: 'Le fichier a encore changé entre-temps. Tapez **catalogue** pour le voir.',
    waits:
      'Le fichier du catalogue a changé. Rien n’est encore différent : tapez **catalogue** pour voir les changements et les mettre en vigueur.',
    isWrong: (problems) =>
      `Le fichier du catalogue a changé, et il contient des erreurs. L’ancien catalogue reste en vigueur.\n\n${problems}\n\nCorrigez le fichier, puis tapez **catalogue**.`,
  },
  why: {
    title: {
      'cancel-request': (address, resource) => `Retirer la demande pour ${address} (${resource}) ?`,
      resend: (address, resource) => `Renvoyer l’invitation à ${address} (${resource}) ?`,
      'copy-link': (address, resource) => `Créer un nouveau lien pour ${address} (${resource}) ?`,
      extend: (address, resource) => `Prolonger l’accès de ${address} à ${resource} ?`,
      undo: (address, resource) => `Rétablir l’accès de ${address} à ${resource} ?`,
    },
    button: {
      'cancel-request': 'Retirer',
      resend: 'Renvoyer',
      'copy-link': 'Obtenir le lien',
      extend: 'Prolonger',
      undo: 'Rétablir',
    },
    of: (sponsor) =>
      `Cet accès est suivi par ${sponsor}, qui saura que vous l’avez fait, et pourquoi ; cela reste enregistré.`,
    label: 'Motif',
    hint: 'Son sponsor est en congé',
    error: 'Indiquez le motif : il sera enregistré et transmis.',
  },
};

export const pace: Words['pace'] = {
  goesAbout: (when) =>
    `Prochaine étape : l’invitation part vers le ${when}. ${paced} Vous n’avez rien à faire.`,
  full: 'Les invitations partent aussi vite que Microsoft les accepte (INVITATION_PACE=full).',
  learning: (sent, allowance) =>
    `Invitations envoyées depuis une heure : ${number(sent)} sur ${number(allowance)} au plus. Tant que tout va bien, chaque heure peut en compter jusqu’à quatre fois plus que la meilleure jusqu’ici.`,
  stopped: (why, since) => `Les invitations sont arrêtées depuis le ${since}. ${why}`,
  waiting: (count, more) =>
    count === 0
      ? 'Aucune invitation n’attend.'
      : more
        ? `Plus de ${number(count)} invitations attendent.`
        : `${number(count)} ${count === 1 ? 'invitation attend' : 'invitations attendent'}.`,
  opens: (when) => `Les prochaines pourront partir le ${when}.`,
  goesOn:
    'Les invitations reprennent, lentement au début. Celles qui attendent repartent d’ici dix minutes ; si Microsoft refuse encore, elles s’arrêtent à nouveau.',
  notStopped: 'Les invitations ne sont pas arrêtées, il n’y a donc rien à relancer.',
};

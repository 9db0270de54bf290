import type { Words } from '../../words.ts';
import { number, partners, plural, rows } from '../french.ts';
import { actions } from './actions.ts';

export const batches: Words['batches'] = {
  pasted: 'Votre liste',
  refresh: 'Actualiser',
  preview: {
    title: (name) => `${name} : à vérifier`,
    counts: (good, wrong) =>
      wrong === 0
        ? `**${rows(good)} ${plural(good, 'valide', 'valides')}, aucune erreur.** Rien ne part avant votre confirmation.`
        : good === 0
          ? `**Aucune ligne valide, ${rows(wrong)} avec des erreurs.** Rien ne peut partir. Corrigez la liste, et renvoyez-la.`
          : `**${rows(good)} ${plural(good, 'valide', 'valides')}, ${number(wrong)} avec des erreurs.** Une ligne avec des erreurs ne part jamais ; rien ne part avant votre confirmation.`,
    struck: (count) =>
      `${rows(count)} ${plural(count, 'écartée, elle ne partira pas', 'écartées, elles ne partiront pas')}.`,
    tooMany: (limit, when) =>
      `Une personne peut envoyer ${number(limit)} lignes par jour, et avec celles-ci ce serait plus. Retirez-en quelques-unes, ou confirmez à partir du ${when}.`,
    found: {
      nobody: 'Nouveaux ici',
      'accepted-guest': 'Invités déjà présents',
      'pending-guest': 'Invitation pas encore acceptée',
      employee: 'Employés',
    },
    notes: {
      newDomains: (count) =>
        count === 1
          ? '1 ligne est la première de son domaine : vérifiez qu’il est bien écrit.'
          : `${rows(count)} sont les premières de leur domaine : vérifiez qu’il est bien écrit.`,
      externalMembers: (count) =>
        count === 1
          ? '1 personne est d’une autre entreprise, bien que notre annuaire la compte comme membre.'
          : `${number(count)} personnes sont d’une autre entreprise, bien que notre annuaire les compte comme membres.`,
      messages: (count) =>
        `${rows(count)} avec un message. Les invitations partent ici par l’e‑mail de Microsoft, qui ne le contient pas.`,
      contactUrls: (count) =>
        `${rows(count)} avec un lien de contact. Les invitations partent ici par l’e‑mail de Microsoft, qui ne le contient pas.`,
      contacts: (count, links) => `${rows(count)} avec un lien de contact pour notre e‑mail : ${links}`,
      links: (count) =>
        `${rows(count)} sans e‑mail : vous trouverez un lien à transmettre pour ${count === 1 ? 'elle' : 'chacune'} dans le fichier de résultat.`,
    },
    column: (column) => `«\u00a0${column}\u00a0»`,
    ignored: (columns, several) =>
      several
        ? `Je ne connais pas ces colonnes, et je les ignore : ${columns}.`
        : `Je ne connais pas cette colonne, et je l’ignore : ${columns}.`,
    wrong: 'Lignes avec des erreurs',
    moreWrong: (count) => `Et ${rows(count)} de plus.`,
    rows: 'Lignes valides. Décochez celles à écarter.',
    row: (who, where, term) => `${who} : ${where}, ${term}`,
    newDomain: 'premier de ce domaine',
    confirm: 'Confirmer',
    sendGood: 'Envoyer les valides',
    problems: 'Erreurs en fichier',
    more: 'Plus de lignes',
    drop: 'Abandonner',
  },
  actions,
  dropped: (name) => `Abandonné : ${name}. Rien n’a été envoyé.`,
  confirmed: (count) =>
    `Confirmé : ${partners(count)}. Une carte dans cette conversation montre l’avancement.`,
  progress: {
    title: (name, past, all) => `${name} : ${number(past)} sur ${number(all)}`,
    finished: (name) => `${name} : terminé`,
    paused: 'En pause. Rien ne part avant la reprise.',
    stopped: 'Arrêté. Ceux qui n’étaient pas encore invités ne le seront pas.',
    putting: (there, all) =>
      `${number(there)} sur ${number(all)} ${plural(there, 'enregistrée', 'enregistrées')} ; le premier e‑mail part après la dernière.`,
    states: { ...actions.states, 'under-way': 'En cours d’invitation' },
    until: (when) => `La dernière invitation part vers le ${when}.`,
    lost: (row, who, by) =>
      by === undefined
        ? `Ligne ${row}, ${who} : sans résultat.`
        : `Ligne ${row}, ${who} : refusée par ${by}.`,
    moreLost: (count) => `Et ${rows(count)} de plus ; tapez **statut** et l’adresse pour savoir pourquoi.`,
    asked: (people) => `Décision demandée à : ${people}.`,
    pause: 'Pause',
    goOn: 'Reprendre',
    stop: 'Arrêter',
    results: 'Résultat en fichier',
  },
  approval: {
    title: (sponsor, resource) => `${sponsor} demande l’accès à ${resource}`,
    longer: (sponsor, resource) => `${sponsor} demande de prolonger l’accès à ${resource}`,
    endsNow: (end) => `Pour l’instant, l’accès dure jusqu’au ${end}.`,
    waiting: (count) =>
      count === 1
        ? `**${partners(count)}.**`
        : `**${partners(count)} ensemble.** Une seule décision vaut pour tous.`,
    noneLeft: 'Plus aucun n’attend de décision.',
    rows: 'Décochez ceux que vous n’approuvez pas : ils sont refusés.',
    struck: (count) =>
      `${rows(count)} ${plural(count, 'écartée, elle sera refusée', 'écartées, elles seront refusées')}.`,
    reasons: 'Motif',
    contact: (link) => `Lien de contact dans notre e‑mail : ${link}`,
    approve: 'Approuver',
    reject: 'Refuser',
    more: 'Plus de lignes',
    verdict: {
      approve: (by, when) => `Approuvé par ${by}, le ${when}`,
      reject: (by, when) => `Refusé par ${by}, le ${when}`,
    },
    except: (count) => `${rows(count)} ${plural(count, 'écartée, et refusée', 'écartées, et refusées')}.`,
    underWay: 'La décision s’applique ligne par ligne ; cela prend un moment.',
    left: (count) =>
      `${partners(count)} ${count === 1 ? 'attend' : 'attendent'} la décision de quelqu’un d’autre : personne ne décide de son propre accès.`,
  },
  represented: {
    approve: (by, sponsor, resource) =>
      `À votre place, ${by} a approuvé une liste de partenaires pour ${resource}, demandée par ${sponsor}. **délégation stop** met fin au remplacement.`,
    reject: (by, sponsor, resource) =>
      `À votre place, ${by} a refusé une liste de partenaires pour ${resource}, demandée par ${sponsor}. **délégation stop** met fin au remplacement.`,
  },
  told: {
    done: (name, invited, inNow, lost, links) =>
      [
        `${name}, c’est fini : ${number(invited + inNow)} ${plural(invited + inNow, 'invité ou avec accès', 'invités ou avec accès')}`,
        lost === 0 ? '.' : `, ${number(lost)} ${plural(lost, 'refusé', 'refusés')} ou sans résultat.`,
        links === 0
          ? ''
          : ` **Résultat en fichier**, sur sa carte, contient ${links === 1 ? 'le lien' : 'les liens'} à transmettre.`,
        invited === 0 ? '' : ' Je vous préviens quand le dernier aura accès.',
      ].join(''),
    'all-in': (name, inNow) => `Tous les invités de ${name} ont maintenant accès : ${partners(inNow)}.`,
    'a-day-later': (name, invited, inNow) =>
      `Un jour après ${name} : ${partners(inNow)} avec accès, ${number(invited)} ${plural(invited, 'n’a', 'n’ont')} pas encore accepté. **liste en attente** montre qui ; **renvoyer** envoie une nouvelle invitation à l’un d’eux.`,
  },
  notYours: (sponsor) => `Seul l’expéditeur de cette liste, ${sponsor}, peut le faire. Rien n’a changé.`,
  tooManyRows: (limit, when) =>
    `Une personne peut envoyer ${number(limit)} lignes par jour, et avec celles-ci ce serait plus. Rien n’a été envoyé. Vous pourrez confirmer le ${when}.`,
  unknown: 'Je ne connais plus cette liste. Rien n’a changé. Renvoyez-la.',
  files: {
    drift: 'Ce qui est dans Entra sans dossier, ou l’inverse',
    template: 'Un modèle de liste de partenaires, avec une ligne d’exemple que j’ignore',
    problems: 'Toutes les erreurs de votre liste, ligne par ligne, avec ce qu’il faut écrire',
    results: 'Ce que chaque ligne de votre liste est devenue jusqu’ici',
  },
  below: 'Je vous propose le fichier ci-dessous.',
  declined: (text) =>
    text === undefined
      ? 'D’accord, pas de fichier. Le bouton le propose à nouveau.'
      : `D’accord, pas de fichier. Copiez ceci dans un fichier en .csv, et envoyez-le-moi :\n\n\`\`\`\n${text.replace('\ufeff', '').trim()}\n\`\`\``,
  noFile: {
    host: 'Je ne récupère les fichiers que là où Teams les garde. Envoyez-le-moi dans notre conversation, avec le trombone.',
    gone: 'L’adresse de ce fichier n’est plus valable. Renvoyez-le-moi.',
    private:
      'Ce fichier se trouve à un endroit que je n’ai pas le droit d’ouvrir. Envoyez-le-moi dans notre conversation, avec le trombone.',
    slow: 'Ce fichier a mis trop de temps à arriver. Rien n’a été envoyé. Renvoyez-le-moi.',
    broken: 'Ce fichier est arrivé incomplet. Rien n’a été envoyé. Renvoyez-le-moi.',
  },
};

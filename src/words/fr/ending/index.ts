import type { Words } from '../../words.ts';
import { counted, de, number, plural } from '../french.ts';

export const ending: Words['cards']['ending'] = {
  title: (address, day) => `L’accès de ${address} se termine le ${day}`,
  titles: (count, day) => `L’accès de ${number(count)} partenaires se termine le ${day}`,
  intro: 'Prolongez-le, ou gardez la fin prévue : je ne poserai plus la question.',
  introEnds: 'Gardez la fin prévue, et je ne poserai plus la question.',
  row: (partner, resource) => `**${partner}**, ${resource}`,
  endOf: (day) => `${day} inclus`,
  until: (end) => `Jusqu’au ${end}.`,
  extends: (until, length) =>
    until === undefined
      ? 'Prolonger : sans date de fin.'
      : `Prolonger : ${length} de plus, jusqu’au ${until}.`,
  asks: (until, length) =>
    until === undefined
      ? 'Prolonger : demande un accès sans date de fin, à faire approuver.'
      : `Prolonger : demande ${length} de plus, jusqu’au ${until}, à faire approuver.`,
  cannot: {
    gone: 'Impossible de prolonger : cet accès n’est plus au catalogue. Un administrateur doit l’y remettre.',
    past: 'Impossible de prolonger : la nouvelle fin serait déjà passée, elle aussi.',
    tooLong: (latest) =>
      `Impossible de prolonger de la durée habituelle : la fin ne peut pas dépasser le ${latest}. Pour une fin plus proche, tapez **prolonger**, l’adresse et le jour.`,
    otherwise: 'Impossible de prolonger.',
  },
  kept: (name, on) => `Se termine comme prévu, selon la réponse ${de(name)} du ${on}.`,
  asked: (until) =>
    `Une prolongation${until === undefined ? '' : ` jusqu’au ${until}`} attend une approbation. Sans décision, l’accès se termine comme prévu.`,
  askedOnce: (name, on) =>
    `${name} a demandé une prolongation le ${on} ; elle n’a pas été approuvée, l’accès se termine donc comme prévu.`,
  extended: (until, name) =>
    `Prolongé${name === undefined ? '' : ` par ${name}`} : ${until === undefined ? 'sans date de fin' : `jusqu’au ${until}`}.`,
  passedOn: (sponsor) => `${sponsor} s’en occupe maintenant.`,
  more: (count) =>
    `${counted(count, 'autre se termine', 'autres se terminent')} ce jour-là : tapez **qui expire bientôt**.`,
  unreached: (sponsor, count) =>
    `Je n’arrive pas à joindre ${sponsor}, qui s’occupe de ${plural(count, 'ce partenaire', 'ces partenaires')}.`,
};

export const leftover: Words['cards']['leftover'] = {
  title: (count, day) =>
    count === 1
      ? `Le compte d’un invité sera supprimé le ${day}`
      : `Les comptes de ${number(count)} invités seront supprimés à partir du ${day}`,
  why: (count) =>
    `J’avais envoyé l’invitation, l’accès est terminé et, autant que je sache, le compte ne sert plus à rien. Je vérifie encore avant de supprimer. Pendant 30 jours ensuite, vous pourrez restaurer ${count === 1 ? 'le compte' : 'chaque compte'}.`,
  row: (partner, resource) => `**${partner}**, dernier accès : ${resource}`,
  when: (ended, deleted) => `Accès terminé le ${ended} ; suppression le ${deleted}.`,
  more: (count) =>
    `Et ${counted(count, 'autre', 'autres')} ; **historique anna@partner.com** le montre pour chacun.`,
  keep: 'Garder le compte',
  restore: 'Restaurer le compte',
  account: 'Compte',
  planned: {
    block: (day) => `sera bloqué le ${day}`,
    delete: (day) => `sera supprimé le ${day}`,
  },
  late: {
    block: (day) => `aurait dû être bloqué le ${day}`,
    delete: (day) => `aurait dû être supprimé le ${day}`,
  },
  done: {
    block: (day) => `bloqué le ${day}`,
    delete: (day) => `supprimé le ${day}`,
  },
  restoring: 'en cours de restauration',
  restored: (day) => `restauré le ${day}`,
  kept: {
    'not-ours': 'laissé tel quel : je ne l’ai pas créé',
    'in-use': 'laissé tel quel : il donne accès à autre chose',
    gone: 'supprimé par quelqu’un d’autre',
    'blocked-before': 'laissé tel quel : bloqué par quelqu’un d’autre',
    unblocked: 'laissé tel quel : débloqué par quelqu’un',
  },
  rule: (block, deleted) => {
    const what = [
      block === undefined ? undefined : `bloqué ${block}`,
      deleted === undefined ? undefined : `supprimé ${deleted}`,
    ].filter((one) => one !== undefined);
    return `Si son compte, que j’ai créé, ne donne accès à rien d’autre dans l’annuaire, il sera ${what.join(' et ')}.`;
  },
  atOnce: 'aussitôt',
  after: (length) => `au bout de ${length}`,
};

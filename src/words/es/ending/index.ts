import type { Words } from '../../words.ts';
import { number, plural } from '../spanish.ts';

export const ending: Words['cards']['ending'] = {
  title: (address, day) => `El acceso de ${address} termina el ${day}`,
  titles: (count, day) => `El acceso de ${number(count)} socios termina el ${day}`,
  intro: 'Prolónguelo, o mantenga la fecha de fin: no volveré a preguntarle por ello.',
  introEnds: 'Mantenga la fecha de fin, y no volveré a preguntarle por ello.',
  row: (partner, resource) => `**${partner}**, ${resource}`,
  endOf: (day) => `${day} inclusive`,
  until: (end) => `Hasta el ${end}.`,
  extends: (until, length) =>
    until === undefined ? 'Prolongar: sin fecha de fin.' : `Prolongar: ${length} más, hasta el ${until}.`,
  asks: (until, length) =>
    until === undefined
      ? 'Prolongar: pide acceso sin fecha de fin; necesita aprobación.'
      : `Prolongar: pide ${length} más, hasta el ${until}; necesita aprobación.`,
  cannot: {
    gone: 'No se puede prolongar: este acceso ya no está en el catálogo. Un administrador tiene que volver a ponerlo.',
    past: 'No se puede prolongar: el nuevo fin también habría pasado ya.',
    tooLong: (latest) =>
      `No se puede prolongar por el tiempo habitual: el fin no puede pasar del ${latest}. Para un fin anterior, escriba **prolongar**, la dirección y el día.`,
    otherwise: 'No se puede prolongar.',
  },
  kept: (name, on) => `Termina según lo previsto, como dijo ${name} el ${on}.`,
  asked: (until) =>
    `La prolongación${until === undefined ? '' : ` hasta el ${until}`} espera aprobación. Mientras nadie decida, el acceso termina según lo previsto.`,
  askedOnce: (name, on) =>
    `${name} pidió prolongarlo el ${on}; no se aprobó, así que termina según lo previsto.`,
  extended: (until, name) =>
    `Prolongado${name === undefined ? '' : ` por ${name}`}: ${until === undefined ? 'ya no tiene fecha de fin' : `hasta el ${until}`}.`,
  passedOn: (sponsor) => `Ahora se ocupa de ello ${sponsor}.`,
  more: (count) =>
    `Ese día ${plural(count, 'termina', 'terminan')} ${number(count)} más: escriba **qué termina pronto**.`,
  unreached: (sponsor, count) =>
    `No consigo contactar con ${sponsor}, que se ocupa de ${plural(count, 'este socio', 'estos socios')}.`,
};

export const leftover: Words['cards']['leftover'] = {
  title: (count, day) =>
    count === 1
      ? `La cuenta de un invitado se eliminará el ${day}`
      : `Las cuentas de ${number(count)} invitados se eliminarán a partir del ${day}`,
  why: (count) =>
    `La invitación la envié yo, el acceso ha terminado y, hasta donde veo, la cuenta no tiene nada más asignado. Vuelvo a mirarlo antes de eliminar nada. Durante los 30\u00a0días siguientes puede restaurar ${count === 1 ? 'la cuenta' : 'cada cuenta'}.`,
  row: (partner, resource) => `**${partner}**, último acceso: ${resource}`,
  when: (ended, deleted) => `El acceso terminó el ${ended}; la cuenta se eliminará el ${deleted}.`,
  more: (count) => `Y ${number(count)} más; **historial anna@partner.com** lo muestra para cada uno.`,
  keep: 'Conservar la cuenta',
  restore: 'Restaurar la cuenta',
  account: 'Cuenta',
  planned: {
    block: (day) => `se bloqueará el ${day}`,
    delete: (day) => `se eliminará el ${day}`,
  },
  late: {
    block: (day) => `se debía bloquear el ${day}`,
    delete: (day) => `se debía eliminar el ${day}`,
  },
  done: {
    block: (day) => `bloqueada el ${day}`,
    delete: (day) => `eliminada el ${day}`,
  },
  restoring: 'se está restaurando',
  restored: (day) => `restaurada el ${day}`,
  kept: {
    'not-ours': 'se deja como está: no la creé yo',
    'in-use': 'se deja como está: tiene algo más asignado',
    gone: 'la eliminó otra persona',
    'blocked-before': 'se deja como está: la bloqueó otra persona',
    unblocked: 'se deja como está: alguien la desbloqueó',
  },
  rule: (block, deleted) => {
    const what = [
      block === undefined ? undefined : `se bloqueará ${block}`,
      deleted === undefined ? undefined : `se eliminará ${deleted}`,
    ].filter((one) => one !== undefined);
    return `Si no le queda nada más en el directorio, su cuenta, que creé yo, ${what.join(' y ')}.`;
  },
  atOnce: 'enseguida',
  after: (length) => `después de ${length}`,
};

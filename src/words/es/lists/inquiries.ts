import type { ReviewCause } from '../../../access/handover.ts';
import type { Words } from '../../words.ts';
import { counted, number, partners } from '../spanish.ts';

export const inquiries: Words['inquiries'] = {
  review: {
    title: (count) => `¿Aún se necesita este acceso? ${partners(count)}`,
    ask: (day) => `Responda a más tardar el ${day}, por favor.`,
    silence: {
      remove: 'Sin respuesta suya, el acceso termina entonces.',
      keep: 'Sin respuesta suya, el acceso se conserva.',
      owners: 'Sin respuesta suya, pregunto después a los propietarios del recurso.',
    },
    nothingEnds: 'Su patrocinador ya no trabaja aquí, así que nada termina sin una respuesta.',
    inPlace: 'Se le pregunta porque su patrocinador no respondió, o no se le pudo preguntar.',
    row: (who, resource) => `${who}: ${resource}`,
    since: (day, sponsor) =>
      `Con acceso desde el ${day}${sponsor === undefined ? '' : `, pedido por ${sponsor}`}.`,
    until: (end) => `Dura hasta el ${end}.`,
    reason: (reason) => `Motivo: ${reason}`,
    signedIn: (day) => `Último inicio de sesión: ${day}.`,
    recommendation: {
      active: 'Sugiero conservarlo: se usa.',
      inactive: 'Sugiero quitarlo: hace mucho que no inicia sesión.',
      blocked: 'Sugiero quitarlo: tiene bloqueado el inicio de sesión.',
      gone: 'Sugiero quitarlo: la cuenta ya no existe.',
      unknown: 'No puedo ver el último inicio de sesión, así que juzgue por lo que usted sabe.',
    },
    why: {
      due: undefined,
      inactive: 'Se le pregunta porque el acceso no parece usarse.',
      'no-sign-in':
        'Se le pregunta porque esta persona ya no puede iniciar sesión. ¿Sigue en la empresa del socio?',
      'mail-bounced':
        'Se le pregunta porque un correo a esta persona volvió sin entregarse. ¿Sigue en la empresa del socio?',
    },
    keep: 'Conservar',
    remove: 'Quitar',
    keepActive: (count) => `Conservar ${counted(count, 'activo', 'activos')}`,
    over: 'Esta revisión está hecha',
  },
  transfer: {
    title: (count, from) => `¿Se ocupará de ${partners(count)} de ${from}?`,
    asked: (by, reason) => `Se lo pide ${by}${reason === undefined ? '.' : `: ${reason}`}`,
    left: (from) =>
      `${from} ya no trabaja aquí. Alguien tiene que ocuparse de estos socios; mientras tanto no termina ningún acceso.`,
    meaning:
      'A quien se ocupa de un socio se le pregunta si el acceso aún se necesita, y puede prolongarlo o quitarlo.',
    until: (day, from) =>
      `Responda a más tardar el ${day}, por favor; hasta entonces sigue ocupándose ${from}.`,
    before: (day) => `Responda a más tardar el ${day}, por favor; después pregunto a otra persona.`,
    again: (day) => `Responda a más tardar el ${day}, por favor; después vuelvo a preguntar.`,
    row: (who, resource, since) => `${who}: ${resource}${since === undefined ? '' : `, desde el ${since}`}`,
    accept: 'Aceptar',
    acceptAll: (count) => `Aceptar todo (${number(count)})`,
    decline: 'No aceptar',
    onPagesBefore: (ticked, not) =>
      `En las páginas anteriores: ${number(ticked)} con marca, ${number(not)} sin ella. El clic también vale para esos.`,
    over: 'Respondido: quién se ocupa de estos socios',
  },
  undo: 'Deshacer',
  comment: 'Comentario (opcional)',
  commentHint: 'Queda constancia con su clic',
  more: 'Más',
  words: {
    remind: 'Recordatorio: todavía no ha respondido nadie.',
    'last-word': 'Último aviso: el plazo para responder está a punto de terminar.',
    over: 'El plazo para responder ha terminado.',
  },
  taken:
    'Nadie respondió, así que este acceso se quitó. Puede deshacerlo durante los diez minutos siguientes.',
  counts: {
    kept: (count) => counted(count, 'conservado', 'conservados'),
    removed: (count) => counted(count, 'quitado', 'quitados'),
    accepted: (count) => counted(count, 'aceptado', 'aceptados'),
    declined: (count) => counted(count, 'no aceptado', 'no aceptados'),
    'silent-kept': (count) => `${counted(count, 'conservado', 'conservados')} sin respuesta`,
    'silent-removed': (count) => `${counted(count, 'quitado', 'quitados')} sin respuesta`,
    over: (count) => `${counted(count, 'resuelto', 'resueltos')} de otro modo`,
  },
  open: (count) => `${number(count)} por responder`,
  done: {
    kept: (who, resource) => `${who} conserva el acceso a ${resource}.`,
    removed: (who, resource) =>
      `${who} pierde el acceso a ${resource}. Se puede deshacer durante diez minutos.`,
    accepted: (who, resource) => `Ahora usted se ocupa de ${who} (${resource}).`,
    declined: (who, resource) => `Usted no se ocupa de ${who} (${resource}). Se avisa a quien lo pidió.`,
    over: (who, resource) => `${who} (${resource}) ya estaba resuelto.`,
  },
  doneMany: (counts) => `Hecho: ${counts}.`,
  offered: (to, who) =>
    `He pedido a ${to} que se ocupe de ${who}. Hasta que ${to} acepte, todo sigue como está; le diré cómo acaba.`,
  list: {
    title: 'Revisiones',
    none: 'No le espera ninguna revisión.',
    own: (count) => (count === 1 ? 'Le espera una tarjeta.' : `Le esperan ${number(count)} tarjetas.`),
    others: 'Cómo van los demás',
    open: 'Abrir',
    review: (people) => `¿Aún se necesita? ${people}`,
    transfer: (people, from) => `Socios de ${from}: ${people}`,
    line: (done, all, day) => `${number(done)} de ${number(all)} respondidos, hasta el ${day}`,
    more: (count) => `Y ${number(count)} más.`,
  },
};

/** In the history: why somebody was asked. */
export const WHY_ASKED: Readonly<Record<ReviewCause, string>> = {
  due: '',
  inactive: ', porque no se usa',
  'no-sign-in': ', porque el socio ya no puede iniciar sesión',
  'mail-bounced': ', porque un correo al socio volvió sin entregarse',
};

import type { Ended } from '../../access/record.ts';
import type { Words } from '../words.ts';
import { limits } from './limits.ts';
import { LIVE } from './live.ts';
import { optionRefusals } from './options.ts';
import { peopleRefusals } from './people.ts';
import { listed } from './spanish.ts';

const ENDED: Record<Ended['outcome'], string> = {
  removed: 'se quitó el acceso',
  expired: 'el acceso llegó a su fin',
  rejected: 'la solicitud se rechazó',
  cancelled: 'la solicitud se retiró',
  lapsed: 'la solicitud caducó, porque nadie decidió a tiempo',
  refused: 'Microsoft no admitió la invitación',
  gone: 'alguien eliminó la cuenta',
  approved: 'la solicitud se aprobó',
};

const ANSWERS = {
  text: 'hasta 500\u00a0caracteres',
  choice: 'una de las opciones',
  date: 'una fecha, como 2027-03-31',
  number: 'un número, como 12',
  'yes-no': 'sí o no (yes, no)',
};

const DECIDED = {
  approved: 'Ya aprobado',
  rejected: 'Ya rechazado',
  cancelled: 'Ya retirado',
  lapsed: 'Caducado',
  'not-needed': 'No hacía falta aprobación',
};

export const refusals: Words['refusals'] = {
  'not-requester': () =>
    'Usted no puede pedir acceso a esto. Un administrador puede agregarle a las personas que sí pueden.',
  'no-role': () =>
    'Usted no tiene ningún rol aquí, así que no puedo mostrarle socios. Un administrador puede agregarle a las personas que piden acceso.',
  'not-approver': () =>
    'Usted no es aprobador de esto, así que no se ha cambiado nada. Un administrador puede nombrarle.',
  'not-admin': () =>
    'Esto solo pueden hacerlo los administradores. Escriba **lista** para ver lo que ha pedido usted.',
  'not-ended': ({ sponsor }, { plain }) =>
    `Esto no ha terminado, y lo que sigue en marcha conserva lo que necesita. ${plain(sponsor.name, 100)}, que se ocupa de ello, puede quitar el acceso o retirar la solicitud.`,
  'not-yours': ({ sponsor }, { plain }) =>
    `Solo ${plain(sponsor.name, 100)}, que se ocupa de este socio, o un administrador puede cambiar esto. No se ha cambiado nada. Pregunte a ${plain(sponsor.name, 100)}.`,
  'known-to-others': ({ sponsors }, { plain }) =>
    `A este socio ya se le conoce aquí. Para saber más, pregunte a ${listed(sponsors.map(({ name }) => plain(name, 100)))}.`,
  'extension-needs-approval': () => 'Aquí una prolongación necesita aprobación.',
  'extension-pending': () =>
    'Ya se ha pedido una prolongación, y falta que decida un aprobador. No se ha vuelto a pedir.',
  'self-approval': () =>
    'Lo pidió usted, o se ocupa de ello, o es para su propia cuenta, así que tiene que decidir otra persona. No se ha cambiado nada.',
  'not-your-approval': () =>
    'Solo quien aprobó esto puede revocar la aprobación. El patrocinador o un administrador puede poner fin al acceso con **quitar** y la dirección.',
  'not-approved-yet': () =>
    'Nadie ha aprobado esto todavía, así que no hay nada que revocar. Si le han preguntado, lo encontrará en **aprobaciones**.',
  'review-over': ({ by, at }, { plain, date }) =>
    by === undefined
      ? 'Aquí ya no queda nada que responder. No se ha cambiado nada.'
      : `${plain(by.name, 100)} ya respondió a esto, el ${date(at)}. No se ha cambiado nada.`,
  'not-your-review': () =>
    'Esto se pregunta a otras personas: a quien se ocupa del socio, y a quien administra el recurso. No se ha cambiado nada.',
  'already-sponsor': ({ sponsor }, { plain }) => `${plain(sponsor.name, 100)} ya se ocupa de este socio.`,
  'own-sponsor': () => 'Nadie se ocupa de su propio acceso. Indique otro colega.',
  'sponsor-unknown': ({ input }, { plain }) =>
    `No encuentro a ningún colega «${plain(input, 100)}». Menciónelo con @, o escriba su dirección.`,
  'sponsor-needed': () =>
    'Indique quién tiene que ocuparse del socio: **transferir anna@partner.com a @Bea**.',
  'transfer-over': () => 'Esto ya se respondió, o se retiró. No se ha cambiado nada.',
  'not-asked-to-sponsor': () =>
    'Se ha pedido a otra persona que se ocupe de este socio. No se ha cambiado nada.',
  'not-your-removal': ({ by }, { plain }) =>
    `Este acceso lo quitó ${by === undefined ? 'otra persona' : plain(by.name, 100)}, así que solo esa persona o un administrador puede deshacerlo. No se ha cambiado nada.`,
  'undo-over': () =>
    'Quitar un acceso se puede deshacer durante diez minutos, y ya han pasado. Para dar acceso de nuevo, escriba **invitar** y la dirección.',
  'already-undone': ({ by, at }, { plain, dateTime }) =>
    `${plain(by.name, 100)} ya lo deshizo, el ${dateTime(at)}. Su clic no ha cambiado nada.`,
  'taken-up': ({ by, at }, { plain, dateTime }) =>
    `${plain(by.name, 100)} se ocupa de ello desde el ${dateTime(at)}. Usted puede decidir de todos modos.`,
  'already-decided': ({ by, at, decision }, { plain, dateTime }) =>
    `${DECIDED[decision]}${by === undefined ? '' : ` por ${plain(by.name, 100)}`}, el ${dateTime(at)}. Su clic no ha cambiado nada.`,
  'privileged-group': ({ people }, { plain }) => {
    const whom =
      people.length === 0
        ? 'un administrador'
        : listed(people.slice(0, 3).map(({ name }) => plain(name, 100)));
    return `Este acceso pasa por un grupo que puede tener roles de directorio, y nadie está autorizado a pedirlo. No se ha enviado nada. Para cambiarlo, pregunte a ${whom}.`;
  },
  'not-understood': ({ input }, { plain }) =>
    `No lo he entendido todo, así que no se ha enviado nada: «${plain(input, 100)}». Compruebe lo que hay aquí, y después envíelo.`,
  'name-for-several': () =>
    'Un solo nombre no vale para varias personas. Deje esto vacío, y escriba cada nombre con su dirección: Anna Berg <anna@partner.com>',
  'address-malformed': ({ input, character, mixed }, { plain }) => {
    if (input === '') return 'Escriba al menos una dirección de correo, como anna@partner.com.';
    if (mixed)
      return `El dominio de «${plain(input, 200)}» mezcla letras de varios alfabetos, como las direcciones que se hacen pasar por otras. Escríbalo a mano; no se ha enviado nada.`;
    const why =
      character === undefined
        ? 'no es una dirección de correo'
        : `contiene ${character === ' ' ? 'un espacio' : `«${plain(character)}»`}, que Microsoft no acepta en las invitaciones`;
    return `«${plain(input, 200)}» ${why}. Escríbala como anna@partner.com.`;
  },
  'foreign-account-name': ({ domain, address }, { plain }) =>
    `Ese es el nombre de cuenta de un invitado en ${plain(domain, 100)}, que no es su empresa. Escriba la dirección misma; quizá sea ${plain(address, 200)}.`,
  'too-many': ({ limit }) =>
    `Son demasiadas para un formulario. Escriba aquí hasta ${limit} direcciones, o envíemelas todas como lista en nuestro chat.`,
  'domain-not-allowed': ({ domain, allowed }, say) =>
    `A los socios de ${say.plain(domain, 100)} no se les puede invitar a esto. Use una dirección de ${listed(allowed.map((one) => say.plain(one, 100)))}.`,
  'domain-denied': ({ domain }, { plain }) =>
    `A nadie de ${plain(domain, 100)} se le puede invitar a esto. Pregunte el motivo a un administrador.`,
  ...peopleRefusals,
  'unknown-resource': ({ input, known }, say) =>
    `Aquí no hay ningún «${say.plain(input, 100)}». Hay: ${listed(known.map((one) => say.plain(one, 100)))}.`,
  'resource-needed': ({ known }, say) =>
    `Indique a qué dar acceso: ${listed(known.map((one) => say.plain(one, 100)))}. Por ejemplo: **invitar a anna@partner.com a ${say.plain(known[0] ?? 'portal', 100)}**`,
  'second-administrator-needed': () =>
    'Lo ha propuesto usted, así que tiene que aceptarlo otro administrador, escribiendo **catálogo**.',
  'reason-needed': () => 'Indique el motivo, por ejemplo: **debido a la auditoría trimestral**.',
  'reason-too-long': ({ limit }) => `El motivo no debe superar los ${limit}\u00a0caracteres.`,
  'answer-needed': ({ ask }, { plain }) => `Responda a esto: ${plain(ask, 200)}`,
  'answer-malformed': ({ ask, kind }, { plain }) =>
    `La respuesta a «${plain(ask, 200)}» tiene que ser: ${ANSWERS[kind]}.`,
  'not-yours-to-delegate': () =>
    'Solo puede nombrar un sustituto para usted; un administrador puede hacerlo para otra persona. No se ha cambiado nada.',
  'nothing-to-delegate': ({ of }, { plain }) =>
    `Nadie pide a ${plain(of.name, 100)} que apruebe nada, así que no hay nada que ceder. No se ha cambiado nada.`,
  'stand-in-unknown': ({ input }, { plain }) =>
    `No encuentro a ningún colega «${plain(input, 200)}» que pueda decidir. Menciónelo, o escriba su dirección de correo. No se ha cambiado nada.`,
  'stand-in-needed': () =>
    'Indique quién decide por usted, y hasta cuándo: **delegar a bea@example.com hasta el 31 de marzo de 2027**. Para ponerle fin: **delegación terminar**',
  'begins-at-once': ({ input }, { plain }) =>
    `El acceso empieza en cuanto se acepta la invitación; no puedo hacer que empiece «${plain(input, 100)}». Envíe esto ahora, o ese día.`,
  'term-malformed': ({ input }, { plain }) =>
    `«${plain(input, 60)}» no es una duración. Escriba 30d, 2w, 6m, 1y, o una fecha como 31 de marzo de 2027.`,
  'term-past': () => 'Ese día ya ha pasado. Escriba uno posterior, como 31 de marzo de 2027.',
  'term-too-long': ({ latest }, { date }) =>
    `Como máximo puede pedirlo hasta el ${date(latest)}. Escriba ese día, o uno anterior.`,
  'already-live': ({ address, status, sponsor }, { plain }) =>
    `${plain(address, 200)} ${LIVE[status]}; de este socio se ocupa ${plain(sponsor.name, 100)}. No he pedido nada nuevo. Escriba **estado ${plain(address, 200)}** para ver más.`,
  'asked-since': ({ by, at }, { plain, dateTime }) =>
    `${plain(by.name, 100)} ya volvió a pedir esto, el ${dateTime(at)}. Su clic no ha cambiado nada. Escriba **estado** y la dirección para ver en qué situación está.`,
  'not-live': ({ outcome, at }, { dateTime }) => {
    if (outcome === 'removing')
      return 'Se está quitando este acceso, así que no se ha cambiado nada. Escriba **estado** y la dirección para ver cómo va.';
    const how = Object.hasOwn(ENDED, outcome) ? ENDED[outcome as Ended['outcome']] : 'se acabó';
    return `Esto terminó el ${dateTime(at)}: ${how}. No se ha cambiado nada. Para empezar de nuevo, escriba **invitar** y la dirección.`;
  },
  'not-invited-yet': ({ isApproved }) =>
    isApproved
      ? 'La primera invitación todavía no ha salido, así que no hay nada que reenviar. Escriba **estado** y la dirección para ver a qué espera.'
      : 'Todavía no hay ninguna invitación que reenviar. Sale en cuanto se apruebe la solicitud.',
  'already-granted': ({ isIn }) =>
    isIn
      ? 'Este socio ya tiene acceso. Para ponerle fin, escriba **quitar** y la dirección.'
      : 'Aquí ya no hay ninguna invitación abierta, y el acceso aún no se ha dado. Para detenerlo, escriba **quitar** y la dirección.',
  'not-granted': () =>
    'Ahora mismo no hay ningún acceso que prolongar. Escriba **estado** y la dirección para ver en qué situación está.',
  'no-end': () => 'Este acceso no tiene fecha de fin, así que no hay nada que prolongar.',
  ...optionRefusals,
  'which-one': ({ resources }, say) =>
    `Hay más de uno: para ${listed(resources.map((one) => say.plain(one, 100)))}. No se ha cambiado nada. Escriba **estado** y la dirección, y abra el que quiera con Detalles.`,
  'limit-reached': ({ limited, until }, { dateTime }) => limits[limited](dateTime(until)),
  'nothing-to-restore': () =>
    'No hay nada que restaurar: no fui yo quien bloqueó o eliminó la cuenta, o sus 30\u00a0días ya han pasado.',
  'nothing-found': () =>
    'No conozco a nadie con esta dirección. Compruebe la ortografía, o escriba **invitar** y la dirección.',
};

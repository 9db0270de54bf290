import type { Words } from '../words.ts';
import { number, plural } from './spanish.ts';

export const peopleRefusals: Pick<Words['refusals'], 'own-domain' | 'account-disabled' | 'choice-gone'> = {
  'own-domain': ({ domain, restorable }, { plain, date }) =>
    restorable === undefined
      ? `Aquí nadie tiene esta dirección, y ${plain(domain, 100)} es el dominio de su propia empresa: a los colegas no se les invita. Compruebe la ortografía. No se ha enviado nada.`
      : `La cuenta de este colega se eliminó. Un administrador puede restaurarla hasta el ${date(restorable)}; a los colegas no se les invita. No se ha enviado nada.`,
  'account-disabled': ({ kind, name }, { plain }) =>
    `La cuenta${kind === 'guest' ? ' de invitado' : ''} de ${plain(name, 100)} tiene bloqueado el inicio de sesión, así que el acceso no serviría. Antes un administrador tiene que desbloquearla en Entra; no se ha pedido nada.`,
  'choice-gone': () =>
    'La persona que eligió ya no tiene esta dirección. No se ha pedido nada. Escriba **invitar** y la dirección para volver a elegir.',
};

const KINDS = { employee: 'empleado', guest: 'invitado', 'external-member': 'miembro externo' };

export const warnings: Words['warnings'] = {
  kind: (account) => {
    const kind = KINDS[account.kind];
    const state = account.invitation === 'pending' ? `${kind}, aún no ha aceptado` : kind;
    return account.enabled ? state : `${state}, bloqueado`;
  },
  several: {
    title: (address) => `¿Quién es ${address}?`,
    text: 'Varias personas tienen esta dirección. Todavía no he pedido nada.',
    label: '¿A quién se refiere?',
    choice: (name, kind, upn) => `${name}, ${kind}: ${upn}`,
    error: 'Elija a quién se refiere.',
    more: (count) =>
      `${number(count)} ${plural(count, 'persona más la tiene', 'personas más la tienen')} también. Un administrador puede poner orden.`,
    choose: 'Pedir el acceso',
  },
  'near-miss': {
    title: (corrected) => `¿Quería decir ${corrected}?`,
    text: (domain, known) =>
      `${domain} es nuevo aquí, y se parece mucho a ${known}, que ya es conocido. Todavía no se ha enviado nada.`,
    typed: 'Ha escrito',
    known: 'Quizá',
    correct: 'Corregir',
    keep: 'Dejar como está',
  },
  deleted: {
    title: (address) => `La cuenta de ${address} se eliminó aquí`,
    text: (name, until) => {
      const restore =
        until === undefined
          ? `Quizá un administrador aún pueda restaurar a ${name}`
          : `Hasta el ${until}, un administrador puede restaurar a ${name}`;
      return `${restore}, con todos sus accesos. Una nueva invitación crea una cuenta nueva, que empieza de cero. Todavía no se ha enviado nada.`;
    },
    anew: 'Invitar de nuevo',
  },
  cancel: 'Cancelar',
  asked: (address, resource) =>
    `Solicitud enviada para ${address} (${resource}). Puede seguirla en la tarjeta de este chat.`,
  notAsked: 'No he pedido nada, y no se ha enviado nada.',
  mayI: {
    several: (address) =>
      `Varias personas tienen la dirección ${address}. Cuando lo pida, se las muestro para que elija.`,
    nearMiss: (domain, known) =>
      `Atención: ${domain} se parece mucho a ${known}, que ya es conocido aquí. Antes le preguntaría por eso.`,
    deleted: (name, until) =>
      `Atención: la cuenta de ${name} se eliminó aquí${until === undefined ? '' : ` y se puede restaurar hasta el ${until}`}. Antes le preguntaría por eso.`,
  },
};

import { afterColon } from '../../joints.ts';
import type { Words } from '../../words.ts';
import { counted, listed, number, plural } from '../spanish.ts';

const accounts = (count: number): string => counted(count, 'cuenta', 'cuentas');

export const emergency: Words['emergency'] = {
  title: (whom) => `¿Quitar ahora todos los accesos de ${whom}?`,
  titleDone: (whom) => `Retirada de todos los accesos de ${whom}`,
  everybodyOf: (domain) => `todos los socios de ${domain}`,
  nothing: (whom) => `No hay nada de ${whom} que yo pueda quitar.`,
  partners: 'Socios',
  access: 'Acceso',
  waiting: 'Solicitudes e invitaciones',
  removing: 'Se está quitando',
  gone: 'Quitado',
  withdrawn: 'Retirado',
  stuck: 'Aún no quitado',
  account: 'Inicio de sesión',
  earlier: 'Ajeno a Usher',
  of: (count, names, more) =>
    `${number(count)}: ${more > 0 ? listed([...names, `${number(more)} más`]) : listed(names)}`,
  lists: (count) =>
    count === 1
      ? 'Se anulará 1\u00a0fila pendiente de una lista.'
      : `Se anularán ${number(count)}\u00a0filas pendientes de listas.`,
  listsClosed: (count) =>
    count === 1
      ? 'Se anuló 1\u00a0fila pendiente de una lista.'
      : `Se anularon ${number(count)}\u00a0filas pendientes de listas.`,
  accounts: {
    ours: (count) =>
      count === 1
        ? '1 cuenta que creé yo se bloqueará; antes la comprobaré.'
        : `${number(count)} cuentas que quizá creé yo se bloquearán; antes comprobaré cada una.`,
    blocking: (count) => `${accounts(count)} en proceso de bloqueo.`,
    blocked: (count) => `${accounts(count)} ${plural(count, 'bloqueada', 'bloqueadas')}.`,
    deleted: (count) => `${accounts(count)} ${plural(count, 'eliminada', 'eliminadas')}.`,
    left: (count, why) =>
      `${accounts(count)} ${plural(count, 'se deja como está', 'se dejan como están')}: ${why}.`,
    failed: (count, why) => `${accounts(count)} aún sin bloquear: ${afterColon(why)}`,
  },
  why: {
    'not-ours': 'no la creé yo, así que bloquearla en Entra le corresponde a usted',
    'in-use': 'tiene algo más asignado',
    gone: 'alguien la había eliminado',
    'blocked-before': 'otra persona la había bloqueado',
    unblocked: 'alguien la había desbloqueado',
  },
  stays:
    'Lo que no puedo quitar: el acceso que dieron otros fuera del catálogo, y las sesiones abiertas ahora. Microsoft no permite terminar desde aquí las sesiones de un invitado; duran hasta que caduca su token, aproximadamente una hora.',
  earlierStays: (count) =>
    count === 1
      ? '1 pertenencia anterior a mis accesos, o dada por otra persona, se mantiene si no la quita también.'
      : `${number(count)} pertenencias anteriores a mis accesos, o dadas por otra persona, se mantienen si no las quita también.`,
  unseen: 'No puedo ver qué más tiene del catálogo, así que se mantiene.',
  told: 'Se avisa a cada patrocinador una vez, con su motivo. No se puede deshacer: para quien deba volver a tener acceso, hay que pedirlo de nuevo.',
  lift: 'Si alguien debe poder iniciar sesión de nuevo: abra su historial, y después **Conservar la cuenta**.',
  remove: 'Quitar todo',
  removeAll: 'También lo de otros',
  look: 'Mirar de nuevo',
  hint: 'Su buzón está comprometido',
  underWay: 'El resto está en marcha, por delante de cualquier otro trabajo.',
  toSponsor: (by, whom) =>
    `${by} quitó de una vez todos los accesos de ${whom}, por una emergencia. El acceso que usted había pedido ha terminado; no tiene que hacer nada.`,
  toAdministrator: (by, whom) =>
    `${by} quitó de una vez todos los accesos de ${whom}, por una emergencia. **historial anna@partner.com** muestra qué ha pasado con un socio.`,
};

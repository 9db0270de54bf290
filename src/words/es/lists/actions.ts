import type { Words } from '../../words.ts';
import { number, partners, plural, rows } from '../spanish.ts';

export const actions: Words['batches']['actions'] = {
  everybodyOf: (domain) => `Todos los socios de ${domain}`,
  nobodyOf: (domain, where) =>
    `Nadie de ${domain} tiene acceso a ${where}, ni está en camino de tenerlo. No hay nada que quitar.`,
  onlyOthers: (domain, where, left) =>
    `${partners(left)} de ${domain} ${plural(left, 'tiene', 'tienen')} acceso a ${where}, pero se ${plural(left, 'ocupa otra persona', 'ocupan otros')}. No se ha cambiado nada; un propietario de ${where} o un administrador puede quitarlo todo.`,
  counts: (good, wrong) =>
    wrong === 0
      ? `**${rows(good)} ${plural(good, 'correcta', 'correctas')}, ninguna con errores.** No se cambia nada antes de que lo confirme.`
      : good === 0
        ? `**Ninguna fila correcta, ${rows(wrong)} con errores.** No se puede hacer nada. Corríjalas en la lista, y envíela de nuevo.`
        : `**${rows(good)} ${plural(good, 'correcta', 'correctas')}, ${number(wrong)} con errores.** Una fila con errores nunca se ejecuta; no se cambia nada antes de que lo confirme.`,
  struck: (count) =>
    `${rows(count)} ${plural(count, 'descartada: no se ejecutará', 'descartadas: no se ejecutarán')}.`,
  effects: {
    'ends-access': 'El acceso termina',
    withdraws: 'Solicitud o invitación retirada',
    'sends-anew': 'Nueva invitación',
    lengthens: 'Prolongación',
    'asks-to-lengthen': 'Prolongación, en cuanto se apruebe',
    'asks-to-take-over': 'Se pide a un colega que se ocupe',
  },
  others: (count) =>
    count === 1
      ? 'De 1 de ellos se ocupa otra persona; se le avisa.'
      : `De ${number(count)} de ellos se ocupan otros; se les avisa.`,
  left: (count) =>
    count === 1
      ? 'De 1 socio más de este dominio se ocupa otra persona; su acceso se mantiene.'
      : `De ${number(count)} socios más de este dominio se ocupan otros; su acceso se mantiene.`,
  row: {
    'ends-access': (who, where) => `${who}: el acceso a ${where} termina`,
    withdraws: (who, where) => `${who}: la solicitud o invitación a ${where} se retira`,
    'sends-anew': (who, where) => `${who}: nueva invitación a ${where}`,
    lengthens: (who, where, until) =>
      until === undefined
        ? `${who}: acceso a ${where} sin fecha de fin`
        : `${who}: acceso a ${where} hasta el ${until}`,
    'asks-to-lengthen': (who, where, until) =>
      until === undefined
        ? `${who}: acceso a ${where} sin fecha de fin, en cuanto se apruebe`
        : `${who}: acceso a ${where} hasta el ${until}, en cuanto se apruebe`,
    'asks-to-take-over': (who, where, to) => `${who}: se pide a ${to} que se ocupe de su acceso a ${where}`,
  },
  doGood: 'Ejecutar correctas',
  last: {
    'ends-access': (when) => `El último acceso se quita alrededor del ${when}.`,
    withdraws: (when) => `La última retirada se hace alrededor del ${when}.`,
    'sends-anew': (when) => `La última invitación nueva sale alrededor del ${when}.`,
    lengthens: (when) => `La última prolongación se hace alrededor del ${when}.`,
    'asks-to-lengthen': (when) => `La última solicitud de prolongación sale alrededor del ${when}.`,
    'asks-to-take-over': (when) => `Al último colega se le pregunta alrededor del ${when}.`,
    several: (when) => `La última fila se ejecuta alrededor del ${when}.`,
  },
  dropped: (name) => `${name}: lista descartada. No se ha cambiado nada.`,
  paused: 'En pausa. No se cambia nada más hasta que continúe.',
  stopped: 'Detenido. Lo que no había empezado se queda como está.',
  stopping: 'Aún sin cerrar',
  states: {
    'to-come': 'Pendientes',
    asked: 'A la espera de aprobación',
    'under-way': 'En marcha',
    'held-up': 'Con retraso',
    invited: 'Invitados, aún sin aceptar',
    in: 'Con acceso',
    done: 'Hechos',
    declined: 'Rechazados',
    failed: 'Sin resultado',
  },
  told: (name, done, lost) =>
    `${name}: ${number(done)} ${plural(done, 'hecho', 'hechos')}${lost === 0 ? '' : `, ${number(lost)} ${plural(lost, 'rechazado', 'rechazados')} o sin resultado`}. **Resultado en archivo**, en su tarjeta, dice qué ha pasado con cada uno.`,
};

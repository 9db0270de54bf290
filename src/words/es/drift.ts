import type { Words } from '../words.ts';
import { counted, number, plural } from './spanish.ts';

const memberships = (count: number): string => counted(count, 'pertenencia', 'pertenencias');

export const drift: Words['drift'] = {
  title: (count) =>
    count === 0 ? 'Todo encaja: cada pertenencia tiene su expediente' : `${memberships(count)} que revisar`,
  asOf: (when) => `Situación del ${when}. No se ha cambiado nada.`,
  kinds: {
    unexplained: 'Ningún expediente lo explica',
    missing: 'Consta, pero ya no está',
    blocked: 'Consta, pero con el inicio de sesión bloqueado',
    deleted: 'Consta, pero la cuenta se eliminó',
  },
  rows: {
    unexplained: (where, employee) =>
      `Está en ${where}${employee ? ' (empleado)' : ''}. Ningún expediente lo explica.`,
    missing: (where) => `Consta con acceso a ${where}. Alguien quitó la pertenencia.`,
    blocked: (where) =>
      `Consta con acceso a ${where}. La cuenta está bloqueada en Entra, a mano o por una directiva; eso no lo toco.`,
    deleted: (where) =>
      `Consta con acceso a ${where}. La cuenta se eliminó en Entra, a mano o por una directiva.`,
  },
  unseen: (where) => `No he podido leer todos los miembros de ${where}, así que puede haber más.`,
  how: 'Marque las filas que quiera, o todo, y elija qué hacer.',
  all: (count) => `Todo (${number(count)}), no solo esta página`,
  reason: 'Motivo',
  reasonHint: 'Quedó del portal antiguo',
  acts: {
    adopt: 'Adoptar',
    'put-back': 'Reponer',
    remove: 'Quitar',
    leave: 'Dejar como está',
  },
  next: 'Siguiente',
  file: 'Todo en archivo',
  look: 'Mirar de nuevo',
  explain: {
    adopt:
      '**Adoptar** conserva el acceso y le da un expediente: un patrocinador, y una fecha de fin si el recurso la tiene.',
    'put-back': '**Reponer** devuelve la pertenencia.',
    remove: '**Quitar** quita el acceso, y necesita un motivo.',
    leave: '**Dejar como está** no cambia nada, y no lo vuelvo a mostrar hasta que cambie.',
  },
  nothingTicked: 'Esto no vale para ninguna de las filas marcadas. Marque las que quiera, o todo.',
  outdated: 'He vuelto a mirar desde entonces. Esto es lo que hay ahora.',
  decided: {
    adopt: (count) => `${memberships(count)} ${plural(count, 'adoptada', 'adoptadas')}.`,
    'put-back': (count) => `${memberships(count)} ${plural(count, 'repuesta', 'repuestas')}.`,
    remove: (count) => `${memberships(count)} ${plural(count, 'quitada', 'quitadas')}.`,
    leave: (count) => `${memberships(count)} ${plural(count, 'se deja como está', 'se dejan como están')}.`,
  },
  underWay: (count) =>
    `Estoy tramitando ${memberships(count)}. Escriba **diferencias** dentro de un rato para ver lo que queda.`,
  outcomes: {
    adopted: 'adoptada',
    removed: 'quitada',
    'put-back': 'repuesta',
    left: 'se deja como está',
    explained: 'ya la explica un expediente',
    'nothing-left': 'ya había terminado',
    own: 'es la suya propia; tiene que adoptarla otro administrador',
    'no-address': 'la cuenta no tiene dirección de correo',
    failed: 'Entra no lo admitió; el registro dice por qué',
  },
  told: (count, where) =>
    `He comparado lo que dice Entra con lo que consta${where === undefined ? '' : ` para ${where}`}: ${memberships(count)} que revisar. No se ha cambiado nada. Escriba **diferencias** para verlo.`,
  settled: {
    adopt: (by, count) =>
      `${by} adoptó ${memberships(count)} sin expediente. **lista todos** ${plural(count, 'la muestra', 'las muestra')}.`,
    'put-back': (by, count) =>
      `${by} hizo reponer ${memberships(count)} que ya no ${plural(count, 'estaba', 'estaban')}.`,
    remove: (by, count) =>
      `${by} hizo quitar ${memberships(count)} que no ${plural(count, 'encajaba', 'encajaban')} con lo que consta.`,
  },
  columns: ['nombre', 'dirección', 'recurso', 'qué', 'id. de objeto', 'resultado'],
  fileName: 'diferencias.csv',
};

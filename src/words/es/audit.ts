import { audit as english } from '../en/audit.ts';
import type { Words } from '../words.ts';
import { counted, number, plural } from './spanish.ts';

const records = (count: number): string => counted(count, 'expediente', 'expedientes');

export const audit: Words['audit'] = {
  title: (resource) => `Quién tenía acceso a ${resource}`,
  titleNow: (resource) => `Quién tiene acceso a ${resource}`,
  window: (from, to) => `En algún momento entre el ${from} y el ${to}`,
  now: (at) => `Ahora, el ${at}`,
  nobody: 'Nadie, según lo que usted puede ver.',
  shown: (shown, all) => `Se muestran ${number(shown)} de ${number(all)}; el archivo los contiene todos.`,
  lasting: (from) => `desde el ${from}`,
  over: (from, to) => `${from} – ${to}`,
  unsure: 'empezado, pero nunca confirmado por el directorio',
  before: 'ya era miembro antes y lo sigue siendo',
  approvedBy: (names) => `aprobado por ${names}`,
  for: (name, whom) => `${name} en lugar de ${whom}`,
  notNeeded: {
    employee: 'sin necesidad de aprobación: es un empleado',
    'no-approvers': 'sin necesidad de aprobación: no se ha designado a ningún aprobador',
    adopted: 'sin aprobación: ya estaba antes, y lo adoptó un administrador',
  },
  channel: 'Registro (horas en UTC)',
  asked: (name) => `pedido por ${name}`,
  file: 'Como archivo',
  proof: 'Con pruebas',
  files: {
    export: 'Los expedientes que ha pedido, con su historial',
    access: 'Quién tenía acceso, y cómo se aprobó cada acceso',
    evidence:
      'Quién tenía acceso, con cada decisión y su prueba: una página que no necesita red, y que se comprueba a sí misma en un navegador',
  },
  forgot: (address, stripped) =>
    stripped === 0
      ? `De ${address} no ha terminado nada, o ya se borró antes. No se ha cambiado nada.`
      : `En un momento, ${records(stripped)} de ${address} ${plural(stripped, 'quedará', 'quedarán')} sin datos personales. Sigue constando qué se hizo, cuándo, y quién de nosotros responde de ello, y la cadena se sigue pudiendo comprobar.`,
  keeps: (left) =>
    `${records(left)} no ${plural(left, 'ha', 'han')} terminado, o la cuenta aún se tiene que bloquear o eliminar, y de eso no se ha borrado nada; tampoco de ninguna lista o informe con su nombre. Quite o retire lo que sigue en marcha, y vuelva a escribir **olvidar** cuando haya terminado.`,
  columns: english.columns,
  evidence: {
    title: (resource) => `Quién tenía acceso a ${resource}`,
    window: (from, to, made) =>
      `En algún momento entre el ${from} y el ${to}. Creado el ${made}. Esta página no necesita red: su navegador vuelve a calcular cada hash que contiene.`,
    checking: 'Sin comprobar: esta página se comprueba con un script, y no se ha ejecutado.',
    answer: 'Quién tenía acceso, y con la aprobación de quién',
    events: 'Lo que consta en el registro',
    columns: 'Socio,Prueba,Id. de objeto,UPN,Desde,Hasta,Aprobado por,Patrocinador'.split(','),
  },
};

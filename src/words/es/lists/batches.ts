import type { Words } from '../../words.ts';
import { number, partners, plural, rows } from '../spanish.ts';
import { actions } from './actions.ts';

export const batches: Words['batches'] = {
  pasted: 'Su lista',
  refresh: 'Actualizar',
  preview: {
    title: (name) => `${name}: compruébelo, por favor`,
    counts: (good, wrong) =>
      wrong === 0
        ? `**${rows(good)} ${plural(good, 'correcta', 'correctas')}, ninguna con errores.** No se envía nada antes de que lo confirme.`
        : good === 0
          ? `**Ninguna fila correcta, ${rows(wrong)} con errores.** No se puede enviar nada. Corríjalas en la lista, y envíela de nuevo.`
          : `**${rows(good)} ${plural(good, 'correcta', 'correctas')}, ${number(wrong)} con errores.** Una fila con errores nunca se envía; no se envía nada antes de que lo confirme.`,
    struck: (count) =>
      `${rows(count)} ${plural(count, 'descartada: no se enviará', 'descartadas: no se enviarán')}.`,
    tooMany: (limit, when) =>
      `Una persona puede enviar ${number(limit)} filas al día, y con estas serían más. Descarte algunas, o confírmelo a partir del ${when}.`,
    found: {
      nobody: 'Nuevos aquí',
      'accepted-guest': 'Ya son invitados',
      'pending-guest': 'Invitados, aún sin aceptar',
      employee: 'Empleados',
    },
    notes: {
      newDomains: (count) =>
        `${rows(count)} ${plural(count, 'es la primera', 'son las primeras')} de su dominio: mire si está bien escrito.`,
      externalMembers: (count) =>
        `${rows(count)} ${plural(count, 'es', 'son')} de fuera, aunque nuestro directorio ${plural(count, 'la cuenta como miembro', 'las cuenta como miembros')}.`,
      messages: (count) =>
        `${rows(count)} ${plural(count, 'tiene', 'tienen')} un mensaje. Aquí las invitaciones van por el correo de Microsoft, que lo omite.`,
      contactUrls: (count) =>
        `${rows(count)} ${plural(count, 'indica', 'indican')} un enlace de contacto. Aquí las invitaciones van por el correo de Microsoft, que lo omite.`,
      contacts: (count, links) =>
        `${rows(count)} ${plural(count, 'indica', 'indican')} un enlace de contacto para nuestro correo: ${links}`,
      links: (count) =>
        `${rows(count)} sin correo: en el archivo de resultado recibe, por cada una, un enlace para el socio.`,
    },
    column: (column) => `«${column}»`,
    ignored: (columns, several) =>
      several
        ? `No conozco estas columnas, y las omito: ${columns}.`
        : `No conozco esta columna, y la omito: ${columns}.`,
    wrong: 'Filas con errores',
    moreWrong: (count) => `Y ${rows(count)} más.`,
    rows: 'Filas correctas. Desmarque las que quiera descartar.',
    row: (who, where, term) => `${who}: ${where}, ${term}`,
    newDomain: 'primero de este dominio',
    confirm: 'Confirmar',
    sendGood: 'Enviar las correctas',
    problems: 'Errores en archivo',
    more: 'Más filas',
    drop: 'Descartar',
  },
  actions,
  dropped: (name) => `${name}: lista descartada. No se ha enviado nada.`,
  confirmed: (count) => `Confirmado: ${partners(count)}. Una tarjeta de este chat muestra cómo va.`,
  progress: {
    title: (name, past, all) => `${name}: ${number(past)} de ${number(all)}`,
    finished: (name) => `${name}: hecho`,
    paused: 'En pausa. No se envía nada hasta que continúe.',
    stopped: 'Detenido. A quien no se había invitado ya no se le invita.',
    putting: (there, all) =>
      `${plural(there, 'Registrada', 'Registradas')} ${number(there)} de ${number(all)}; el primer correo sale después de la última.`,
    states: { ...actions.states, 'under-way': 'Invitación en marcha' },
    until: (when) => `La última invitación sale alrededor del ${when}.`,
    lost: (row, who, by) =>
      by === undefined ? `Fila ${row}, ${who}: sin resultado.` : `Fila ${row}, ${who}: rechazado por ${by}.`,
    moreLost: (count) => `Y ${rows(count)} más; escriba **estado** y la dirección para saber por qué.`,
    asked: (people) => `Se ha pedido una decisión a ${people}.`,
    pause: 'Pausar',
    goOn: 'Continuar',
    stop: 'Detener',
    results: 'Resultado en archivo',
  },
  approval: {
    title: (sponsor, resource) => `${sponsor} pide acceso a ${resource}`,
    longer: (sponsor, resource) => `${sponsor} pide prolongar el acceso a ${resource}`,
    endsNow: (end) => `Por ahora dura hasta el ${end}.`,
    waiting: (count) =>
      count === 1
        ? `**${partners(count)}.**`
        : `**${partners(count)} a la vez.** Una decisión vale para todos.`,
    noneLeft: 'Ya ninguno espera una decisión.',
    rows: 'Desmarque a quien no apruebe: se le rechazará.',
    struck: (count) =>
      `${rows(count)} ${plural(count, 'descartada: se rechazará', 'descartadas: se rechazarán')}.`,
    reasons: 'Motivo',
    contact: (link) => `Enlace de contacto en nuestro correo: ${link}`,
    approve: 'Aprobar',
    reject: 'Rechazar',
    more: 'Más filas',
    verdict: {
      approve: (by, when) => `Aprobado por ${by}, el ${when}`,
      reject: (by, when) => `Rechazado por ${by}, el ${when}`,
    },
    except: (count) =>
      `${rows(count)} ${plural(count, 'descartada, y rechazada', 'descartadas, y rechazadas')}.`,
    underWay: 'Se aplica fila por fila; tarda un momento.',
    left: (count) =>
      `${partners(count)} ${plural(count, 'espera', 'esperan')} la decisión de otra persona: nadie decide sobre su propia cuenta.`,
  },
  represented: {
    approve: (by, sponsor, resource) =>
      `${by}, en su lugar, aprobó una lista de socios para ${resource}, que pidió ${sponsor}. **delegación terminar** pone fin a la sustitución.`,
    reject: (by, sponsor, resource) =>
      `${by}, en su lugar, rechazó una lista de socios para ${resource}, que pidió ${sponsor}. **delegación terminar** pone fin a la sustitución.`,
  },
  told: {
    done: (name, invited, inNow, lost, links) =>
      [
        `${name} ha terminado: ${number(invited + inNow)} ${plural(invited + inNow, 'invitado', 'invitados')} o con acceso`,
        lost === 0 ? '.' : `, ${number(lost)} ${plural(lost, 'rechazado', 'rechazados')} o sin resultado.`,
        links === 0
          ? ''
          : ` **Resultado en archivo**, en su tarjeta, tiene ${plural(links, 'el enlace para el socio', 'los enlaces para los socios')}.`,
        invited === 0 ? '' : ' Le aviso cuando el último tenga acceso.',
      ].join(''),
    'all-in': (name, inNow) => `Todos los invitados de ${name} tienen ya acceso: ${partners(inNow)}.`,
    'a-day-later': (name, invited, inNow) =>
      `Un día después de ${name}: ${partners(inNow)} con acceso, ${number(invited)} aún ${plural(invited, 'no ha aceptado', 'no han aceptado')}. **lista pendientes** muestra quiénes; **reenviar** envía a uno de ellos una nueva invitación.`,
  },
  notYours: (sponsor) => `Solo ${sponsor}, que envió esta lista, puede hacer eso. No se ha cambiado nada.`,
  tooManyRows: (limit, when) =>
    `Una persona puede enviar ${number(limit)} filas al día, y con estas serían más. No se ha enviado nada. Podrá confirmarlo a partir del ${when}.`,
  unknown: 'Ya no conozco esta lista. No se ha cambiado nada. Envíela de nuevo.',
  files: {
    drift: 'Lo que dice Entra y ningún expediente, o al revés',
    template: 'Una plantilla para una lista de socios, con una fila de ejemplo que omito',
    problems: 'Todos los errores de su lista, fila por fila, con lo que hay que escribir',
    results: 'Qué ha pasado hasta ahora con cada fila de su lista',
  },
  below: 'Le ofrezco el archivo aquí debajo.',
  declined: (text) =>
    text === undefined
      ? 'De acuerdo, sin archivo. El botón lo ofrece otra vez.'
      : `De acuerdo, sin archivo. Copie esto en uno que termine en .csv, y envíemelo:\n\n\`\`\`\n${text.replace('\ufeff', '').trim()}\n\`\`\``,
  noFile: {
    host: 'Solo busco los archivos donde Teams los guarda, y en ningún otro sitio. Envíemelo en nuestro propio chat con el clip.',
    gone: 'La dirección de ese archivo ya no es válida. Envíemelo de nuevo.',
    private: 'Ese archivo está en un sitio que no debo abrir. Envíemelo en nuestro propio chat con el clip.',
    slow: 'Ese archivo tardó demasiado en llegar. No se ha enviado nada. Envíemelo de nuevo.',
    broken: 'Ese archivo no llegó entero. No se ha enviado nada. Envíemelo de nuevo.',
  },
};

import type { Words } from '../words.ts';
import { paced } from './directory.ts';
import { drift } from './drift.ts';
import { emergency } from './ending/emergency.ts';
import { counted, number, plural } from './spanish.ts';

const resources = (count: number): string => counted(count, 'recurso', 'recursos');

const outsiders = (guests: number): string =>
  guests === 1 ? 'Un miembro es de fuera' : `${number(guests)} miembros son de fuera`;

export const administration: Words['administration'] = {
  acts: {
    'stand-in-set': ({ by, from, to, until, you }) =>
      ({
        from: `${to} decide por usted hasta el ${until}; así lo dispuso ${by}. **delegación terminar** le pone fin.`,
        to: `Usted decide por ${from} hasta el ${until}; así lo dispuso ${by}. Lo que ya espera está en **aprobaciones**; las nuevas solicitudes le llegan por sí solas.`,
        administrator: `${to} decide por ${from} hasta el ${until}; así lo dispuso ${by}. **delegaciones** muestra todas las sustituciones.`,
        sponsor: '',
      })[you],
    'stand-in-ended': ({ by, from, to, you }) =>
      ({
        from: `Vuelve a decidir usted${to === '' ? '' : `, y ya no ${to}`}; así lo dispuso ${by}.`,
        to: `Usted ya no decide por ${from}; así lo dispuso ${by}.`,
        administrator: `${from} vuelve a decidir sin sustituto${to === '' ? '' : `, y ya no ${to}`}; así lo dispuso ${by}.`,
        sponsor: '',
      })[you],
    'approvals-placed': ({ by, guests }) => {
      const said = `A partir de ahora, las tarjetas de aprobación llegan a otro canal, que ha elegido ${by}.`;
      if (guests === undefined) return `${said} No se ha podido ver quién está en él.`;
      if (guests === 0) return said;
      return `${said} ${outsiders(guests)} y ${plural(guests, 'puede', 'pueden')} leerlas.`;
    },
    'audit-placed': ({ by, guests }) => {
      const said = `A partir de ahora, cada decisión y cada acceso concedido o quitado se comunica en un canal que ha elegido ${by}.`;
      if (guests === undefined) return `${said} No se ha podido ver quién está en él.`;
      if (guests === 0) return said;
      return `${said} ${outsiders(guests)} y ${plural(guests, 'puede', 'pueden')} leerlo.`;
    },
    'invitations-resumed': ({ by }) =>
      `${by} reanudó las invitaciones, que Microsoft había detenido. **ritmo** muestra a qué ritmo salen.`,
    'catalogue-taken': ({ by, changed }) =>
      `${by} puso en vigor otro catálogo, con cambios en ${resources(changed)}. **catálogo** muestra qué se puede pedir ahora.`,
    'catalogue-proposed': ({ by, changed }) =>
      `${by} propone otro catálogo, con cambios en ${resources(changed)}. Escriba **catálogo** para verlo y aceptarlo; hasta entonces no cambia nada.`,
    'drift-settled': ({ by, settled }) =>
      settled === undefined ? '' : drift.settled[settled.does](by, settled.count),
    'cut-off': ({ by, cutOff, you }) =>
      (you === 'sponsor' ? emergency.toSponsor : emergency.toAdministrator)(by, cutOff),
    'partner-forgotten': ({ by, stripped }) =>
      `${by} hizo borrar los datos personales de un socio, en ${counted(stripped, 'expediente', 'expedientes')}. Sigue constando qué se hizo, y cuándo.`,
    'old-forgotten': () =>
      'Las decisiones antiguas de los administradores sobre pertenencias ya no contienen datos personales, como dice RETENTION_DAYS.',
  },
  because: (reason) => `Motivo: ${reason}`,
  notDone: 'No he cambiado nada.',
  channel: {
    title: 'Personas de fuera pueden leer este canal',
    unseenTitle: 'Quizá lean este canal personas de fuera',
    guests: (guests) =>
      `${outsiders(guests)}: invitados, o gente de otra empresa. Leerían cada tarjeta de aprobación: quién pide, para quién y por qué.`,
    unseen:
      'No he podido ver quién está en este canal. Si hay invitados, leerían cada tarjeta de aprobación: quién pide, para quién y por qué.',
    hint: 'Decidimos juntos',
    confirm: 'Enviarlas aquí',
    otherwise: 'Todavía no se ha cambiado nada. Para elegir otro canal, escriba **aprobaciones aquí** allí.',
    audit: {
      guests: (guests) =>
        `${outsiders(guests)}: invitados, o gente de otra empresa. Leerían cada decisión: quién recibe o pierde acceso, y quién lo decidió.`,
      unseen:
        'No he podido ver quién está en este canal. Si hay invitados, leerían cada decisión: quién recibe o pierde acceso, y quién lo decidió.',
      confirm: 'Comunicarlo aquí',
      otherwise: 'Todavía no se ha cambiado nada. Para elegir otro canal, escriba **auditoría aquí** allí.',
    },
  },
  catalogue: {
    title: 'Catálogo',
    same: (count) =>
      `El archivo dice lo que está en vigor: ${resources(count)}. Escriba **recursos** para verlos, o **diagnóstico** para comprobarlos en el directorio.`,
    fromSettings:
      'No hay archivo de catálogo: el único recurso viene de la configuración, que vale a partir del próximo inicio.',
    changed: 'El archivo ha cambiado. Esto es lo que cambiaría; por ahora todo sigue igual.',
    approvalOnly: 'Solo cambia si hacen falta dos administradores.',
    added: (resource) => `${resource} es nuevo`,
    removed: (resource) =>
      `${resource} ya no está. Quien tiene acceso lo conserva hasta que termine; ya nadie puede pedirlo.`,
    of: (resource) => `${resource} cambia`,
    nothing: 'nada',
    key: (key, before, after) => `${key}: ${before} → ${after}`,
    more: (count) => `Y ${number(count)} más.`,
    wrong:
      'El archivo tiene errores, así que se mantiene lo que estaba en vigor. Corríjalo y escriba **catálogo** otra vez.',
    hint: 'Lo acordamos el lunes',
    proposed: (by) => `Lo propone ${by}. Hace falta que lo acepte usted, u otro administrador.`,
    two: 'Hacen falta dos administradores: usted lo propone, otro lo acepta.',
    take: 'Poner en vigor',
    propose: 'Proponer',
    agree: 'Aceptar',
    taken:
      'El nuevo catálogo está en vigor, en todas las réplicas en menos de un minuto. Se avisa a los demás administradores.',
    isProposed:
      'Propuesto. Se avisa a los demás administradores; uno de ellos escribe **catálogo** para aceptarlo.',
    movedOn: 'El archivo ya dice otra cosa. Escriba **catálogo** para verlo.',
    waits:
      'El archivo del catálogo ha cambiado. Por ahora todo sigue igual: escriba **catálogo** para ver los cambios y ponerlos en vigor.',
    isWrong: (problems) =>
      `El archivo del catálogo ha cambiado, y tiene errores. Se mantiene lo que estaba en vigor.\n\n${problems}\n\nCorrija el archivo, y después escriba **catálogo**.`,
  },
  why: {
    title: {
      'cancel-request': (address, resource) => `¿Retirar la solicitud para ${address} (${resource})?`,
      resend: (address, resource) => `¿Reenviar la invitación a ${address} (${resource})?`,
      'copy-link': (address, resource) => `¿Obtener un nuevo enlace para ${address} (${resource})?`,
      extend: (address, resource) => `¿Prolongar el acceso de ${address} a ${resource}?`,
      undo: (address, resource) => `¿Devolver a ${address} el acceso a ${resource}?`,
    },
    button: {
      'cancel-request': 'Retirar',
      resend: 'Reenviar',
      'copy-link': 'Obtener el enlace',
      extend: 'Prolongar',
      undo: 'Deshacer',
    },
    of: (sponsor) =>
      `De este acceso se ocupa ${sponsor}. Se le avisará de que lo hizo usted, y por qué; queda constancia.`,
    label: 'Motivo',
    hint: 'Está de vacaciones',
    error: 'Indique el motivo: queda constancia de él, y se comunica.',
  },
};

export const pace: Words['pace'] = {
  goesAbout: (when) =>
    `A continuación: la invitación sale alrededor del ${when}. ${paced} No tiene que hacer nada.`,
  full: 'Las invitaciones salen tan rápido como Microsoft las acepta (INVITATION_PACE=full).',
  learning: (sent, allowance) =>
    `Invitaciones enviadas en la última hora: ${number(sent)} de ${number(allowance)} como máximo. Mientras todo vaya bien, cada hora puede llegar a cuatro veces la mejor hasta ahora.`,
  stopped: (why, since) => `Las invitaciones están detenidas desde el ${since}. ${why}`,
  waiting: (count, more) =>
    count === 0
      ? 'No espera ninguna invitación.'
      : `${plural(count, 'Espera', 'Esperan')} ${more ? 'más de ' : ''}${number(count)} ${plural(count, 'invitación', 'invitaciones')}.`,
  opens: (when) => `Las siguientes podrán salir el ${when}.`,
  goesOn:
    'Las invitaciones se reanudan, al principio despacio. Lo que espera se vuelve a intentar en menos de diez minutos; si Microsoft las bloquea otra vez, se detienen de nuevo.',
  notStopped: 'Las invitaciones no están detenidas, así que no hay nada que reanudar.',
};

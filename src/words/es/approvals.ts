import { afterColon } from '../joints.ts';
import type { Words } from '../words.ts';
import { counted, number, plural } from './spanish.ts';

export const approvals: Pick<Words['cards'], 'approval' | 'waiting' | 'revoke'> = {
  approval: {
    title: (sponsor, partner, resource, length) =>
      `${sponsor} pide acceso a ${resource} para ${partner} ${length}`,
    extension: (sponsor, partner, resource, length) =>
      `${sponsor} pide prolongar el acceso de ${partner} a ${resource} ${length}`,
    length: {
      for: (span) => `durante ${span}`,
      until: (day) => `hasta el ${day}`,
      forever: 'sin fecha de fin',
    },
    called: (who) => `${who}: se espera su decisión.`,
    yours: 'Es su propia solicitud, así que decide otra persona.',
    others: 'Se ha pedido a otras personas que decidan sobre esto.',
    reminder: (day) => `Recordatorio: la solicitud es del ${day}, y nadie ha decidido.`,
    stage: (stage, of) => `Fase ${stage} de ${of}`,
    next: (people, count) =>
      `A continuación: ${count === 1 ? 'decide' : 'deciden'} ${people}. No tiene que hacer nada más.`,
    nextStage: 'A continuación: decide la fase siguiente. No tiene que hacer nada más.',
    inPlaceOf: (name) => `Usted decide por ${name} durante su ausencia.`,
    inPlace: (name, whom) => `${name} (en lugar de ${whom})`,
    takeBack: 'Revocar',
    takeUp: 'Me ocupo yo',
    takenUp: (name, when) => `${name} se ocupa de ello desde el ${when}.`,
    since: (status) => `Desde entonces: ${status}`,
    said: (comment) => `«${comment}»`,
    decided: { approved: 'Aprobado', rejected: 'Rechazado', cancelled: 'Retirado', lapsed: 'Caducado' },
    by: (who, when) => `por ${who}, el ${when}`,
    partner: 'Para',
    domain: 'Dominio',
    known: (domain) => `${domain}, conocido aquí`,
    new: (domain) => `${domain}, nuevo aquí: aún sin ninguna solicitud`,
    publicMail: (domain) => `${domain}, donde cualquiera puede tener una dirección`,
    asked: 'Pedido el',
    decideBy: 'Decidir antes de',
    askedBecause: {
      silence: 'Se le pregunta porque nadie ha decidido a tiempo.',
      unreachable: 'Se le pregunta porque no se ha podido contactar con nadie más.',
      nobody: 'Se le pregunta porque no había nadie más a quien preguntar.',
    },
    termLabel: 'Duración',
    reason: 'Motivo',
    noReason: 'Sin motivo indicado',
    directory: 'Invitado',
    found: {
      employee: 'Empleado; acceso en cuanto se apruebe',
      'accepted-guest': 'Conocido aquí; acceso en cuanto se apruebe',
      'pending-guest': 'Invitado antes, sin aceptar; esa invitación sigue en pie',
      nobody: 'Nuevo aquí; invitación en cuanto se apruebe',
    },
    replaces: 'Sustituye a',
    foundBefore: 'Conocido aquí con la dirección anterior; nueva invitación en cuanto se apruebe',
    foundPending: 'Invitado antes, sin aceptar; la invitación sale de nuevo en cuanto se apruebe',
    replaced: (address, invited) =>
      invited
        ? `${address}. Si su cuenta de invitado se creó para este patrocinador y no tiene nada más asignado, sigue con la nueva dirección; si no, la nueva dirección recibe una cuenta propia.`
        : address,
    account: 'Cuenta',
    member: 'Como miembro del directorio de la empresa, no como invitado',
    delivery: 'Invitación',
    deliveries: {
      microsoft: 'Por el correo de Microsoft',
      own: 'Por nuestro propio correo',
      link: (name) => `Con un enlace que pasa ${name}`,
    },
    cc: 'Copia a',
    personal: 'Mensaje',
    contact: 'Enlace de contacto',
    comment: 'Comentario (opcional)',
    commentHint: 'Motivo, si lo rechaza',
    earlier: 'Antes',
    approve: 'Aprobar',
    reject: 'Rechazar',
  },
  waiting: {
    title: (count) =>
      count === 0
        ? 'No tiene nada pendiente'
        : `${counted(count, 'solicitud espera', 'solicitudes esperan')} su decisión`,
    none: 'Las tarjetas de aprobación le llegan por sí solas cuando alguien pide algo.',
    how: 'Marque lo que quiera decidir a la vez. **Abrir** muestra todos los datos de una solicitud.',
    row: (partner, resource) => `${partner}: ${resource}`,
    asked: (sponsor, day, length) => `${sponsor}, ${day}, ${length}`,
    silent:
      'Después Microsoft dejó de responder, así que las demás siguen esperando. Márquelas de nuevo en un minuto.',
    list: {
      title: (sponsor, count) =>
        count === 0
          ? `Aquí no espera nada más de ${sponsor}`
          : `${counted(count, 'solicitud más', 'solicitudes más')} de ${sponsor}`,
      how: 'Diez solicitudes de una misma persona llegan como tarjetas, y las demás esperan aquí. Marque lo que quiera decidir a la vez. **Abrir** muestra todos los datos de una solicitud.',
      more: (count) =>
        `Después ${plural(count, 'viene', 'vienen')} ${number(count)} más. Escriba **aprobaciones** para ver todo lo que le espera.`,
      moved: (sponsor) => `Lo demás que pide ${sponsor} está en la lista, más abajo.`,
      byWhom: (decided, name) => `${afterColon(decided)} por ${name}`,
    },
    open: 'Abrir',
    approve: 'Aprobar',
    reject: 'Rechazar',
    decided: {
      approve: (who) => `Aprobado: ${who}`,
      reject: (who) => `Rechazado: ${who}`,
    },
  },
  revoke: {
    title: (address, resource) => `¿Revocar su aprobación de ${address} para ${resource}?`,
    whom: 'Socio',
    now: 'Ahora',
    what: 'El acceso que se dio termina ahora; una invitación deja de ser válida. Se avisa a quien lo pidió, con su motivo.',
    reason: 'Motivo',
    reasonHint: 'El proyecto ha terminado',
    reasonError: 'Indique el motivo; lo lee quien lo pidió.',
    revoke: 'Revocar',
    cancel: 'Cancelar',
    done: (address, resource) => `Ha revocado su aprobación de ${address} para ${resource}`,
    gone: 'Este socio no tiene acceso.',
    going: 'Se está quitando el acceso. Se avisará a su patrocinador cuando esté hecho.',
  },
};

import type { Words } from '../words.ts';

export const journey: Words['cards']['journey'] = {
  title: (address, resource) => `${address} → ${resource}`,
  extension: (address, resource) => `Prolongación: ${address} → ${resource}`,
  steps: {
    requested: 'Solicitado',
    stage: (n) => `Fase ${n}`,
    asked: 'Aprobadores',
    approved: 'Aprobado',
    sent: 'Invitado',
    open: 'Invitado antes',
    handed: 'Enlace entregado',
    before: 'Antes',
    accepted: 'Aceptado',
    granted: 'Concedido',
    terms: 'Condiciones aceptadas',
  },
  ended: {
    removed: 'Quitado',
    expired: 'Terminado',
    rejected: 'Rechazado',
    cancelled: 'Retirado',
    lapsed: 'Caducado',
    refused: 'No admitido',
    gone: 'Cuenta eliminada',
    approved: 'Aprobado',
  },
  cure: {
    removed: undefined,
    expired: 'Vuelva a pedirlo si aún se necesita el acceso.',
    rejected: 'No se ha enviado nada. Hable con el aprobador antes de volver a pedirlo.',
    cancelled: undefined,
    lapsed: 'Vuelva a pedirlo, o hable con un aprobador.',
    refused: 'Compruebe cómo se escribe la dirección, y vuelva a pedirlo.',
    gone: 'Alguien eliminó la cuenta del directorio antes de que se diera el acceso. Vuelva a pedirlo o, antes, pida a un administrador que la restaure.',
    approved: undefined,
  },
  askedAgain: (by, when) => `${by} volvió a pedirlo, el ${when}. Una tarjeta más reciente lo sigue.`,
  term: 'Duración',
  endsNow: 'Fecha de fin actual',
  extensionNext: 'A continuación: decide un aprobador. Hasta entonces vale la fecha anterior.',
  changes: {
    label: 'Cambiado después',
    to: (day) => (day === undefined ? 'ya sin fecha de fin' : `hasta el ${day}`),
    by: (what, who, when, approver) =>
      `${what}, por ${who} el ${when}${approver === undefined ? '' : `, aprobado por ${approver}`}`,
  },
  notNeeded: {
    employee: 'No hace falta: es un empleado',
    'no-approvers': 'No hace falta: no hay aprobadores',
    adopted: 'No se pidió a través de mí: ya estaba antes',
  },
  by: (name) => `por ${name}`,
  until: (day) => `hasta el ${day}`,
  next: {
    nobody:
      'No hay nadie que pueda decidir sobre esto. Hable con un administrador; mientras tanto, la solicitud sigue abierta.',
    requested: 'A continuación: decide un aprobador. No tiene que hacer nada.',
    inviting: 'A continuación: sale la invitación, en un momento.',
    invited: (day) => `A continuación: el socio acepta el correo de Microsoft, a más tardar el ${day}.`,
    invitedOwn: (day) =>
      `A continuación: el socio acepta la invitación de nuestro correo, a más tardar el ${day}.`,
    invitedLink: (day) => `A continuación: se pasa el enlace y el socio acepta, a más tardar el ${day}.`,
    invitedOpen: (day) =>
      `A continuación: el socio acepta la invitación que ya tiene, a más tardar el ${day}. Con **Reenviar**, el socio recibe un nuevo correo.`,
    bounced:
      'El servidor de correo del socio no aceptó nuestro correo. Cambie la dirección si no es correcta; si lo es, copie el enlace y páselo usted.',
    'invitation-expired':
      'El socio no aceptó a tiempo. Con **Reenviar**, el socio recibe un nuevo correo; no hace falta otra aprobación.',
    granting: 'A continuación: se le agrega al grupo, en un momento.',
    termsAwaited:
      'A continuación: el socio vuelve a abrir su enlace y acepta las condiciones. El acceso llega por sí solo. Con **Reenviar**, usted recibe un enlace para pasárselo.',
    termsDeclined:
      'El socio no aceptó las condiciones, así que no tiene acceso. Si cambia de opinión, su enlace sigue funcionando.',
    granted: 'Hecho.',
    removing: 'A continuación: se le quita del grupo.',
  },
  problem: (why) => `${why} Lo sigo intentando.`,
  undone: 'Acceso devuelto',
  comment: 'Comentario',
  resend: 'Reenviar',
  copyLink: 'Copiar el enlace',
  change: 'Cambiar la dirección',
  withdraw: 'Retirar',
  remove: 'Quitar el acceso',
  extend: 'Prolongar',
  again: 'Volver a pedir',
};

import type { Words } from '../words.ts';

export const directory: Words['directory'] = {
  throttled: () => 'Microsoft me ha pedido que espere un poco.',
  unavailable: () => 'Microsoft no responde ahora mismo.',
  timeout: () => 'Microsoft no respondió a tiempo.',
  'not-signed-in': () =>
    'Usher no pudo iniciar sesión en Microsoft; un administrador tiene que comprobar sus credenciales.',
  'permission-missing': (permission) =>
    permission === 'GroupMember.ReadWrite.All'
      ? 'Usher no puede cambiar quién está en el grupo: un administrador tiene que hacerlo propietario del grupo, o concederle GroupMember.ReadWrite.All en Entra.'
      : `A Usher le falta ${permission === undefined ? 'un permiso' : `el permiso ${permission}`} en Entra; un administrador tiene que concederlo.`,
  'not-replicated': () => 'La cuenta nueva todavía no ha llegado a todos los servidores de Microsoft.',
  'pending-guest': () => 'El invitado aún no ha aceptado la invitación.',
  'not-found': () =>
    'El directorio ya no conoce esta cuenta o este grupo; un administrador puede ver en Entra si se eliminó.',
  'group-dynamic': () =>
    'El grupo se llena solo según una regla, así que no se puede agregar a nadie a mano; un administrador tiene que indicar otro grupo.',
  'group-synced': () =>
    'El grupo se administra en el entorno local (on-premises), así que aquí no se puede cambiar; un administrador tiene que indicar otro grupo.',
  'group-mail-enabled': () =>
    'El grupo es una lista de distribución o un grupo de seguridad habilitado para correo, que solo puede cambiar Exchange; un administrador tiene que indicar otro grupo.',
  'group-closed': () =>
    'El grupo no admite invitados; un administrador puede permitirlos en él, o indicar otro grupo.',
  'group-full': () =>
    'El grupo está lleno; un administrador tiene que hacer sitio en él, o indicar otro grupo.',
  'invitations-blocked': () =>
    'Microsoft ha bloqueado las invitaciones de toda la empresa por actividad sospechosa; un administrador tiene que pedir al soporte técnico de Microsoft que levante el bloqueo, y después escribir **ritmo continuar porque se ha levantado**. Hasta entonces no se envía ninguna, y no se pierde ninguna.',
  'directory-full': () =>
    'El directorio de la empresa está lleno; un administrador tiene que eliminar lo que no haga falta, o hacer que Microsoft suba el límite, y después escribir **ritmo continuar porque hay sitio**.',
  'invitee-refused': () =>
    'Las reglas de la empresa no dejan invitar a esta persona; un administrador puede mirar en Entra los dominios permitidos y denegados.',
  'invitations-disabled': () =>
    'Las invitaciones a invitados están desactivadas en esta empresa; un administrador puede permitirlas.',
  'domain-is-ours': () =>
    'La dirección es de su propia empresa, así que no puede recibir una invitación. Compruebe la ortografía.',
  'address-is-employee': () =>
    'Microsoft dice que una cuenta de aquí ya tiene esta dirección, pero no me la muestra; un administrador puede buscarla en Entra.',
  'account-blocked': () =>
    'La cuenta existe, pero tiene bloqueado el inicio de sesión; un administrador tiene que desbloquearla.',
  'address-refused': () => 'Microsoft no acepta esta dirección. Compruebe la ortografía.',
  'cross-tenant-blocked': () =>
    'La configuración de acceso entre inquilinos bloquea las invitaciones a este socio; los administradores de ambas empresas pueden permitirlas.',
  'target-address': () => 'Ahora mismo Microsoft no encuentra la dirección de destino.',
  'mailbox-missing': () =>
    'El buzón que debería enviar la invitación no existe; un administrador tiene que comprobar MAIL_SENDER.',
  unexpected: () =>
    'Microsoft dio una respuesta que Usher no conoce; lo que dijo está en el registro de Usher.',
};

export const unknownAnswer: Words['unknownAnswer'] = {
  quoted: (said, marks) => [said && `«${said}»`, marks && `(${marks})`].filter(Boolean).join(' '),
  request: (id) => `id. de solicitud ${id}`,
  met: (quoted) => `Microsoft dio una respuesta que Usher no conoce: ${quoted}.`,
  about: (address, resource, sponsor) =>
    `Se trata del acceso de ${address} a ${resource}, que pidió ${sponsor}.`,
  next: 'El soporte técnico de Microsoft puede averiguar más con el id. de solicitud. De una misma respuesta aviso una vez al día.',
  told: 'Microsoft dio una respuesta que Usher no conoce; se ha avisado a los administradores de lo que dijo.',
};

export const paced =
  'Las invitaciones salen de pocas en pocas, para que a Microsoft no le parezcan sospechosas.';

export const privilegedGroup =
  'Es un grupo que puede tener roles de directorio, y nadie tenía que aprobarlo. Los administradores lo saben.';
export const resourceGone = 'Ya no está en el catálogo; un administrador tiene que volver a ponerlo.';

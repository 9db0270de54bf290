import type { Words } from '../words.ts';

export const commands: Words['commands'] = {
  invite: {
    example: 'invitar a anna@partner.com a portal por 90 días',
    does: 'pide acceso',
    also: { asks: { example: 'invitar', does: 'abre el formulario' } },
  },
  status: { example: 'estado anna@partner.com', does: 'en qué situación está un socio' },
  list: {
    example: 'lista pendientes',
    does: 'sus socios en camino; también **lista activos**, **lista por caducar**, **lista quitados**, o solo **lista**',
    also: {
      administers: { example: 'lista todos', does: 'los socios de todos' },
      owns: { example: 'lista todos', does: 'todos los socios de sus recursos' },
    },
  },
  remove: {
    example: 'quitar a anna@partner.com',
    does: 'pone fin al acceso, cuando usted lo confirme; también **quitar a todos los de partner.com de portal**',
    also: {
      administers: {
        example: 'quitar todo lo de anna@partner.com ahora',
        does: 'en una emergencia: todo de una vez, cuando usted lo confirme; también de un dominio entero',
      },
    },
  },
  resend: { example: 'reenviar anna@partner.com', does: 'envía una nueva invitación' },
  cancel: { example: 'cancelar anna@partner.com', does: 'retira una solicitud' },
  extend: { example: 'prolongar anna@partner.com 90 días', does: 'prolonga el acceso' },
  change: {
    example: 'cambiar anna@old.com a anna@new.com',
    does: 'pide el mismo acceso con otra dirección',
  },
  transfer: {
    example: 'transferir anna@partner.com a @Bea',
    does: 'pide a un colega que se ocupe de un socio en su lugar',
  },
  reviews: {
    example: 'revisiones',
    does: 'los accesos de los que usted debe decir si aún se necesitan',
    also: { administers: { example: 'revisiones', does: 'y cómo van las revisiones de todos' } },
  },
  history: { example: 'historial anna@partner.com', does: 'quién hizo qué, y cuándo' },
  'may I invite': {
    example: '¿puedo invitar a anna@partner.com a portal?',
    does: 'qué pasaría si lo pidiera',
  },
  resources: { example: 'recursos', does: 'a qué se puede invitar a los socios' },
  approvals: { example: 'aprobaciones', does: 'lo que espera su decisión' },
  revoke: {
    example: 'revocar anna@partner.com porque terminó el proyecto',
    does: 'revoca una aprobación suya',
  },
  delegate: {
    example: 'delegar a bea@example.com hasta el 31 de marzo de 2027',
    does: 'deja que un colega decida durante su ausencia; **delegación terminar** le pone fin',
  },
  drift: {
    example: 'diferencias',
    does: 'compara las pertenencias de Entra con lo que consta (administradores, propietarios)',
  },
  'approvals quiet': {
    example: 'aprobaciones en silencio',
    does: 'puede decidir, pero no recibe tarjetas de aprobación; **aprobaciones activadas** las devuelve',
  },
  'audit here': {
    example: 'auditoría aquí',
    does: 'en un canal: allí se comunica cada decisión y cada acceso concedido o quitado (administradores)',
  },
  'approvals here': {
    example: 'aprobaciones aquí',
    does: 'en un canal: las tarjetas de aprobación llegan allí (administradores)',
  },
  pace: {
    example: 'ritmo',
    does: 'a qué ritmo salen las invitaciones, y cuántas esperan; **ritmo continuar porque MOTIVO** las reanuda tras una parada (administradores)',
  },
  delegations: { example: 'delegaciones', does: 'quién decide por quién' },
  doctor: { example: 'diagnóstico', does: 'qué falta en la configuración (administradores)' },
  catalogue: {
    example: 'catálogo',
    does: 'dice si ha cambiado el archivo del catálogo, y cómo, y lo pone en vigor (administradores)',
  },
  whoami: { example: 'quién soy', does: 'quién es usted para mí' },
  language: {
    example: 'idioma es',
    does: 'en qué idioma le escribo; **idioma**, sin más, dice cuáles hay',
  },
  help: { example: 'ayuda', does: 'qué escribir' },
  bulk: { example: 'invitar a varios', does: 'invita a todos los de un archivo' },
  'who had access to': {
    example: 'quién tenía acceso a portal el 3 de noviembre de 2026',
    does: 'quién, desde cuándo, hasta cuándo y con qué aprobación, como tarjeta y como archivo',
  },
  forget: {
    example: 'olvidar a anna@partner.com',
    does: 'borra los datos personales de un socio en lo ya terminado (administradores)',
  },
  export: {
    example: 'exportar portal desde el 1 de enero de 2026',
    does: 'lo que consta, como archivo, también de una dirección o un dominio; **exportar portal como json** para JSON Lines (administradores, auditores, propietarios)',
  },
};

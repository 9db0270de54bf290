import type { Words } from '../words.ts';

export const commands: Words['commands'] = {
  invite: {
    example: 'invite anna@partner.com to portal for 90 days',
    does: 'pide acceso',
    also: { asks: { example: 'invite', does: 'abre el formulario' } },
  },
  status: { example: 'status anna@partner.com', does: 'en qué situación está un socio' },
  list: {
    example: 'list pending',
    does: 'sus socios en camino; también list active, list expiring, list removed, o solo list',
    also: {
      administers: { example: 'list all', does: 'los socios de todos' },
      owns: { example: 'list all', does: 'todos los socios de sus recursos' },
    },
  },
  remove: {
    example: 'remove anna@partner.com',
    does: 'pone fin al acceso, cuando usted lo confirme; también remove all of partner.com from portal',
    also: {
      administers: {
        example: 'remove everything of anna@partner.com now',
        does: 'en una emergencia: todo de una vez, cuando usted lo confirme; también de un dominio entero',
      },
    },
  },
  resend: { example: 'resend anna@partner.com', does: 'envía una nueva invitación' },
  cancel: { example: 'cancel anna@partner.com', does: 'retira una solicitud' },
  extend: { example: 'extend anna@partner.com by 90d', does: 'prolonga el acceso' },
  change: {
    example: 'change anna@old.com to anna@new.com',
    does: 'pide el mismo acceso con otra dirección',
  },
  transfer: {
    example: 'transfer anna@partner.com to @Bea',
    does: 'pide a un colega que se ocupe de un socio en su lugar',
  },
  reviews: {
    example: 'reviews',
    does: 'los accesos de los que usted debe decir si aún se necesitan',
    also: { administers: { example: 'reviews', does: 'cómo van las revisiones de todos' } },
  },
  history: { example: 'history anna@partner.com', does: 'quién hizo qué, y cuándo' },
  'may I invite': {
    example: 'may I invite anna@partner.com to portal?',
    does: 'qué pasaría si lo pidiera',
  },
  resources: { example: 'resources', does: 'a qué se puede invitar a los socios' },
  approvals: { example: 'approvals', does: 'lo que espera su decisión' },
  revoke: {
    example: 'revoke anna@partner.com because the project ended',
    does: 'revoca una aprobación suya',
  },
  delegate: {
    example: 'delegate to bea@example.com until 2027-03-31',
    does: 'deja que un colega decida durante su ausencia; delegate stop le pone fin',
  },
  drift: {
    example: 'drift',
    does: 'compara las pertenencias de Entra con lo que consta (administradores, propietarios)',
  },
  'approvals quiet': {
    example: 'approvals quiet',
    does: 'puede decidir, pero no recibe tarjetas de aprobación; approvals on las devuelve',
  },
  'audit here': {
    example: 'audit here',
    does: 'en un canal: allí se comunica cada decisión y cada acceso concedido o quitado (administradores)',
  },
  'approvals here': {
    example: 'approvals here',
    does: 'en un canal: las tarjetas de aprobación llegan allí (administradores)',
  },
  pace: {
    example: 'pace',
    does: 'a qué ritmo salen las invitaciones, y cuántas esperan; pace go on because MOTIVO las reanuda tras una parada (administradores)',
  },
  delegations: { example: 'delegations', does: 'quién decide por quién' },
  doctor: { example: 'doctor', does: 'qué falta en la configuración (administradores)' },
  catalogue: {
    example: 'catalogue',
    does: 'dice si ha cambiado el archivo del catálogo, y cómo, y lo pone en vigor (administradores)',
  },
  whoami: { example: 'whoami', does: 'quién es usted para mí' },
  language: {
    example: 'language es',
    does: 'en qué idioma le escribo; language, sin más, dice cuáles hay',
  },
  help: { example: 'help', does: 'qué escribir' },
  bulk: { example: 'bulk', does: 'invita a todos los de un archivo' },
  'who had access to': {
    example: 'who had access to portal on 2026-11-03',
    does: 'quién, desde cuándo, hasta cuándo y con qué aprobación, como tarjeta y como archivo',
  },
  forget: {
    example: 'forget anna@partner.com',
    does: 'borra los datos personales de un socio en lo ya terminado (administradores)',
  },
  export: {
    example: 'export portal since 2026-01-01',
    does: 'lo que consta, como archivo, también de una dirección o un dominio; agregue as json para JSON Lines (administradores, auditores, propietarios)',
  },
};

import type { Limited } from '../../access/spending.ts';

/** What somebody has done as often as they may; `when` it goes on. */
export const limits: { readonly [L in Limited]: (when: string) => string } = {
  requests: (when) =>
    `Por ahora ha llegado al máximo de solicitudes por persona. No se ha pedido nada. Podrá continuar el ${when}; para muchos socios a la vez, envíeme una lista en un archivo.`,
  resends: (when) =>
    `Este socio acaba de recibir una nueva invitación, o varias hoy. No se ha enviado nada. Podrá enviar la siguiente el ${when}.`,
  'stand-ins': (when) =>
    `Por ahora ha llegado al máximo de cambios de sustituto por persona. No se ha cambiado nada. Podrá continuar el ${when}.`,
};

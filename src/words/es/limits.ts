import type { Limited } from '../../access/spending.ts';

/** What somebody has done as often as they may; `when` it goes on. */
export const limits: { readonly [L in Limited]: (when: string) => string } = {
  requests: (when) =>
    `Por ahora ha pedido acceso para tantos socios como puede pedir una persona. No se ha pedido nada. Podrá continuar el ${when}; para pedir muchos a la vez, envíeme una lista en un archivo.`,
  resends: (when) =>
    `Este socio acaba de recibir una nueva invitación, o varias hoy. No se ha enviado nada. Podrá enviar la siguiente el ${when}.`,
  'stand-ins': (when) =>
    `Ha cambiado de sustituto tantas veces como puede hacerlo una persona por ahora. No se ha cambiado nada. Podrá continuar el ${when}.`,
};

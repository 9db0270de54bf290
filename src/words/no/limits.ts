import type { Limited } from '../../access/spending.ts';

/** What somebody has done as often as they may; `when` it goes on. */
export const limits: { readonly [L in Limited]: (when: string) => string } = {
  requests: (when) =>
    `Du har bedt om tilgang for så mange partnere som én person kan foreløpig. Det ble ikke bedt om flere. Du kan fortsette ${when}; er det mange på én gang, send meg en liste som fil.`,
  resends: (when) =>
    `Denne partneren fikk nettopp en ny invitasjon, eller flere i dag. Ingenting ble sendt. Du kan sende den neste ${when}.`,
  'stand-ins': (when) =>
    `Du har byttet stedfortreder så ofte som én person kan foreløpig. Ingenting ble endret. Du kan fortsette ${when}.`,
};

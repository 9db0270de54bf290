import type { Limited } from '../../access/spending.ts';

/** What somebody has done as often as they may; `when` it goes on. */
export const limits: { readonly [L in Limited]: (when: string) => string } = {
  requests: (when) =>
    `You have asked for as many partners as one person may for now. Nothing was asked for. You can go on ${when}; for many at once, send me a list as a file.`,
  resends: (when) =>
    `This partner was sent a new invitation just now, or several today. Nothing was sent. You can send the next one ${when}.`,
  'stand-ins': (when) =>
    `You have changed stand-ins as often as one person may for now. Nothing was changed. You can go on ${when}.`,
};

import type { Refusal } from '../../access/refusal.ts';

/** Where somebody stands who is asked for once more: `anna@… …`. */
export const LIVE: Readonly<Record<Extract<Refusal, { code: 'already-live' }>['status'], string>> = {
  requested: 'venter på godkjenning',
  inviting: 'blir invitert nå',
  invited: 'er invitert og har ikke godtatt ennå',
  granting: 'har ikke fått tilgang ennå',
  granted: 'har allerede tilgang',
  removing: 'blir fjernet nå',
};

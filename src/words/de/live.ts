import type { Refusal } from '../../access/refusal.ts';

/** Where somebody stands who is asked for once more: `anna@… …`. */
export const LIVE: Readonly<Record<Extract<Refusal, { code: 'already-live' }>['status'], string>> = {
  requested: 'wartet auf eine Genehmigung',
  inviting: 'wird gerade eingeladen',
  invited: 'ist eingeladen und hat noch nicht angenommen',
  granting: 'hat noch keinen Zugang bekommen',
  granted: 'hat schon Zugang',
  removing: 'wird gerade entfernt',
};

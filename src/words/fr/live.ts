import type { Refusal } from '../../access/refusal.ts';

/** Where somebody stands who is asked for once more, after their address. */
export const LIVE: Readonly<Record<Extract<Refusal, { code: 'already-live' }>['status'], string>> = {
  requested: 'attend une approbation',
  inviting: 'est en cours d’invitation',
  invited: 'a reçu une invitation, pas encore acceptée',
  granting: 'n’a pas encore reçu d’accès',
  granted: 'a déjà accès',
  removing: 'est en cours de suppression',
};

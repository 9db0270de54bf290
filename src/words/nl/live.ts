import type { Refusal } from '../../access/refusal.ts';

/** Where somebody stands who is asked for once more: `anna@… …`. */
export const LIVE: Readonly<Record<Extract<Refusal, { code: 'already-live' }>['status'], string>> = {
  requested: 'wacht op goedkeuring',
  inviting: 'wordt op dit moment uitgenodigd',
  invited: 'is uitgenodigd en heeft nog niet geaccepteerd',
  granting: 'heeft nog geen toegang gekregen',
  granted: 'heeft al toegang',
  removing: 'wordt op dit moment verwijderd',
};

import type { Refusal } from '../../access/refusal.ts';

/** Where somebody stands who is asked for once more: `This partner …`. */
export const LIVE: Readonly<Record<Extract<Refusal, { code: 'already-live' }>['status'], string>> = {
  requested: 'is waiting for approval',
  inviting: 'is being invited',
  invited: 'has been invited and hasn’t accepted yet',
  granting: 'hasn’t been given access yet',
  granted: 'has access already',
  removing: 'is just being removed',
};

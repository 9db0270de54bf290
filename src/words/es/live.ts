import type { Refusal } from '../../access/refusal.ts';

/** Where somebody stands who is asked for once more, after their address. */
export const LIVE: Readonly<Record<Extract<Refusal, { code: 'already-live' }>['status'], string>> = {
  requested: 'está a la espera de aprobación',
  inviting: 'está a punto de recibir la invitación',
  invited: 'tiene una invitación que aún no ha aceptado',
  granting: 'todavía no ha recibido el acceso',
  granted: 'ya tiene acceso',
  removing: 'está perdiendo el acceso en este momento',
};

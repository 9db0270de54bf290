import { inviteByForm } from '../partner/invite-form.ts';
import type { Action } from './action.ts';

export const request: Action<'request'> = inviteByForm;
/** Of what an administrator was asked to confirm. */
export const dismissDeed: Action<'dismiss-deed'> = async () => ({ kind: 'not-asked', deed: true });
export const dismissRequest: Action<'dismiss-request'> = async () => ({ kind: 'not-asked' });

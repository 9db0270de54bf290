import { inviteByForm } from '../commands/invite.ts';
import type { Action } from './action.ts';

export const request: Action<'request'> = inviteByForm;
export const dismissRequest: Action<'dismiss-request'> = async () => ({ kind: 'not-asked' });

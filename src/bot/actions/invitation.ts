import type { ClickData } from '../../cards/actions.ts';
import { ownerActs } from '../../usecases/act.ts';
import { doneReply } from '../partner/meant.ts';
import { type Action, onRecord } from './action.ts';

/** Whoever clicks twice, or on an old card, gets no second mail: what was `seen` says which click it is. */
const sentAgain = <V extends 'resend' | 'copy-link'>(delivery?: 'link'): Action<V> =>
  onRecord<ClickData<'resend'>, V>(async ({ world, speaker, caller }, stored, { v, reason }, verb) => {
    const by = { person: speaker.person, caller, seen: v };
    const action = { type: 'resend', ...(delivery && { delivery }), ...(reason && { reason }) } as const;
    return doneReply(await ownerActs(world, stored, action, by), 'resent', { verb });
  });

export const resend = sentAgain<'resend'>();
export const copyLink = sentAgain<'copy-link'>('link');

export const cancelRequest: Action<'cancel-request'> = onRecord(
  async ({ world, speaker, caller }, stored, { reason }) => {
    const by = { person: speaker.person, caller };
    const action = { type: 'cancel', ...(reason && { reason }) } as const;
    return doneReply(await ownerActs(world, stored, action, by), 'cancelled', { verb: 'cancel-request' });
  },
);

import { ownerActs } from '../../usecases/act.ts';
import { doneReply } from '../commands/partner.ts';
import { type Action, onRecord } from './action.ts';

/** Whoever clicks twice, or on an old card, gets no second mail: what was `seen` says which click it is. */
export const resend: Action<'resend'> = onRecord(async ({ world, speaker, caller }, stored, { v }) => {
  const by = { person: speaker.person, caller, seen: v };
  return doneReply(await ownerActs(world, stored, { type: 'resend' }, by), 'resent');
});

export const copyLink: Action<'copy-link'> = onRecord(async ({ world, speaker, caller }, stored, { v }) => {
  const by = { person: speaker.person, caller, seen: v };
  return doneReply(await ownerActs(world, stored, { type: 'resend', delivery: 'link' }, by), 'resent');
});

export const cancelRequest: Action<'cancel-request'> = onRecord(
  async ({ world, speaker, caller }, stored) => {
    const by = { person: speaker.person, caller };
    return doneReply(await ownerActs(world, stored, { type: 'cancel' }, by), 'cancelled');
  },
);

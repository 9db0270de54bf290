import type { AccessRecord } from '../../access/record.ts';
import type { CardAction } from '../../cards/actions.ts';
import { ownerActs } from '../../usecases/act.ts';
import { decideOn } from '../../usecases/decide-on.ts';
import { extend } from '../../usecases/extend.ts';
import { noteAttempt } from '../../usecases/note-attempt.ts';
import { type CommandContext, refuseOn, requireRole, requireStake } from '../authorize.ts';
import { again } from '../partner/again.ts';
import { changeByForm } from '../partner/change-address.ts';
import { finishRemoval } from '../partner/finish-removal.ts';
import { inviteByForm } from '../partner/invite-form.ts';
import { listPage } from '../partner/list-page.ts';
import { doneReply } from '../partner/meant.ts';
import { revokeFor } from '../partner/revoke-approval.ts';
import { sharedPartner } from '../partner/shared.ts';
import { decideMany } from '../partner/waiting.ts';
import type { Reply } from '../respond/reply.ts';

/**
 * One click to its reply. The card said which record and which version; everything else is loaded and
 * authorised here, and a version that the record never had is a forgery.
 */
export async function click(context: CommandContext, action: CardAction): Promise<Reply> {
  if (action.verb === 'request') return inviteByForm(context, action);
  if (action.verb === 'dismiss-request') return { kind: 'not-asked' };
  if (action.verb === 'decide-many') return decideMany(context, action);
  if (action.verb === 'list-page') return listPage(context, action, action.after);

  const { world, speaker, caller } = context;
  const by = { person: speaker.person, caller };
  const record = (await world.store.load(action.id))?.record;
  if (record === undefined || action.v > record.seq) {
    world.log.warn(
      { record: action.id, verb: action.verb, by: by.person.id, v: action.v },
      'click on a card that was never sent',
    );
    if (record !== undefined)
      await noteAttempt(world, record.id, { by: by.person, action: action.verb, code: 'unknown-version' });
    return { kind: 'says', sentence: 'staleCard' };
  }
  switch (action.verb) {
    case 'approve':
    case 'reject': {
      const said = action.comment === undefined ? {} : { comment: action.comment };
      const decided = await decideOn(world, record.id, action.verb, { ...by, ...said, seen: action.v });
      if (decided.kind !== 'refused') return { kind: 'approval', record: decided.record };
      if (decided.refusal.code !== 'already-decided') return { kind: 'refused', refusal: decided.refusal };
      return { kind: 'approval', record: decided.record ?? record, refusal: decided.refusal };
    }
    case 'remove':
      return ofOwner(context, 'remove', record, { kind: 'confirm-removal', record });
    case 'remove-confirm': {
      const asked = await ownerActs(world, record.id, { type: 'remove' }, by);
      if (asked.kind === 'refused') return { kind: 'refused', refusal: asked.refusal };
      return { kind: 'removal', record: await finishRemoval(context, asked.record) };
    }
    case 'refresh-partner':
      return sharedPartner(context, record);
    case 'again':
      return again(context, record);
    case 'revoke':
      return revokeFor(context, record, undefined);
    case 'revoke-confirm':
      return revokeFor(context, record, action.reason);
    case 'dismiss-revoke': {
      const refusal = requireRole(context);
      return refusal === undefined ? { kind: 'kept', record } : { kind: 'refused', refusal };
    }
    case 'dismiss':
    case 'keep':
      return ofOwner(context, action.verb, record, { kind: 'kept', record });
    case 'cancel-request':
      return doneReply(await ownerActs(world, record.id, { type: 'cancel' }, by), 'cancelled');
    case 'resend':
      return doneReply(
        await ownerActs(world, record.id, { type: 'resend' }, { ...by, seen: action.v }),
        'resent',
      );
    case 'copy-link':
      return doneReply(
        await ownerActs(world, record.id, { type: 'resend', delivery: 'link' }, { ...by, seen: action.v }),
        'resent',
      );
    case 'change-address':
      return ofOwner(context, action.verb, record, { kind: 'change-form', record, entries: {}, errors: {} });
    case 'change-confirm':
      return changeByForm(context, record, action);
    case 'extend':
      return doneReply(await extend(world, record.id, { ...by, seen: action.v }), 'extended');
    case 'refresh-approval':
    case 'refresh-journey':
    case 'open-approval':
    case 'details': {
      const refusal = requireRole(context);
      if (refusal !== undefined) return { kind: 'refused', refusal };
      const journey = action.verb === 'details' || action.verb === 'refresh-journey';
      return { kind: journey ? 'journey' : 'approval', record };
    }
  }
}

async function ofOwner(
  context: CommandContext,
  action: string,
  record: AccessRecord,
  reply: Reply,
): Promise<Reply> {
  const refusal = requireStake(context, record);
  return refusal === undefined ? reply : refuseOn(context, record, action, refusal);
}

import type { CutOffWhom } from '../../access/admin-act.ts';
import { requireReason } from '../../access/policy.ts';
import { administer } from '../../usecases/administer.ts';
import { askAbout, askedAbout } from '../../usecases/emergency/asked-about.ts';
import { lookAtCutOff } from '../../usecases/emergency/look.ts';
import { findPartner } from '../../usecases/find-partner.ts';
import { payNow } from '../../usecases/pay/pay.ts';
import { DirectoryError } from '../../usecases/ports.ts';
import type { Action } from '../actions/action.ts';
import { type CommandContext, directoryReply, rolesHeld } from '../authorize.ts';
import type { EverythingOf } from '../parse/everything-of.ts';
import type { Reply } from '../respond/reply.ts';

/** Records whose end whoever clicked waits for; the rest goes on without them. */
const WAITED_FOR = 5;

/** What would go and what would stay, with the button that does it. Nothing is changed. */
export const previewCutOff = (context: CommandContext, { of, reason }: EverythingOf): Promise<Reply> =>
  byAdministrators(context, async () => {
    const { world } = context;
    const whom = of.kind === 'domain' ? of : await partnerAt(context, of.address);
    const look = await lookAtCutOff(world, whom);
    return { kind: 'cut-off', id: await askAbout(world, whom), look, done: false, ...(reason && { reason }) };
  });

export const cutOff: Action<'cut-off'> = (context, { id, decision, reason }) =>
  aboutAsked(context, id, async (whom) => {
    const { world, speaker } = context;
    const look = await lookAtCutOff(world, whom);
    const refusal = requireReason(reason);
    if (refusal !== undefined)
      return { kind: 'cut-off', id, look, done: false, refusal, ...(reason && { reason }) };
    const deed = { kind: 'cut-off', whom, sponsors: look.sponsors } as const;
    const by = { person: speaker.person, activity: speaker.activity, reason };
    await administer(world, { ...deed, ...(decision === 'all' && { earlier: true }) }, by).catch(leaveOwed);
    for (const record of [...look.live, ...look.waiting].slice(0, WAITED_FOR)) {
      await payNow(world, record.id, 'remove-at-once');
      await payNow(world, record.id, 'block-at-once');
    }
    return { kind: 'cut-off', id, look: await lookAtCutOff(world, whom), done: true };
  });

/** How it stands by now. */
export const cutOffLook: Action<'cut-off-look'> = (context, { id }) =>
  aboutAsked(context, id, async (whom) => ({
    kind: 'cut-off',
    id,
    look: await lookAtCutOff(context.world, whom),
    done: true,
  }));

/** It is on record, and owed. */
function leaveOwed(error: unknown): void {
  if (!(error instanceof DirectoryError)) throw error;
}

/** With whoever the directory finds by the address now. Throws DirectoryError. */
async function partnerAt({ world }: CommandContext, address: string): Promise<CutOffWhom> {
  const { accounts } = await findPartner(world, address);
  return { kind: 'partner', address, accounts: accounts.map(({ id }) => id) };
}

const aboutAsked = (
  context: CommandContext,
  id: string,
  then: (whom: CutOffWhom) => Promise<Reply>,
): Promise<Reply> =>
  byAdministrators(context, async () => {
    const asked = await askedAbout(context.world, id);
    if (asked === undefined) return { kind: 'says', sentence: 'staleCard' };
    return then(asked.kind === 'domain' ? asked : await partnerAt(context, asked.address));
  });

async function byAdministrators(context: CommandContext, then: () => Promise<Reply>): Promise<Reply> {
  if (!rolesHeld(context).administers) return { kind: 'refused', refusal: { code: 'not-admin' } };
  try {
    return await then();
  } catch (error) {
    return directoryReply(error);
  }
}

import { offerTransfer } from '../../usecases/inquiries/offer-transfer.ts';
import { type CommandContext, directoryReply, refuseOn, requireStake } from '../authorize.ts';
import { BECAUSE } from '../parse/english.ts';
import { aboutOne, splitAt } from '../parse/said.ts';
import { about, nothingFound } from '../partner/about.ts';
import { colleagueNamed } from '../partner/colleague-named.ts';
import type { Reply } from '../respond/reply.ts';
import { defineCommand } from './command.ts';

interface TypedTransfer {
  readonly address: string;
  /** Who is to look after the partner; absent: nobody was named. */
  readonly to?: string;
  readonly reason?: string;
}

/** Another sponsor, once they have said yes. */
export const transfer = defineCommand({
  name: 'transfer',
  aliases: [],
  roles: ['asks', 'administers'],
  anew: true,
  parse: (said) =>
    aboutOne(said, (address, tail): TypedTransfer | undefined => {
      const [rest, reason] = splitAt(tail, BECAUSE);
      const to = /^to (.+)$/iu.exec(rest)?.[1]?.trim();
      if (rest !== '' && to === undefined) return undefined;
      return { address, ...(to && { to }), ...(reason && { reason }) };
    }),
  run: offer,
});

function offer(context: CommandContext, { address, to, reason }: TypedTransfer): Promise<Reply> {
  return about(context, address, async (partner) => {
    const { world, speaker, caller } = context;
    const [newest] = partner.records;
    if (newest === undefined) return nothingFound(partner);
    const own = partner.records.filter((record) => requireStake(context, record) === undefined);
    const stranger = own.length > 0 ? undefined : requireStake(context, newest);
    if (stranger !== undefined) return refuseOn(context, newest, 'offer-transfer', stranger);
    if (to === undefined) return { kind: 'refused', refusal: { code: 'sponsor-needed' } };
    try {
      const colleague = await colleagueNamed(context, to);
      if (colleague === undefined)
        return { kind: 'refused', refusal: { code: 'sponsor-unknown', input: to } };
      const asked = { to: colleague, activity: speaker.activity, ...(reason && { reason }) };
      const outcome = await offerTransfer(world, own, asked, { person: speaker.person, caller });
      return outcome.kind === 'refused' ? outcome : { ...outcome, kind: 'transfer-offered' };
    } catch (error) {
      return directoryReply(error);
    }
  });
}

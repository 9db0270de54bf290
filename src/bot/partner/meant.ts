import { meantRecord } from '../../access/meant-record.ts';
import type { AccessRecord, Status } from '../../access/record.ts';
import type { Unexplained } from '../../cards/why-card.ts';
import type { ChangeOutcome } from '../../usecases/change.ts';
import type { ExtendOutcome } from '../../usecases/extend.ts';
import type { Partner } from '../../usecases/find-partner.ts';
import { type CommandContext, requireStake } from '../authorize.ts';
import type { Reply } from '../respond/reply.ts';
import { about, nothingFound } from './about.ts';
import { shown } from './asking.ts';

type Meant =
  | { readonly kind: 'one'; readonly record: AccessRecord }
  | { readonly kind: 'none'; readonly reply: Reply };

function meant(context: CommandContext, partner: Partner, fits: readonly Status[]): Meant {
  const found = meantRecord(
    partner.records,
    ({ status }) => fits.includes(status),
    (record) => requireStake(context, record) === undefined,
  );
  switch (found.kind) {
    case 'one':
      return found;
    case 'several': {
      const { resources } = found;
      return { kind: 'none', reply: { kind: 'refused', refusal: { code: 'which-one', resources } } };
    }
    case 'none':
      return { kind: 'none', reply: nothingFound(partner) };
  }
}

/** Does something to the record that is meant; `fits` are the states in which that does something. */
export const actOn = (
  context: CommandContext,
  address: string,
  fits: readonly Status[],
  then: (record: AccessRecord) => Promise<Reply>,
): Promise<Reply> =>
  about(context, address, async (partner) => {
    const found = meant(context, partner, fits);
    return found.kind === 'none' ? found.reply : then(found.record);
  });

/** Whether what was asked for again is a link, which goes to nobody but who asked. */
const isHanded = (record: AccessRecord, what: string): boolean =>
  what === 'resent' &&
  // Who has accepted gets no invitation, but a link to the terms.
  (record.status === 'granting' ||
    (record.status === 'inviting' && (record.delivery ?? record.request.delivery) === 'link'));

/** What came of it; whoever does it in the sponsor's place, and did not say why, is asked. */
export function doneReply(
  changed: ChangeOutcome,
  what: 'cancelled' | 'resent' | 'extended',
  asked: Unexplained,
): Reply {
  switch (changed.kind) {
    case 'refused':
      return changed.refusal.code === 'reason-needed' && changed.record !== undefined
        ? { kind: 'why', record: changed.record, asked }
        : { kind: 'refused', refusal: changed.refusal };
    case 'changed':
    case 'unchanged':
      return { kind: 'done', what: isHanded(changed.record, what) ? 'handed' : what, record: changed.record };
  }
}

/** Longer access at once, or the card of what waits for a decision now. */
export async function extendReply(
  context: CommandContext,
  outcome: ExtendOutcome,
  term: string | undefined,
): Promise<Reply> {
  if (outcome.kind !== 'asked')
    return doneReply(outcome, 'extended', { verb: 'extend', ...(term && { term }) });
  return { kind: 'asked', again: false, ...(await shown(context, outcome.record)) };
}

/** Where the speaker is, for a card that is to stand there. */
export const originOf = ({
  speaker,
}: CommandContext): { readonly conversation: string; readonly serviceUrl: string } => ({
  conversation: speaker.place.conversation,
  serviceUrl: speaker.place.serviceUrl,
});

import { noApprovalOf } from '../../access/decide-withdrawal.ts';
import { hasApproved } from '../../access/record-queries.ts';
import { fitsAction } from '../../usecases/dry-run/judge-action.ts';
import { type CommandContext, refuseOn, requireStake } from '../authorize.ts';
import { BECAUSE } from '../parse/english.ts';
import { aboutOne, placeIn, splitAt } from '../parse/said.ts';
import { about, nothingFound } from '../partner/about.ts';
import { confirmRemoval } from '../partner/confirm-removal.ts';
import { noSuchResource, resourceNamed } from '../partner/resource-named.ts';
import { revokeFor } from '../partner/revoke-approval.ts';
import type { Reply } from '../respond/reply.ts';
import { defineCommand } from './command.ts';

export const revoke = defineCommand({
  name: 'revoke',
  aliases: [],
  roles: ['approves'],
  anew: true,
  parse: (said) =>
    aboutOne(said, (address, tail) => {
      const [where, reason] = splitAt(tail, BECAUSE);
      const resource = placeIn(where);
      return where !== '' && resource === undefined ? undefined : { address, resource, reason };
    }),
  run: takeBack,
  form: (context, typed) => takeBack(context, { ...typed, reason: undefined }),
});

interface TypedRevocation {
  readonly address: string;
  readonly resource: string | undefined;
  readonly reason: string | undefined;
}

/** Without a reason it is asked for. */
function takeBack(context: CommandContext, { address, resource, reason }: TypedRevocation): Promise<Reply> {
  return about(context, address, async (partner) => {
    const wanted = resource === undefined ? undefined : resourceNamed(context, resource);
    if (resource !== undefined && wanted === undefined)
      return { kind: 'refused', refusal: noSuchResource(context, resource) };
    const there = partner.records.filter(
      ({ request }) => wanted === undefined || request.resource === wanted.id,
    );
    const own = there.filter((record) => hasApproved(record, context.speaker.person.id));
    const record = own.find(({ status }) => status !== 'ended') ?? own[0];
    if (record !== undefined) return revokeFor(context, record, reason);
    const [newest] = there;
    if (newest === undefined) return nothingFound(partner);
    // Theirs to end in another way: that is offered, and nobody tried anything.
    const live = there.find(
      (one) => fitsAction({ kind: 'remove' }, one) && requireStake(context, one) === undefined,
    );
    return live === undefined
      ? refuseOn(context, newest, 'revoke', noApprovalOf(newest))
      : { ...(await confirmRemoval(context, live)), instead: true };
  });
}

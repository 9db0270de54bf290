import type { AccessRecord, GrantLink, Invited, Person } from '../../access/record.ts';
import { isHandedTogether } from '../../access/record-queries.ts';
import type { Instant } from '../../access/term.ts';
import { change } from '../change.ts';
import { hashOf } from '../identify.ts';
import { withinLimit } from '../limits.ts';
import { invitationFor } from '../pay/invitation.ts';
import { DirectoryError, type World } from '../ports.ts';

/** The link of one row; or why it has none now, and when it may have one, where that is known. */
export type Handed =
  | { readonly kind: 'link'; readonly url: string }
  | { readonly kind: 'later'; readonly at?: Instant };

export interface HandingOver {
  /** Who sent the list. */
  readonly person: Person;
  /** Names the file: for one that is asked for twice by the same activity, a row is counted once. */
  readonly file: string;
}

/**
 * Opens the invitation of a row whose partner gets no mail, for the file in which all such links are handed over. What
 * opens an invitation is kept nowhere, so it is made anew, within the limit for one partner and the pace of invitations;
 * those of earlier files work as long as before. Undefined where there is none to be had.
 */
export async function handLink(
  world: World,
  record: AccessRecord,
  { person, file }: HandingOver,
): Promise<Handed | undefined> {
  const now = world.clock.now();
  if (record.status !== 'invited' || !isHandedTogether(record) || now > record.expiresAt) return undefined;
  // Whoever looks after the partner now passes the link on.
  if (record.request.sponsor.id !== person.id) return undefined;
  const over = await withinLimit(world, 'resends', record.request.address, `${record.id} ${file}`);
  if (over !== undefined) return { kind: 'later', ...(over.code === 'limit-reached' && { at: over.until }) };
  const turn = await world.pace.turn();
  if (turn.kind !== 'now') return { kind: 'later', ...(turn.kind === 'later' && { at: turn.at }) };
  try {
    const url = await opened(world, record);
    await turn.done();
    return url === undefined ? undefined : { kind: 'link', url };
  } catch (error) {
    await turn.done(error);
    if (!(error instanceof DirectoryError)) throw error;
    world.log.warn({ record: record.id, code: error.code, err: error }, 'a link was not made');
    return { kind: 'later' };
  }
}

async function opened(world: World, record: Invited): Promise<string | undefined> {
  const token = world.random.token(32);
  const issuedAt = world.clock.now();
  const link: GrantLink = { hash: hashOf(token), issuedAt, expiresAt: record.expiresAt };
  const issued = await change(world, record.id, { type: 'issue-link', at: issuedAt, link });
  if (issued.kind !== 'changed') return undefined;
  try {
    const { accepted, redeemUrl } = await world.directory.invite(
      await invitationFor(world, record, 'link', token),
    );
    return accepted ? undefined : redeemUrl;
  } catch (error) {
    if (error instanceof DirectoryError && !error.acted) {
      const at = world.clock.now();
      await change(world, record.id, { type: 'drop-link', at, hash: link.hash });
    }
    throw error;
  }
}

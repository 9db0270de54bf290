import type { ObjectId } from '../../access/catalog.ts';
import type { Delivery } from '../../access/invitation-options.ts';
import type { Invited, Inviting } from '../../access/record.ts';
import { isLive } from '../../access/record-queries.ts';
import type { Invitation, Letter, World } from '../ports.ts';
import { resourceOf } from '../roles.ts';

/** How the invitation goes out: as it was asked for last, else by our own mail where that is set up. */
export function deliveryOf(
  { letters }: Pick<World, 'letters'>,
  { delivery, request }: Pick<Inviting, 'delivery' | 'request'>,
): Delivery {
  const usual = letters === undefined ? 'microsoft' : 'own';
  const asked = delivery ?? request.delivery ?? usual;
  return asked === 'own' ? usual : asked;
}

/** What the directory is asked for; `token` is of a link that is on record. */
export async function invitationFor(
  world: World,
  record: Inviting | Invited,
  delivery: Delivery,
  token: string,
): Promise<Invitation> {
  const { address, partnerName, language, sponsor, cc, invitedAs } = record.request;
  const resets = await startsOver(world, record);
  return {
    address,
    redirectUrl: `${world.policy.publicUrl}/grant-access?state=${token}`,
    sponsor: sponsor.id,
    ...(partnerName && { name: partnerName }),
    ...(language && { language }),
    ...(cc && { cc }),
    ...(invitedAs && { invitedAs }),
    ...(delivery !== 'microsoft' && { unmailed: true }),
    ...(resets && { resets }),
  };
}

/**
 * The guest whose redemption starts over for a changed address. All that the account holds goes over to the new
 * address, and only this access was approved for it: so it has to be an account that we made for this very sponsor, and
 * that holds nothing besides, by what is on record and by a look at the directory now. Every other one stays with its
 * address, and the new address gets an account of its own.
 */
async function startsOver(
  world: World,
  { id, request, account }: Inviting | Invited,
): Promise<ObjectId | undefined> {
  const { replaces, found, sponsor } = request;
  if (replaces?.account === undefined || account !== undefined || found.kind !== 'nobody') return undefined;
  const theirs = (await world.store.byAccount(replaces.account)).map(({ record }) => record);
  const before = theirs.find((one) => one.id === replaces.record)?.request;
  if (before?.found.kind !== 'nobody' || before.sponsor.id !== sponsor.id) return undefined;
  if (theirs.some((one) => one.id !== id && one.id !== replaces.record && isLive(one))) return undefined;
  const targets = resourceOf(world, request.resource)?.grants ?? [];
  return (await world.directory.holdsMore(replaces.account, targets)) ? undefined : replaces.account;
}

/**
 * Gives the link to whom it is meant for, and to nobody else. Throws DeliveryError or DirectoryError. Until it is
 * noted that it was given, it is given again: better twice than never.
 */
export async function deliver(
  world: World,
  record: Inviting,
  delivery: Exclude<Delivery, 'microsoft'>,
  letter: Letter,
): Promise<void> {
  if (delivery === 'own') return world.letters?.send(letter);
  // The first time, a list's links come in its file.
  if (record.handTo === undefined && record.request.batch !== undefined) return;
  const { id: person } = record.handTo ?? record.request.sponsor;
  await world.messenger.post({ kind: 'person', person }, { kind: 'link', ...letter });
}

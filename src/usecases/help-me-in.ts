import { adviceFor, type Identity, type Sent, type Situation } from '../access/advice.ts';
import { COMPLAINTS, type Complaint } from '../access/complaint.ts';
import type { Invited, Inviting } from '../access/record.ts';
import { isPossible, tellingOf } from '../access/stuck.ts';
import { change } from './change.ts';
import { deliveryOf } from './pay/invitation.ts';
import { DirectoryError, type World } from './ports.ts';
import { type Linked, offerOf } from './redeem.ts';
import type { ActOutcome } from './redeem-outcome.ts';
import { resourceOf } from './roles.ts';

/** What helps whoever says that it does not work. Changes nothing. */
export async function helpMeIn(world: World, record: Linked['record']): Promise<ActOutcome> {
  const offer = offerOf(world, record);
  const situation = await situationOf(world, record);
  if (situation === undefined) return { kind: 'nothing-to-do', offer };
  const now = world.clock.now();
  const { tenant, myAppsUrl, mailSender } = world.policy;
  return {
    kind: 'help',
    help: {
      offer,
      address: masked(record.request.address),
      hasButton: resourceOf(world, record.request.resource)?.url !== undefined,
      ways: adviceFor(situation).map((advice) => ({
        ...advice,
        telling: tellingOf(record, advice.complaint, now),
      })),
      ...(tenant && { tenant }),
      ...(myAppsUrl && { myAppsUrl }),
      ...(mailSender && { mailSender }),
    },
  };
}

/** Undefined for none of ours. */
export const complaintNamed = (name: string): Complaint | undefined => COMPLAINTS.find((one) => one === name);

/** Tells the sponsor, once; who has just told them something else is shown what helps. */
export async function complain(world: World, linked: Linked, complaint: Complaint): Promise<ActOutcome> {
  const { record } = linked;
  const offer = offerOf(world, record);
  const at = world.clock.now();
  const now = (await change(world, linked, { type: 'complain', at, complaint })).record ?? record;
  if (now.status === 'requested' || !isPossible(complaint, now)) return { kind: 'nothing-to-do', offer };
  return tellingOf(now, complaint, at) === 'told' ? { kind: 'complained', offer } : helpMeIn(world, now);
}

async function situationOf(world: World, record: Linked['record']): Promise<Situation | undefined> {
  switch (record.status) {
    case 'inviting':
    case 'invited':
      return { kind: 'invited', sent: sentBy(world, record) };
    case 'invitation-expired':
      return { kind: 'expired' };
    case 'granting':
    case 'granted':
      return { kind: 'in', identity: await identityOf(world, record.account) };
    case 'removing':
    case 'ended':
      return undefined;
  }
}

function sentBy(world: World, record: Inviting | Invited): Sent {
  if (record.status === 'inviting') return deliveryOf(world, record);
  return record.delivery ?? (record.mailed ? 'microsoft' : 'earlier');
}

/** Help that fits everybody is better than none. */
async function identityOf(world: World, account: string): Promise<Identity> {
  try {
    return (await world.directory.account(account))?.identity ?? 'unknown';
  } catch (error) {
    if (!(error instanceof DirectoryError)) throw error;
    world.log.info({ code: error.code, requestId: error.requestId }, 'help without knowing how they sign in');
    return 'unknown';
  }
}

/** Enough for its owner to know it by, whoever else reads it. */
const masked = (address: string): string => address.replace(/^(.)[^@]*/u, '$1•••');

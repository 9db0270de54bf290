import type { AccessRecord } from '../access/record.ts';
import { change, liveRecord } from './change.ts';
import { complain, helpMeIn } from './help-me-in.ts';
import type { World } from './ports.ts';
import { offerOf, recordOfLink } from './redeem.ts';
import type { ActOutcome, PartnerAct } from './redeem-outcome.ts';

/** Carries out what somebody does on the page of their link. A token that leads nowhere is `unknown`, whatever is tried. */
export async function actByLink(world: World, token: string, act: PartnerAct): Promise<ActOutcome> {
  const found = await recordOfLink(world, token);
  if (found === undefined) return { kind: 'unknown' };
  switch (act.kind) {
    case 'renew':
      return renew(world, found.record);
    case 'leave':
      return leave(world, found.record, act.confirmed);
    case 'help':
      return helpMeIn(world, found.record);
    case 'complain':
      return complain(world, found.record, act.complaint);
  }
}

async function renew(world: World, record: AccessRecord): Promise<ActOutcome> {
  const offer = offerOf(world, record);
  const { address, resource } = record.request;
  // Where they were invited anew meanwhile, that is what they are to use.
  const newer = record.status === 'ended' ? await liveRecord(world, address, resource) : undefined;
  if (newer !== undefined) return { kind: 'nothing-to-do', offer };
  const wished = await change(world, record.id, { type: 'wish', at: world.clock.now() });
  const wish = wished.record?.wished?.wish;
  return wish === undefined ? { kind: 'nothing-to-do', offer } : { kind: 'wished', wish, offer };
}

async function leave(world: World, record: AccessRecord, confirmed: boolean): Promise<ActOutcome> {
  const offer = offerOf(world, record);
  if (hasLeft(record)) return { kind: 'left', offer };
  if (record.status !== 'granting' && record.status !== 'granted') return { kind: 'nothing-to-do', offer };
  if (!confirmed) return { kind: 'confirm-leave', offer };
  const { record: now } = await change(world, record.id, { type: 'leave', at: world.clock.now() });
  return now !== undefined && hasLeft(now) ? { kind: 'left', offer } : { kind: 'nothing-to-do', offer };
}

const hasLeft = (record: AccessRecord): boolean =>
  record.status === 'removing' ? record.cause === 'left' : record.status === 'ended' && record.left === true;

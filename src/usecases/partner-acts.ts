import type { AccessRecord } from '../access/record.ts';
import { termsToAgree } from '../access/terms.ts';
import { change, liveRecord } from './change.ts';
import { complain, helpMeIn } from './help-me-in.ts';
import type { World } from './ports.ts';
import { hasDeclined, type Linked, offerOf, recordOfLink, redeem } from './redeem.ts';
import type { ActOutcome, PartnerAct } from './redeem-outcome.ts';
import { resourceOf } from './roles.ts';

/** Carries out what somebody does on the page of their link. A token that leads nowhere is `unknown`, whatever is tried. */
export async function actByLink(world: World, token: string, act: PartnerAct): Promise<ActOutcome> {
  const found = await recordOfLink(world, token);
  if (found === undefined) return { kind: 'unknown' };
  switch (act.kind) {
    case 'renew':
      return renew(world, found);
    case 'leave':
      return leave(world, found, act.confirmed);
    case 'help':
      return helpMeIn(world, found.record);
    case 'complain':
      return complain(world, found, act.complaint);
    case 'terms':
      return answer(world, found, act, token);
  }
}

/** Only what is asked for now can be agreed to; whoever read an older version is shown the present one. */
async function answer(
  world: World,
  linked: Linked,
  { answer: type, version, language }: Extract<PartnerAct, { kind: 'terms' }>,
  token: string,
): Promise<ActOutcome> {
  const { record } = linked;
  const terms = termsToAgree(record, resourceOf(world, record.request.resource)?.terms);
  if (type === undefined || terms?.version !== version)
    return { kind: 'opened', outcome: await redeem(world, token) };
  const said = await change(world, linked, { type, at: world.clock.now(), version, language });
  if (type === 'agree' || said.record === undefined || !hasDeclined(said.record, version))
    return { kind: 'opened', outcome: await redeem(world, token) };
  const offer = offerOf(world, record);
  return { kind: 'declined', offer, ...(said.record.status === 'granted' && { held: true }) };
}

async function renew(world: World, linked: Linked): Promise<ActOutcome> {
  const { record } = linked;
  const offer = offerOf(world, record);
  const { address, resource } = record.request;
  // Where they were invited anew meanwhile, that is what they are to use.
  const newer = record.status === 'ended' ? await liveRecord(world, address, resource) : undefined;
  if (newer !== undefined) return { kind: 'nothing-to-do', offer };
  const wished = await change(world, linked, { type: 'wish', at: world.clock.now() });
  const wish = wished.record?.wished?.wish;
  return wish === undefined ? { kind: 'nothing-to-do', offer } : { kind: 'wished', wish, offer };
}

async function leave(world: World, linked: Linked, confirmed: boolean): Promise<ActOutcome> {
  const { record } = linked;
  const offer = offerOf(world, record);
  if (hasLeft(record)) return { kind: 'left', offer };
  if (record.status !== 'granting' && record.status !== 'granted') return { kind: 'nothing-to-do', offer };
  if (!confirmed) return { kind: 'confirm-leave', offer };
  const { record: now } = await change(world, linked, { type: 'leave', at: world.clock.now() });
  return now !== undefined && hasLeft(now) ? { kind: 'left', offer } : { kind: 'nothing-to-do', offer };
}

const hasLeft = (record: AccessRecord): boolean =>
  record.status === 'removing' ? record.cause === 'left' : record.status === 'ended' && record.left === true;

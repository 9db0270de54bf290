import { malformed, parseAddress } from '../../access/address.ts';
import type { AccessRecord, Status } from '../../access/record.ts';
import { isLive } from '../../access/record-queries.ts';
import type { Refusal } from '../../access/refusal.ts';
import { ownerActs } from '../../usecases/act.ts';
import type { ChangeOutcome } from '../../usecases/change.ts';
import { extend } from '../../usecases/extend.ts';
import { findPartner, type Partner } from '../../usecases/find-partner.ts';
import { claimActivity } from '../../usecases/identify.ts';
import type { LookPart } from '../../usecases/ports.ts';
import { type CommandContext, directoryReply, refuseOn, requireRole, requireStake } from '../authorize.ts';
import { parseTerm } from '../parse/parse-term.ts';
import type { Reply } from '../respond/reply.ts';
import { resourceNamed } from './invite.ts';

/** Runs `then` for the partner whom an address names, or says what is wrong with the address. */
export async function about(
  context: CommandContext,
  typed: string,
  then: (partner: Partner) => Promise<Reply>,
  parts?: readonly LookPart[],
): Promise<Reply> {
  const outsider = requireRole(context);
  if (outsider !== undefined) return { kind: 'refused', refusal: outsider };
  const parsed = parseAddress(typed);
  if (!parsed.ok) return { kind: 'refused', refusal: malformed(parsed) };
  try {
    return await then(await findPartner(context.world, parsed.address, parts));
  } catch (error) {
    return directoryReply(error);
  }
}

export const nothingFound = (partner: Partner): Reply => ({
  kind: 'refused',
  refusal: { code: 'nothing-found' },
  address: partner.address,
});

export const status = (context: CommandContext, address: string): Promise<Reply> =>
  about(
    context,
    address,
    async (partner) => {
      const { records, accounts, deleted, contacts } = partner;
      return records.length + accounts.length + deleted.length + contacts.length === 0
        ? nothingFound(partner)
        : { kind: 'status', partner };
    },
    ['deleted', 'contacts', 'last-sign-in'],
  );

export const history = (context: CommandContext, address: string): Promise<Reply> =>
  about(context, address, async (partner) => {
    if (partner.records.length === 0) return nothingFound(partner);
    const records = await Promise.all(
      partner.records.map(async (record) => ({
        record,
        events: await context.world.store.history(record.id),
      })),
    );
    return { kind: 'history', address: partner.address, records };
  });

/** The confirmation comes first: nothing is taken away by typing. */
export const remove = (
  context: CommandContext,
  address: string,
  resource: string | undefined,
): Promise<Reply> =>
  about(context, address, async (partner) => {
    const wanted = resource === undefined ? undefined : resourceNamed(context, resource);
    if (resource !== undefined && wanted === undefined) {
      const known = context.world.policy.resources.map(({ id }) => id);
      return { kind: 'refused', refusal: { code: 'unknown-resource', input: resource, known } };
    }
    const live = partner.records.filter(
      (record) =>
        isLive(record) &&
        record.status !== 'removing' &&
        (wanted === undefined || record.request.resource === wanted.id),
    );
    const own = await pickOwn(context, live, (record) => ({ kind: 'confirm-removal', record }));
    return own ?? nothingToRemove(partner);
  });

const nothingToRemove = (partner: Partner): Reply => ({
  kind: 'nothing-to-remove',
  address: partner.address,
  known: partner.accounts.length > 0 || partner.records.length > 0,
});

/** One reply a record of the speaker's; the refusal when all are somebody else's; undefined when there are none. */
async function pickOwn(
  context: CommandContext,
  records: readonly AccessRecord[],
  reply: (record: AccessRecord) => Reply,
): Promise<Reply | undefined> {
  const own = records.filter((record) => requireStake(context, record) === undefined);
  const [first, ...more] = own;
  if (first !== undefined && more.length === 0) return reply(first);
  if (first !== undefined)
    return {
      kind: 'asked-all',
      results: own.map((one) => ({ address: one.request.address, reply: reply(one) })),
    };
  const [other] = records;
  const refusal: Refusal | undefined = other && requireStake(context, other);
  return other && refusal && refuseOn(context, other, 'remove', refusal);
}

/** In which states a command does something. */
const FITS: Readonly<Record<'resend' | 'cancel' | 'extend', readonly Status[]>> = {
  resend: ['invited', 'invitation-expired'],
  cancel: ['requested', 'inviting', 'invited', 'invitation-expired'],
  extend: ['granted'],
};

/** The one record that is meant: of those that fit, the speaker's own; else the newest, which says why it does not fit. */
function meant(context: CommandContext, partner: Partner, what: keyof typeof FITS): AccessRecord | Reply {
  const fitting = partner.records.filter(({ status: now }) => FITS[what].includes(now));
  const own = fitting.filter((record) => requireStake(context, record) === undefined);
  if (own.length > 1) {
    const resources = own.map(({ request }) => request.resource);
    return { kind: 'refused', refusal: { code: 'which-one', resources } };
  }
  const record = own[0] ?? fitting[0] ?? partner.records.find(isLive) ?? partner.records[0];
  return record ?? nothingFound(partner);
}

/** `resend`, `cancel` and `extend` of the record that is meant. */
const acting = (
  context: CommandContext,
  what: keyof typeof FITS,
  address: string,
  then: (record: AccessRecord) => Promise<Reply>,
): Promise<Reply> =>
  about(context, address, async (partner) => {
    const found = meant(context, partner, what);
    return 'kind' in found ? found : then(found);
  });

export const act = (context: CommandContext, what: 'resend' | 'cancel', address: string): Promise<Reply> =>
  acting(context, what, address, async ({ id }) => {
    const { world, speaker, caller } = context;
    if (what === 'resend' && !(await claimActivity(world, speaker.activity))) return { kind: 'under-way' };
    const changed = await ownerActs(world, id, { type: what }, { person: speaker.person, caller });
    return doneReply(changed, what === 'resend' ? 'resent' : 'cancelled');
  });

export const extendBy = (
  context: CommandContext,
  address: string,
  typed: string | undefined,
): Promise<Reply> =>
  acting(context, 'extend', address, async ({ id }) => {
    const term = typed === undefined ? undefined : parseTerm(typed, context.speaker.timeZone);
    if (typed !== undefined && term === undefined)
      return { kind: 'refused', refusal: { code: 'term-malformed', input: typed } };
    const { world, speaker, caller } = context;
    if (!(await claimActivity(world, speaker.activity))) return { kind: 'under-way' };
    const changed = await extend(world, id, { person: speaker.person, caller, ...(term && { term }) });
    return doneReply(changed, 'extended');
  });

/** Whether what was asked for again is a link, which goes to nobody but who asked. */
const isHanded = (record: AccessRecord, what: string): boolean =>
  what === 'resent' &&
  record.status === 'inviting' &&
  (record.delivery ?? record.request.delivery) === 'link';

export function doneReply(changed: ChangeOutcome, what: 'cancelled' | 'resent' | 'extended'): Reply {
  switch (changed.kind) {
    case 'refused':
      return { kind: 'refused', refusal: changed.refusal };
    case 'changed':
    case 'unchanged':
      return { kind: 'done', what: isHanded(changed.record, what) ? 'handed' : what, record: changed.record };
  }
}

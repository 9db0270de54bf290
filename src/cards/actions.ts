import { z } from 'zod';

/** What a card's button may say: a verb, and which record in which version; nothing else of the record. */
const Id = z.string().regex(/^[A-Za-z0-9_-]{1,64}\.[A-Za-z0-9_-]{1,64}$/u);
const About = { id: Id, v: z.int().min(1).max(1_000_000) };
const optionalText = (longest: number) => z.string().max(longest).optional();

/** From a question about the address: what is settled, and who was chosen, if anybody was. */
const Settles = z.enum(['choice', 'corrected', 'near-miss', 'deleted']).optional();
const Chosen = z
  .string()
  .regex(/^(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})?$/u)
  .optional();

export const CardAction = z.discriminatedUnion('verb', [
  z.strictObject({
    verb: z.literal('request'),
    addresses: optionalText(4_000),
    partnerName: optionalText(100),
    resource: optionalText(100),
    term: optionalText(40),
    reason: optionalText(1_000),
    language: optionalText(10),
    delivery: z.enum(['microsoft', 'own', 'link']).optional(),
    personalMessage: optionalText(2_000),
    cc: optionalText(400),
    invitedAs: z.enum(['guest', 'member']).optional(),
    answers: z.record(z.string().max(30), z.string().max(1_000)).optional(),
    settles: Settles,
    chosen: Chosen,
  }),
  z.strictObject({ verb: z.literal('dismiss-request') }),
  z.strictObject({ verb: z.literal('approve'), ...About, comment: optionalText(500) }),
  z.strictObject({ verb: z.literal('reject'), ...About, comment: optionalText(500) }),
  z.strictObject({ verb: z.literal('remove'), ...About }),
  z.strictObject({ verb: z.literal('remove-confirm'), ...About }),
  z.strictObject({ verb: z.literal('dismiss'), ...About }),
  z.strictObject({ verb: z.literal('dismiss-revoke'), ...About }),
  z.strictObject({ verb: z.literal('keep'), ...About }),
  z.strictObject({ verb: z.literal('extend'), ...About }),
  z.strictObject({ verb: z.literal('resend'), ...About }),
  z.strictObject({ verb: z.literal('copy-link'), ...About }),
  z.strictObject({ verb: z.literal('change-address'), ...About }),
  z.strictObject({
    verb: z.literal('change-confirm'),
    ...About,
    address: optionalText(400),
    reason: optionalText(1_000),
    settles: Settles,
    chosen: Chosen,
  }),
  z.strictObject({ verb: z.literal('cancel-request'), ...About }),
  z.strictObject({ verb: z.literal('details'), ...About }),
  z.strictObject({ verb: z.literal('refresh-approval'), ...About }),
  z.strictObject({ verb: z.literal('refresh-journey'), ...About }),
  z.strictObject({ verb: z.literal('open-approval'), ...About }),
  z.strictObject({ verb: z.literal('refresh-partner'), ...About }),
  z.strictObject({ verb: z.literal('again'), ...About }),
  z.strictObject({ verb: z.literal('revoke'), ...About }),
  z.strictObject({ verb: z.literal('revoke-confirm'), ...About, reason: optionalText(500) }),
  z.strictObject({
    verb: z.literal('decide-many'),
    decision: z.enum(['approve', 'reject']),
    comment: optionalText(500),
    picks: z
      .record(z.string().regex(/^\d{1,7}:[A-Za-z0-9_-]{1,64}\.[A-Za-z0-9_-]{1,64}$/u), z.string())
      .optional(),
  }),
  z.strictObject({
    verb: z.literal('list-page'),
    filter: z
      .enum(['live', 'pending', 'active', 'expiring', 'removed'])
      .optional()
      .transform((filter) => (filter === 'live' ? undefined : filter)),
    whose: z.enum(['mine', 'all']),
    after: optionalText(400),
  }),
]);

export type CardAction = z.infer<typeof CardAction>;

/** Inputs whose number depends on the data are named `<group>:<rest>`; they come together under the group's name. */
const GROUPS = { answer: 'answers', pick: 'picks' } as const;

function grouped(data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const whole: Record<string, unknown> = {};
  const groups: Record<string, Record<string, unknown>> = {};
  for (const [key, value] of Object.entries(data)) {
    const [, group, rest = ''] = /^(answer|pick):(.+)$/su.exec(key) ?? [];
    if (group === 'answer' || group === 'pick') {
      const name = GROUPS[group];
      groups[name] = { ...groups[name], [rest]: value };
    } else if (key === 'answers' || key === 'picks') whole[`${key}?`] = value;
    else whole[key] = value;
  }
  return { ...whole, ...groups };
}

/** What an input of such a group is called. */
export const inputName = (group: keyof typeof GROUPS, rest: string): string => `${group}:${rest}`;

/** The record that data speaks of, whatever else is in it. */
export function recordIn(data: unknown): string | undefined {
  const id =
    typeof data === 'object' && data !== null
      ? Object.getOwnPropertyDescriptor(data, 'id')?.value
      : undefined;
  const parsed = Id.safeParse(id);
  return parsed.success ? parsed.data : undefined;
}

/**
 * What a click sent, if it is something that our cards send. Teams' own additions to the data are dropped by
 * name; anything else that is not ours makes it none of ours.
 */
export function parseCardAction(verb: unknown, data: unknown): CardAction | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  const { msteams: _msteams, ...own } = Object.fromEntries(Object.entries(data));
  if (Object.hasOwn(own, '__proto__')) return undefined;
  if (Object.hasOwn(own, 'verb') && own.verb !== verb) return undefined;
  const parsed = CardAction.safeParse({ ...grouped(own), verb });
  return parsed.success ? parsed.data : undefined;
}

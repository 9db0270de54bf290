import { z } from 'zod';

/** What Teams lets a person write in one message, in characters; what is longer is cut. */
const MAX_TEXT_LENGTH = 28_000;
const MAX_ITEMS = 50;

/** Each part for itself: one of another kind than Teams documents is left out, and the rest still counts. */
const text = z.string().optional().catch(undefined);
const part = <S extends z.ZodRawShape>(shape: S) => z.object(shape).optional().catch(undefined);
const several = <T extends z.ZodType>(of: T) =>
  z
    .array(z.unknown())
    .catch([])
    .transform((all) =>
      all.slice(0, MAX_ITEMS).flatMap((one) => {
        const parsed = of.safeParse(one);
        return parsed.success ? [parsed.data] : [];
      }),
    );

const Incoming = z.object({
  type: z.string().catch(''),
  id: text,
  name: text,
  text: text.transform((typed) => typed?.slice(0, MAX_TEXT_LENGTH)),
  /** Of an invoke or a button: looked into where it is used. */
  value: z.unknown().optional(),
  channelId: text,
  serviceUrl: text,
  locale: text,
  localTimezone: text,
  timestamp: text,
  replyToId: text,
  action: text,
  conversation: part({ id: text, tenantId: text, conversationType: text }),
  from: part({ id: text, name: text, aadObjectId: text }),
  recipient: part({ id: text, name: text }),
  channelData: part({ tenant: part({ id: text }), eventType: text, channel: part({ type: text }) }),
  entities: several(
    z.object({
      type: text,
      text,
      timezone: text,
      mentioned: part({ id: text, name: text, aadObjectId: text }),
    }),
  ),
  attachments: several(z.object({ contentType: text, name: text, content: z.unknown().optional() })),
  membersAdded: several(z.object({ id: text })),
});

/** What is used of an activity; of what is authenticated, only that it comes from the channel. */
export type Incoming = z.infer<typeof Incoming>;

/** Whatever it is: what is no activity at all has no type. */
export const incoming = (activity: unknown): Incoming =>
  Incoming.parse(
    typeof activity === 'object' && activity !== null && !Array.isArray(activity) ? activity : {},
  );

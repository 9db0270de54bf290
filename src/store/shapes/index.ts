import { z } from 'zod';
import type { NewErrand } from '../../access/owed.ts';
import type { Conversation, Posting } from '../../usecases/ports.ts';
import { event } from './event.ts';
import { instant, object, text, textOrNone } from './parts.ts';
import { record } from './record.ts';

const errand: z.ZodType<NewErrand> = object<NewErrand>()({
  id: text,
  record: text,
  kind: z.enum(['invite', 'grant', 'revoke', 'show', 'ask', 'refresh', 'tell']),
  notice: z
    .enum([
      'granted',
      'rejected',
      'cancelled',
      'nobody-to-ask',
      'lapsed',
      'invitation-refused',
      'invitation-expired',
      'grant-failed',
      'removed',
      'removal-failed',
      'ends-soon',
    ])
    .exactOptional(),
});

const posting: z.ZodType<Posting> = object<Posting>()({
  record: text,
  conversation: text,
  activity: text,
  serviceUrl: text,
  card: z.enum(['journey', 'approval']),
  reader: textOrNone,
});

const conversation: z.ZodType<Conversation> = object<Conversation>()({
  key: text,
  conversation: text,
  serviceUrl: text,
  tenant: text,
  account: textOrNone,
  name: textOrNone,
  locale: textOrNone,
  timeZone: textOrNone,
  at: instant,
});

/** What each kind of document holds, in its newest version. */
export const SHAPES = { record, event, errand, posting, conversation };

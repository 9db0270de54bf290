import { z } from 'zod';
import {
  INQUIRY_ANSWERS,
  type Inquiry,
  type InquiryRow,
  type OpenInquiries,
  TRANSFER_LEVELS,
} from '../../access/inquiry.ts';
import { cardPosting } from './batch.ts';
import {
  instant,
  instantOrNone,
  open,
  person,
  recommendation,
  text,
  textOrNone,
  transferCause,
} from './parts.ts';
import { object, variants } from './strict.ts';

/** An inquiry as it is kept: the rows of a large one are in parts, and the names of those stand here. */
type Kept = Inquiry & { readonly parts?: readonly string[] };

export const inquiryRows = z.array(
  object<InquiryRow>()({
    record: text,
    resource: text,
    recommendation: recommendation.exactOptional(),
    answer: z.enum(INQUIRY_ANSWERS).exactOptional(),
  }),
);

const base = {
  id: text,
  seq: z.int().min(1),
  at: instant,
  people: z.array(person),
  rows: inquiryRows,
  parts: z.array(open).exactOptional(),
  remindAt: instant,
  dueAt: instant,
  cards: z.array(cardPosting),
  shownAt: instantOrNone,
  unreached: z.literal(true).exactOptional(),
  remindedAt: instantOrNone,
  closedAt: instantOrNone,
};

export const inquiry = variants<Kept, 'kind'>('kind')({
  review: { ...base, round: z.enum(['sponsor', 'owners']), lastWordAt: instantOrNone },
  transfer: {
    ...base,
    cause: transferCause,
    from: person,
    by: person.exactOptional(),
    reason: textOrNone,
    level: z.enum(TRANSFER_LEVELS).exactOptional(),
  },
});

export const inquiries: z.ZodType<OpenInquiries> = object<OpenInquiries>()({
  open: z.array(object<OpenInquiries['open'][number]>()({ id: text, wakesAt: instant })),
});

import { z } from 'zod';

const short = z.string().max(400);
const instant = z.int().min(0);

/** Which file is offered: our template, what is on record, what differs from it, what is wrong in a list, or what became of it. */
const OfferedFile = z.union([
  z.object({ file: z.enum(['template', 'drift']) }),
  z.object({
    ...{ file: z.literal('export'), as: z.enum(['csv', 'json']) },
    ...{ resource: short.exactOptional(), address: short.exactOptional(), domain: short.exactOptional() },
    ...{ since: instant.exactOptional(), until: instant },
  }),
  z.object({ file: z.enum(['access', 'evidence']), resource: short, since: instant, until: instant }),
  z.object({ file: z.enum(['problems', 'results']), id: z.string().regex(/^[A-Za-z0-9_-]{22}$/u) }),
]);
export type OfferedFile = z.output<typeof OfferedFile>;

const Consent = z.union([
  z.object({
    action: z.literal('accept'),
    context: OfferedFile,
    uploadInfo: z.object({
      uploadUrl: z.string().max(8_000),
      contentUrl: z.string().max(8_000),
      name: z.string().max(400),
      uniqueId: z.string().max(400),
      fileType: z.string().max(40),
    }),
  }),
  z.object({ action: z.literal('decline'), context: OfferedFile }),
]);
/** What somebody answered to the offer of a file. */
export type Consent = z.output<typeof Consent>;
/** Where Teams made room for a file, and how it is found there. */
export type UploadInfo = Extract<Consent, { action: 'accept' }>['uploadInfo'];

/** Undefined for what is no answer to an offer of ours. Source: learn.microsoft.com, bots-filesv4. */
export function parseConsent(value: unknown): Consent | undefined {
  const parsed = Consent.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

const TEAMS = 'application/vnd.microsoft.teams.card.file';

/** Asks whether a file may be put where its reader's files are. */
export const consentCard = (
  name: string,
  description: string,
  sizeInBytes: number,
  context: OfferedFile,
): object => ({
  contentType: `${TEAMS}.consent`,
  name,
  content: { description, sizeInBytes, acceptContext: context, declineContext: context },
});

/** Shows a file that is there. */
export const fileCard = ({ name, contentUrl, uniqueId, fileType }: UploadInfo): object => ({
  contentType: `${TEAMS}.info`,
  name,
  contentUrl,
  content: { uniqueId, fileType },
});

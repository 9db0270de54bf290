import type { Resource } from '../access/catalog.ts';
import type { AccessRecord } from '../access/record.ts';
import { type Account, type Directory, DirectoryError, type LetterWriter } from '../usecases/ports.ts';
import { letterWords } from '../words/invitee.ts';
import { endedHtml, endedSubjectOf, letterHtml, subjectOf } from './letter-html.ts';

/** Whose mail it is. */
export interface LetterBrand {
  /** Undefined while it is not known. */
  name(): string | undefined;
  readonly logo?: { readonly type: string; readonly bytes: Buffer };
  /** `#rrggbb`. */
  readonly color?: string;
  readonly helpUrl?: string;
}

/** What every mail client shows; pictures of other kinds are left out. */
const SHOWN_IN_MAIL: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif']);
const PICTURE = 'logo';

/** Our own mail from one mailbox; answers to it go to the sponsor, where the directory knows their address. */
export function createLetterWriter(
  directory: Pick<Directory, 'account' | 'sendMail'>,
  sender: string,
  resources: () => readonly Resource[],
  brand: LetterBrand,
): LetterWriter {
  const { logo, color, helpUrl } = brand;
  // It comes along with the mail: what a mail client fetched would tell that it was read.
  const pictures = logo && SHOWN_IN_MAIL.has(logo.type) ? [{ id: PICTURE, ...logo }] : [];
  const look = { picture: pictures[0]?.id, color, helpUrl };
  const factsOf = ({ request }: AccessRecord) => ({
    sponsor: request.sponsor.name,
    resource: resources().find(({ id }) => id === request.resource)?.name ?? request.resource,
    address: request.address,
    company: brand.name(),
  });
  const more = pictures.length > 0 ? { pictures } : {};
  return {
    async send({ record, url, until, reminder = false }) {
      const { address, partnerName, sponsor, cc, language, personalMessage, contactUrl } = record.request;
      const sponsorAddress = (await known(directory, sponsor.id))?.mail;
      const from = sender.includes('@') ? sender : (await known(directory, sender))?.mail;
      const text = {
        words: letterWords(language),
        facts: factsOf(record),
        url,
        until,
        name: partnerName,
        message: personalMessage,
        contactUrl,
        reminder,
        look,
      };
      await directory.sendMail({
        record: record.id,
        from: sender,
        to: address,
        ...(cc && { cc }),
        ...(sponsorAddress && { replyTo: sponsorAddress }),
        subject: subjectOf(text),
        html: letterHtml({ ...text, proofs: { sponsorAddress, sender: from } }),
        ...more,
      });
    },
    async tellEnded(record, endedAt) {
      const { address, partnerName: name, sponsor, language } = record.request;
      const replyTo = (await known(directory, sponsor.id))?.mail;
      const text = { words: letterWords(language), facts: factsOf(record), name, look, endedAt };
      await directory.sendMail({
        record: record.id,
        from: sender,
        to: address,
        ...(replyTo && { replyTo }),
        subject: endedSubjectOf(text),
        html: endedHtml(text),
        ...more,
      });
    },
  };
}

/** A mail without an address for answers is better than none. */
async function known(directory: Pick<Directory, 'account'>, id: string): Promise<Account | undefined> {
  try {
    return await directory.account(id);
  } catch (error) {
    if (error instanceof DirectoryError) return undefined;
    throw error;
  }
}

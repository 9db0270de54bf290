import type { Resource } from '../access/catalog.ts';
import { type Account, type Directory, DirectoryError, type LetterWriter } from '../usecases/ports.ts';
import { letterWords } from '../words/invitee.ts';
import { letterHtml, line } from './letter-html.ts';

/** Our own invitation mail from one mailbox; answers to it go to the sponsor, where the directory knows their address. */
export function createLetterWriter(
  directory: Pick<Directory, 'account' | 'sendMail'>,
  sender: string,
  resources: readonly Resource[],
): LetterWriter {
  return {
    async send({ record: { request }, url, until }) {
      const { address, partnerName, sponsor, cc, language, personalMessage } = request;
      const words = letterWords(language);
      const facts = {
        sponsor: sponsor.name,
        resource: resources.find(({ id }) => id === request.resource)?.name ?? request.resource,
        address,
      };
      const replyTo = (await known(directory, sponsor.id))?.mail;
      await directory.sendMail({
        from: sender,
        to: address,
        ...(cc && { cc }),
        ...(replyTo && { replyTo }),
        subject: line(words.subject(facts), 200),
        html: letterHtml({ words, facts, url, until, name: partnerName, message: personalMessage }),
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

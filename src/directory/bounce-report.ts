import PostalMime from 'postal-mime';
import { RECORD_ID } from '../access/record.ts';
import type { Bounce } from '../usecases/ports.ts';
import { ABOUT_HEADER } from './mail.ts';

/** What a report says comes before the mail that it is about; of that, its headers come first. In characters. */
const MAX_READ = 262_144;
const AS_TEXT = { forceRfc822Attachments: true, attachmentEncoding: 'utf8' } as const;

/**
 * A report that a mail of ours did not arrive, read from its MIME (RFC 3462, 3464): the addresses that failed, and what
 * our header in the mail that came back says. Undefined for whatever else it is: an address alone proves nothing, since
 * anybody may send a mail that looks like a report.
 */
export async function bounceIn(mime: string): Promise<Bounce | undefined> {
  const report = await read(mime.slice(0, MAX_READ));
  const parts = new Map(report?.attachments.map(({ mimeType, content }) => [mimeType, String(content)]));
  const original = parts.get('message/rfc822') ?? parts.get('text/rfc822-headers');
  const record = original === undefined ? undefined : (await headersOf(original)).get(ABOUT_HEADER);
  if (record === undefined || !RECORD_ID.test(record)) return undefined;
  const addresses: string[] = [];
  for (const group of (parts.get('message/delivery-status') ?? '').split(/\n\s*\n/u))
    addresses.push(...failedIn(await headersOf(group.trimStart())));
  return { record, addresses: [...new Set(addresses)] };
}

/** Who did not get it, by one group of fields: as we wrote to them, and as they were called in the end. */
function failedIn(fields: ReadonlyMap<string, string>): readonly string[] {
  if (fields.get('action')?.toLowerCase() !== 'failed') return [];
  return ['original-recipient', 'final-recipient'].flatMap((name) => {
    // The kind of address stands before it: `rfc822; anna@partner.com`.
    const address = fields.get(name)?.split(';').at(-1)?.trim().replace(/^<|>$/gu, '').toLowerCase();
    return address ? [address] : [];
  });
}

const headersOf = async (text: string): Promise<ReadonlyMap<string, string>> =>
  new Map((await read(text))?.headers.map(({ key, value }) => [key, value.trim()]));

/** Undefined for what is no mail, such as one whose parts are nested without end. */
const read = (text: string) => PostalMime.parse(text, AS_TEXT).catch(() => undefined);

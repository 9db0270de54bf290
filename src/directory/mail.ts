import type { Mail } from '../usecases/ports.ts';
import { segment, write } from './call.ts';
import { failureOf } from './failure.ts';
import type { Graph } from './graph.ts';
import { errorOf, isOk } from './reply.ts';

/**
 * By this a report that the mail did not arrive is known to be about it: such a report carries the mail's headers
 * (RFC 3462), and Graph lets a mail have headers of its own whose names begin with `x-`. A mail that is sent without a
 * copy in the mailbox tells us no id of its own.
 */
export const ABOUT_HEADER = 'x-usher-record';

const recipient = (address: string) => ({ emailAddress: { address } });

const inline = ({ id, type, bytes }: NonNullable<Mail['pictures']>[number]) => ({
  '@odata.type': '#microsoft.graph.fileAttachment',
  name: id,
  contentType: type,
  contentBytes: bytes.toString('base64'),
  contentId: id,
  isInline: true,
});

/**
 * `POST /users/{sender}/sendMail`, permission `Mail.Send`. No copy stays in the mailbox: it would hold the link that
 * opens the invitation. Graph takes HTML alone here, of which Exchange makes the text that goes along; a mail in MIME
 * could bring a text of its own, but its copy cannot be kept out of the mailbox (microsoft-graph-docs #18698).
 */
export async function sendMail(
  graph: Graph,
  { record, from, to, cc, replyTo, subject, html, pictures = [] }: Mail,
): Promise<void> {
  const message = {
    subject,
    body: { contentType: 'html', content: html },
    toRecipients: [recipient(to)],
    internetMessageHeaders: [{ name: ABOUT_HEADER, value: record }],
    ...(cc === undefined ? {} : { ccRecipients: [recipient(cc)] }),
    ...(replyTo === undefined ? {} : { replyTo: [recipient(replyTo)] }),
    ...(pictures.length > 0 && { attachments: pictures.map(inline) }),
  };
  const path = `/users/${segment(from)}/sendMail`;
  const call = write('POST', path, { message, saveToSentItems: false }, 'Mail.Send');
  const reply = await graph.send(call);
  if (isOk(reply)) return;
  const { code } = errorOf(reply);
  const missing = reply.status === 404 && code !== '';
  const known = missing
    ? 'mailbox-missing'
    : code === 'ErrorInvalidRecipients'
      ? 'address-refused'
      : undefined;
  throw failureOf(call, reply, graph.now(), known);
}

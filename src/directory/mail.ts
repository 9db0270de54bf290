import type { Mail } from '../usecases/ports.ts';
import { segment, write } from './call.ts';
import { failureOf } from './failure.ts';
import type { Graph } from './graph.ts';
import { errorOf, isOk } from './reply.ts';

const recipient = (address: string) => ({ emailAddress: { address } });

/**
 * `POST /users/{sender}/sendMail`, permission `Mail.Send`. No copy stays in the mailbox: it would hold the link that
 * opens the invitation.
 */
export async function sendMail(graph: Graph, { from, to, cc, replyTo, subject, html }: Mail): Promise<void> {
  const message = {
    subject,
    body: { contentType: 'html', content: html },
    toRecipients: [recipient(to)],
    ...(cc === undefined ? {} : { ccRecipients: [recipient(cc)] }),
    ...(replyTo === undefined ? {} : { replyTo: [recipient(replyTo)] }),
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

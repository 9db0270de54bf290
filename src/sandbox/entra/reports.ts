import { randomUUID } from 'node:crypto';
import type { Directory } from './directory.ts';
import type { Message } from './model.ts';

/** What Exchange calls a report that a mail did not arrive, and any other mail (MS-OXOMSG, MS-OXCMAIL). [D] */
export const NON_DELIVERY = 'REPORT.IPM.Note.NDR';
export const ORDINARY = 'IPM.Note';

/** A mail that did not arrive, as far as a report tells of it. */
interface Returned {
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly html: string;
  /** At whom it did not arrive. */
  readonly failed: readonly string[];
}

/** Puts a message into somebody's mailbox. */
export function receive(
  directory: Directory,
  now: number,
  mailbox: string,
  { messageClass, mime }: Pick<Message, 'messageClass' | 'mime'>,
): Message {
  const receivedDateTime = new Date(now).toISOString();
  const message = { id: `AAMk${randomUUID()}`, mailbox, receivedDateTime, messageClass, mime };
  directory.messages.push(message);
  return message;
}

/** As Exchange writes it: a text, what failed for machines (RFC 3464), and the mail with all its headers (RFC 3462). */
export function reportOf({ from, to, subject, headers, html, failed }: Returned): string {
  const [outer, inner] = [randomUUID(), randomUUID()];
  return [
    'From: Microsoft Outlook <postmaster@lindenau.example>',
    `To: ${from}`,
    `Subject: Undeliverable: ${encoded(subject)}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=delivery-status; boundary="${outer}"`,
    '',
    `--${outer}`,
    `Content-Type: multipart/alternative; boundary="${inner}"`,
    '',
    `--${inner}`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    ...['Delivery has failed to these recipients:', ...failed],
    '',
    `--${inner}--`,
    '',
    `--${outer}`,
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.lindenau.example',
    ...failed.flatMap((address) => [
      '',
      `Final-Recipient: rfc822; ${address}`,
      'Action: failed',
      'Status: 5.1.1',
      'Diagnostic-Code: smtp; 550 5.1.1 No such user here',
    ]),
    '',
    `--${outer}`,
    'Content-Type: message/rfc822',
    '',
    `From: ${from}`,
    `To: ${to.join(', ')}`,
    `Subject: ${encoded(subject)}`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset=utf-8',
    '',
    html,
    '',
    `--${outer}--`,
    '',
  ].join('\r\n');
}

/** RFC 2047. */
const encoded = (text: string): string => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;

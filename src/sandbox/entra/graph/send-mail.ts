import { postMessage } from '../mailbox.ts';
import { NON_DELIVERY, receive, reportOf } from '../reports.ts';
import { bodyOf, isJson, type Route, type Tenant } from './call.ts';
import { badRequest, GraphError } from './errors.ts';
import { userAt } from './users.ts';

/** Own mail, for a tenant that writes its invitations itself; it lands in the same mailbox. */
export const sendMail: Route = (tenant, call, param) => {
  const sender = userAt(tenant, param('user'));
  if (sender.userType === 'Guest' || sender.mail === null) {
    throw new GraphError(
      404,
      'MailboxNotEnabledForRESTAPI',
      'The mailbox is either inactive, soft-deleted, or is hosted on-premise.',
    );
  }
  const { message } = bodyOf(call);
  if (!isJson(message)) throw badRequest("A value is required for parameter 'Message'.");
  const to = addresses(message.toRecipients);
  if (to.length === 0) {
    throw new GraphError(400, 'ErrorInvalidRecipients', 'At least one recipient is not valid.');
  }
  const headers = ownHeaders(message.internetMessageHeaders);
  const body = isJson(message.body) ? message.body : {};
  const { contentType = 'text', content = '' } = body;
  const cc = addresses(message.ccRecipients);
  const failed = [...to, ...cc].filter((address) => comesBack(tenant, address));
  if (failed.length > 0) {
    const subject = String(message.subject ?? '');
    const mime = reportOf({ from: sender.mail, to, subject, headers, html: String(content), failed });
    receive(tenant.directory, tenant.now(), sender.id, { messageClass: NON_DELIVERY, mime });
  }
  if (to.every((address) => failed.includes(address))) return { status: 202 };
  postMessage(tenant, {
    from: sender.mail,
    to,
    cc,
    replyTo: addresses(message.replyTo),
    inline: inline(message.attachments),
    subject: typeof message.subject === 'string' ? message.subject : '',
    body: {
      contentType: String(contentType).toLowerCase() === 'html' ? 'html' : 'text',
      content: String(content),
    },
  });
  return { status: 202 };
};

/** Most headers that a mail may have of its own; their names begin with `x-`. Source: resource type internetMessageHeader. [D, F] */
const MAX_HEADERS = 5;

function ownHeaders(value: unknown): readonly (readonly [string, string])[] {
  const all = Array.isArray(value) ? value.filter(isJson) : [];
  if (all.length > MAX_HEADERS)
    throw new GraphError(
      400,
      'InvalidInternetMessageHeaderCollection',
      `Maximum number of headers in one message should be less than or equal to ${MAX_HEADERS}.`,
    );
  return all.map(({ name, value: said }) => {
    if (!/^x-[\w-]+$/i.test(String(name)))
      throw new GraphError(
        400,
        'InvalidInternetMessageHeader',
        `The internet message header name '${String(name)}' should start with 'x-' or 'X-'.`,
      );
    return [String(name), String(said)] as const;
  });
}

function comesBack({ quirks }: Tenant, address: string): boolean {
  const lower = address.toLowerCase();
  return quirks.undeliverable.some((one) => lower === one || lower.endsWith(`@${one}`));
}

function addresses(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown) => {
    const mail = isJson(one) ? one.emailAddress : null;
    const address = isJson(mail) ? mail.address : null;
    return typeof address === 'string' ? [address] : [];
  });
}

/** Files that the text shows by their content id. Source: Microsoft Graph, resource type fileAttachment. */
function inline(value: unknown): Readonly<Record<string, string>> {
  if (!Array.isArray(value)) return {};
  return Object.fromEntries(
    value.flatMap((one: unknown) => {
      if (!isJson(one) || one.isInline !== true) return [];
      const { contentId, contentType, contentBytes } = one;
      return typeof contentId === 'string' &&
        typeof contentType === 'string' &&
        typeof contentBytes === 'string'
        ? [[contentId, `data:${contentType};base64,${contentBytes}`]]
        : [];
    }),
  );
}

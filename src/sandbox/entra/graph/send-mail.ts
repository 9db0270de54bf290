import { postMessage } from '../mailbox.ts';
import { bodyOf, isJson, type Route } from './call.ts';
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
  const body = isJson(message.body) ? message.body : {};
  const { contentType = 'text', content = '' } = body;
  postMessage(tenant, {
    from: sender.mail,
    to,
    cc: addresses(message.ccRecipients),
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

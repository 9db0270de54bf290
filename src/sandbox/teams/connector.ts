import type { IncomingMessage, ServerResponse } from 'node:http';
import { readText, sendJson } from '../http.ts';
import { TENANT } from '../tenant.ts';
import { CHANNEL, type Pane, SEATS, type Seat, TEAM } from './model.ts';
import { type Fields, fields, list, parsed, string } from './read.ts';
import type { Room } from './room.ts';

const ROOT = '/connector/v3/';
/** Of a message, in UTF-16. */
const LARGEST = 100 * 1024;

/** Who has not installed the bot, and is in no team with it; by object id. */
export type IsAbsent = (person: string) => boolean;

/** The Bot Connector's REST, as far as a bot in Teams uses it. */
export async function handleConnector(
  { room, serviceUrl, isAbsent }: { room: Room; serviceUrl: string; isAbsent: IsAbsent },
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<boolean> {
  if (!url.pathname.startsWith(ROOT)) return false;
  const [kind, id = '', what = '', item = ''] = url.pathname
    .slice(ROOT.length)
    .split('/')
    .map(decodeURIComponent);
  const answer = (status: number, body?: unknown): true => {
    sendJson(response, status, body);
    return true;
  };
  const no = (status: number, code: string, message: string): true =>
    answer(status, { error: { code, message } });

  const text = await readText(request);
  if (text.length * 2 > LARGEST) return no(413, 'MessageSizeTooBig', 'Message size too large.');
  let body: Fields;
  try {
    body = parsed(text);
  } catch {
    return no(400, 'BadSyntax', 'Bad format of activity.');
  }
  if (kind === 'teams')
    return answer(200, what === 'conversations' ? { conversations: [{ id: CHANNEL.id }] } : TEAM);
  if (kind !== 'conversations') return no(404, 'NotFound', 'No such operation.');
  if (id === '') return open();
  const pane = room.paneOf(id);
  if (pane === undefined) return no(404, 'ConversationNotFound', 'Conversation not found.');
  if (what === 'members' || what === 'pagedmembers') return members(pane);
  if (what !== 'activities') return no(404, 'NotFound', 'No such operation.');
  if (isClosed(pane))
    return no(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
  switch (request.method) {
    case 'POST':
      return say(pane, rootOf(pane, id, item));
    case 'PUT':
      if (room.find(pane.key, item)?.from !== 'bot')
        return no(404, 'ActivityNotFound', 'Activity not found.');
      if (isEmpty(body)) return no(400, 'BadSyntax', 'Activity resulted into multiple skype activities');
      room.botSays(pane, item, body, true);
      return answer(200, { id: item });
    case 'DELETE': {
      const gone = room.find(pane.key, item)?.from === 'bot';
      if (!gone) return no(404, 'ActivityNotFound', 'Activity not found.');
      room.change(pane.key, item, () => ({
        state: 'deleted',
        text: '',
        attachments: [],
        chips: [],
        views: {},
      }));
      return answer(200);
    }
    default:
      return no(405, 'MethodNotAllowed', 'Method not allowed.');
  }

  function isClosed({ seat }: Pane): boolean {
    return seat !== undefined && isAbsent(seat.id);
  }

  function open(): true {
    const channel = string(fields(fields(body.channelData).channel).id);
    const person = string(fields(list(body.members)[0]).id);
    const opened = channel === '' ? room.paneWith(person) : room.paneOf(channel);
    if (opened === undefined)
      return no(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
    if (isClosed(opened))
      return no(403, 'ForbiddenOperationException', 'The bot is not installed in the user’s personal scope.');
    if (body.activity === undefined) return answer(201, { id: opened.conversation, serviceUrl });
    const activityId = room.nextId();
    room.botSays(opened, activityId, fields(body.activity), false);
    const thread = opened.seat === undefined ? `;messageid=${activityId}` : '';
    return answer(201, { id: `${opened.conversation}${thread}`, activityId, serviceUrl });
  }

  function say(to: Pane, root: string | undefined): true {
    const made = room.nextId();
    if (body.type === 'typing') room.typing(to.key);
    else if (body.type !== 'message' || isEmpty(body)) return no(400, 'BadSyntax', 'Bad format of activity.');
    else room.botSays(to, made, body, false, root);
    return answer(201, { id: made });
  }

  function members(of: Pane): true {
    const all = (of.seat === undefined ? SEATS : [of.seat]).filter(({ id }) => !isAbsent(id)).map(memberOf);
    if (what === 'pagedmembers') return answer(200, { members: all });
    if (item === '') return answer(200, all);
    const one = all.find((member) => member.id === item || member.aadObjectId === item);
    return one === undefined
      ? no(404, 'MemberNotFoundInConversation', 'Member not found.')
      : answer(200, one);
  }
}

/** An answer in the channel goes into the thread that the conversation's id names, or that of what it answers. */
function rootOf(pane: Pane, conversation: string, replyTo: string): string | undefined {
  if (pane.seat !== undefined) return undefined;
  return conversation.split(';messageid=')[1] ?? (replyTo === '' ? undefined : replyTo);
}

const isEmpty = (body: Fields): boolean =>
  string(body.text).trim() === '' && list(body.attachments).length === 0;

function memberOf({ account, id, name, mail }: Seat) {
  const [givenName = '', surname = ''] = name.split(' ');
  return {
    id: account,
    name,
    aadObjectId: id,
    objectId: id,
    givenName,
    surname,
    email: mail,
    userPrincipalName: mail,
    tenantId: TENANT.id,
    userRole: 'user',
  };
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import { readText, sendJson } from '../http.ts';
import { SEATS } from './model.ts';
import type { Room } from './room.ts';

const ROOT = '/connector/v3/conversations';

/** The Bot Connector's REST, as far as a bot in Teams uses it. */
export async function handleConnector(
  room: Room,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<boolean> {
  if (!url.pathname.startsWith(ROOT)) return false;
  const [id = '', what = '', item = ''] = url.pathname
    .slice(ROOT.length + 1)
    .split('/')
    .map(decodeURIComponent);
  const body = request.method === 'GET' ? {} : parse(await readText(request));
  if (id === '') return open(room, body, response);
  const pane = room.paneOf(id);
  if (pane === undefined) return no(response, 404, 'ConversationNotFound', 'Conversation not found.');
  if (what === 'members' || what === 'pagedmembers') {
    const members = (pane.seat === undefined ? SEATS : [pane.seat]).map(
      ({ account, id: aadObjectId, name }) => ({ id: account, aadObjectId, name }),
    );
    if (what === 'pagedmembers') sendJson(response, 200, { members });
    else if (item === '') sendJson(response, 200, members);
    else sendJson(response, 200, members.find((one) => one.id === item || one.aadObjectId === item) ?? {});
    return true;
  }
  if (what !== 'activities') return no(response, 404, 'NotFound', 'No such operation.');
  switch (request.method) {
    case 'POST': {
      const made = room.nextId();
      if (body.type !== 'typing') room.botSays(pane, made, body, false);
      sendJson(response, 201, { id: made });
      return true;
    }
    case 'PUT':
      if (room.find(pane.key, item) === undefined)
        return no(response, 404, 'ActivityNotFound', 'Activity not found.');
      room.botSays(pane, item, body, true);
      sendJson(response, 200, { id: item });
      return true;
    default:
      return no(response, 405, 'MethodNotAllowed', 'Method not allowed.');
  }
}

function open(room: Room, body: Readonly<Record<string, unknown>>, response: ServerResponse): boolean {
  const [member] = Array.isArray(body.members) ? (body.members as { id?: string }[]) : [];
  const pane = room.paneWith(member?.id ?? '');
  if (pane === undefined)
    return no(response, 403, 'BotNotInConversationRoster', 'The bot is not installed for this person.');
  sendJson(response, 201, { id: pane.conversation });
  return true;
}

function no(response: ServerResponse, status: number, code: string, message: string): true {
  sendJson(response, status, { error: { code, message } });
  return true;
}

function parse(text: string): Readonly<Record<string, unknown>> {
  const value: unknown = text === '' ? {} : JSON.parse(text);
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

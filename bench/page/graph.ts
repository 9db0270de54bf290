import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answering } from './process.ts';
import { ACCEPTED, GROUP, PENDING } from './seed.ts';

/** Nobody is a member yet, and everything is done that is asked for. */
function answerTo(
  method: string,
  url: string,
  accepted: boolean,
  root: string,
): { readonly status: number; readonly body?: unknown } {
  const path = url.replace('/v1.0', '');
  if (method === 'POST' && path.endsWith('/$ref')) return { status: 204 };
  if (method === 'PATCH') return { status: 204 };
  if (path.startsWith('/users/delta'))
    return {
      status: 200,
      body: { value: [], '@odata.deltaLink': `${root}/v1.0/users/delta?$deltatoken=next` },
    };
  if (path.endsWith('/checkMemberGroups') || path.includes('/members') || path.startsWith('/users?'))
    return { status: 200, body: { value: [] } };
  if (path.startsWith(`/groups/${GROUP}`))
    return { status: 200, body: { id: GROUP, isAssignableToRole: false, groupTypes: [] } };
  if (path.startsWith('/organization'))
    return { status: 200, body: { value: [{ id: 't', displayName: 'Home', verifiedDomains: [] }] } };
  const [, id = ''] = /^\/users\/([^/?]+)/u.exec(path) ?? [];
  const isGuest = id.startsWith(ACCEPTED) || id.startsWith(PENDING);
  const state = accepted && id.startsWith(ACCEPTED) ? 'Accepted' : 'PendingAcceptance';
  return {
    status: 200,
    body: {
      id,
      displayName: 'Somebody',
      userType: isGuest ? 'Guest' : 'Member',
      userPrincipalName: isGuest ? `p_partner.example#EXT#@home.example` : 'mara@home.example',
      mail: isGuest ? 'p@partner.example' : 'mara@home.example',
      accountEnabled: true,
      otherMails: [],
      proxyAddresses: [],
      ...(isGuest && { creationType: 'Invitation', externalUserState: state }),
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

interface Asked {
  readonly id: string;
  readonly method: string;
  readonly url: string;
}

/** As much of Graph as the page asks for; it is told when guests have accepted, and how slow to be, in milliseconds. */
export async function graph(): Promise<void> {
  let [slow, accepted] = [0, false];
  const server = createServer(async (request, response) => {
    const text = await bodyOf(request);
    const { method = '', url = '' } = request;
    const root = `http://${request.headers.host}`;
    const answer = url.endsWith('/$batch')
      ? {
          status: 200,
          body: {
            responses: (JSON.parse(text) as { requests: Asked[] }).requests.map((one) => ({
              id: one.id,
              ...answerTo(one.method, one.url, accepted, root),
            })),
          },
        }
      : answerTo(method, url, accepted, root);
    const say = (): void => {
      response.writeHead(answer.status, { 'Content-Type': 'application/json' });
      response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body));
    };
    if (slow === 0) say();
    else setTimeout(say, slow);
  });
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    answering(`http://127.0.0.1:${port}`, (said) => {
      if (said === 'accepted') accepted = true;
      if (typeof said === 'number') slow = said;
    });
  });
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import { readText, sendJson } from '../http.ts';
import type { Tenant } from './graph/call.ts';
import { setQuirks } from './quirks.ts';

/** `GET` shows the quirks, `POST` changes those that the JSON body names. */
export async function handleControl(
  tenant: Tenant,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<boolean> {
  if (url.pathname !== '/sandbox/quirks') return false;
  if (request.method === 'GET') sendJson(response, 200, tenant.quirks);
  else if (request.method !== 'POST') sendJson(response, 405, { errors: ['GET or POST'] });
  else {
    const errors = setQuirks(tenant.quirks, parse(await readText(request)));
    if (errors.length > 0) sendJson(response, 400, { errors });
    else sendJson(response, 200, tenant.quirks);
  }
  return true;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

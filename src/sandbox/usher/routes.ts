import { type Handler, readText, sendJson } from '../http.ts';
import type { UsherProcess } from './process.ts';

/** What the page may do with Usher; undefined in a sandbox that has not started it. */
export interface UsherControl extends Pick<UsherProcess, 'state' | 'start' | 'kill'> {
  /** A fresh tenant, a fresh chat and a fresh store. */
  anew(): Promise<void>;
}

/**
 * `GET /sandbox/usher` says how Usher is, and which life of the sandbox this is; `POST` with
 * `{"do": "kill" | "start" | "anew"}` does it, and answers when it is done.
 */
export const createUsherRoutes =
  (usher: UsherControl | undefined, life: () => string): Handler =>
  async (request, response, { pathname }) => {
    if (pathname !== '/sandbox/usher') return false;
    const tell = (): void =>
      sendJson(response, 200, { life: life(), state: usher?.state().kind ?? 'elsewhere' });
    if (request.method === 'GET') tell();
    // A page of another origin cannot send this type without asking first.
    else if (request.method !== 'POST' || request.headers['content-type'] !== 'application/json')
      sendJson(response, 405, { error: 'GET, or POST of JSON' });
    else {
      const asked = /"do"\s*:\s*"(\w+)"/u.exec(await readText(request))?.[1];
      if (usher === undefined) sendJson(response, 409, { error: 'Usher was not started by this sandbox.' });
      else if (asked !== 'kill' && asked !== 'start' && asked !== 'anew')
        sendJson(response, 400, { error: 'do: kill, start or anew' });
      else {
        await usher[asked]();
        tell();
      }
    }
    return true;
  };

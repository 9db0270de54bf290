import { type Handler, readText, sendJson } from '../http.ts';
import type { SandboxClock } from './clock.ts';

const DAY_MS = 86_400_000;
/** How far one turn goes, in milliseconds; the form of its request, and the only ones. */
const TURNS: Readonly<Record<string, number>> = { day: DAY_MS, week: 7 * DAY_MS };

/**
 * `GET /sandbox/clock` says what time it is; `POST` with `{"turn": "day" | "week" | "next"}` turns it. `next` is when
 * Usher says that something is due, as any operator may read among its metrics.
 */
export const createClockRoutes =
  (clock: SandboxClock, botUrl: string): Handler =>
  async (request, response, { pathname }) => {
    if (pathname !== '/sandbox/clock') return false;
    if (request.method === 'GET') sendJson(response, 200, { now: clock.now() });
    // A page of another origin cannot send this type without asking first.
    else if (request.method !== 'POST' || request.headers['content-type'] !== 'application/json')
      sendJson(response, 405, { error: 'GET, or POST of JSON' });
    else {
      const asked = /"turn"\s*:\s*"(\w+)"/u.exec(await readText(request))?.[1] ?? '';
      const by = asked === 'next' ? await untilNext(clock, botUrl) : TURNS[asked];
      if (by === undefined) {
        const nothing = asked === 'next';
        sendJson(response, nothing ? 409 : 400, {
          error: nothing ? 'Nothing more happens by itself.' : 'turn: day, week or next',
        });
      } else {
        await clock.turn(by);
        sendJson(response, 200, { now: clock.now() });
      }
    }
    return true;
  };

/** Undefined where nothing is due, or Usher does not say. */
async function untilNext(clock: SandboxClock, botUrl: string): Promise<number | undefined> {
  const metrics = await fetch(`${botUrl}/metrics`).then(
    (answer) => answer.text(),
    () => '',
  );
  const due = Number(/^usher_next_due_timestamp_seconds (\S+)$/mu.exec(metrics)?.[1] ?? Number.NaN) * 1000;
  return Number.isFinite(due) ? Math.max(0, Math.ceil(due - clock.now())) : undefined;
}

import type { Quirks } from '../entra/quirks.ts';
import { type Handler, readText, sendJson } from '../http.ts';
import { fields, parsed } from '../teams/read.ts';
import { BAD_DAYS } from './index.ts';

/** `GET /sandbox/bad-days` lists them and how each stands; `POST` with `{"id": …, "on": true | false}` switches one. */
export const createBadDayRoutes =
  (quirks: () => Quirks, changed: () => void): Handler =>
  async (request, response, { pathname }) => {
    if (pathname !== '/sandbox/bad-days') return false;
    if (request.method !== 'GET') {
      // A page of another origin cannot send this type without asking first.
      if (request.method !== 'POST' || request.headers['content-type'] !== 'application/json') {
        sendJson(response, 405, { error: 'GET, or POST of JSON' });
        return true;
      }
      const { id, on } = fields(parsed(await readText(request)));
      const day = BAD_DAYS.find((one) => one.id === id);
      if (day === undefined || typeof on !== 'boolean') {
        sendJson(response, 400, { error: 'id of a bad day, and on: true or false' });
        return true;
      }
      Object.assign(quirks(), day.change(quirks(), on));
      changed();
    }
    const days = BAD_DAYS.map(({ id, title, tryThis, isOn }) => ({ id, title, tryThis, on: isOn(quirks()) }));
    sendJson(response, 200, { days });
    return true;
  };

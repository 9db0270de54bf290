// What happens on a card: a click that is under way, what it was answered with, and cards that refresh themselves.
import { act } from './api.js';

const CARD = 'application/vnd.microsoft.card.adaptive';

/** @param {{ pane: string, seat: () => { key: string, account: string, id: string }, redraw: (id: string) => void }} of */
export function createClicks({ pane, seat, redraw }) {
  /** @type {Map<string, { busy?: string, note?: { kind: string, text: string, by: string, version: number } }>} */
  const states = new Map();
  const refreshed = new Set();
  const from = () => ({ pane, seat: seat().key });
  let clicked;

  async function under(message, title, work) {
    const by = seat().key;
    if (states.get(message.id)?.busy !== undefined) return;
    clicked = message.id;
    states.set(message.id, { busy: title });
    redraw(message.id);
    const answer = await work();
    const told = answer.kind === 'message' || answer.kind === 'error';
    states.set(message.id, told ? { note: { ...answer, by } } : {});
    redraw(message.id);
  }

  const sent = ({ id, title, verb }, data) => ({ id, title, verb, data });

  return {
    stateOf: (id) => states.get(id) ?? {},
    /** Whether the keyboard was on the card that is drawn anew. */
    returnsTo(id) {
      const is = clicked === id && states.get(id)?.busy === undefined;
      if (is) clicked = undefined;
      return is;
    },
    execute: (message, index, action, data) =>
      under(message, action.title, () =>
        act('execute', { ...from(), on: message.id, index, action: sent(action, data), trigger: 'manual' }),
      ),
    submit: (message, action, value) =>
      under(message, action.title, () => act('submit', { ...from(), on: message.id, value })),
    consent: (message, index, action) =>
      under(message, action, () => act('consent', { ...from(), on: message.id, index, action })),
    async search(message, dataset, text) {
      return (await act('search', { ...from(), on: message.id, dataset, text })).choices;
    },
    retry: (message) => act('retry', { ...from(), seat: message.from, on: message.id }),
    /** Once for each person and version of the card; what goes wrong is not shown, as nobody asked. */
    refresh(message) {
      message.attachments.forEach(({ contentType, content }, index) => {
        const { action, userIds } = content?.refresh ?? {};
        const { key, account, id } = seat();
        const once = `${key} ${message.id} ${message.version} ${index}`;
        if (contentType !== CARD || action === undefined || refreshed.has(once)) return;
        if (
          `${key}:${index}` in message.views ||
          (userIds && !userIds.some((one) => one === account || one === `8:orgid:${id}`))
        )
          return;
        refreshed.add(once);
        const data = action.data ?? {};
        void act('execute', {
          ...from(),
          on: message.id,
          index,
          action: sent(action, data),
          trigger: 'automatic',
        });
      });
    },
  };
}

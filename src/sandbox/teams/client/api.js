// What the page says to the sandbox, and what it hears.

/** The reader's, as Teams tells it to a bot. */
const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/**
 * Something that a person does.
 * @param {'say' | 'retry' | 'execute' | 'submit' | 'search' | 'consent' | `compose-${'find' | 'put' | 'open' | 'send'}`} what
 * @param {Record<string, unknown>} body
 */
export async function act(what, body) {
  try {
    const response = await fetch(`/chat/${what}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...body, zone: ZONE }),
    });
    if (response.ok) return await response.json();
  } catch {
    // The sandbox is gone: said below.
  }
  return { kind: 'error', text: 'Something went wrong. Please try again.' };
}

/**
 * Turns the sandbox's clock forward; what stands in the way, if something does.
 * @param {'day' | 'week' | 'next'} turn
 * @returns {Promise<string | undefined>}
 */
export async function turnClock(turn) {
  try {
    const response = await fetch('/sandbox/clock', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ turn }),
    });
    return response.ok ? undefined : (await response.json()).error;
  } catch {
    return 'The sandbox is not answering.';
  }
}

export const state = async () => (await fetch('/chat/state.json')).json();

/**
 * @param {{ message: (message: object) => void, clock: (now: number) => void, typing: (pane: string) => void, backstage: (news: object) => void, offline: (is: boolean) => void }} on
 */
export function listen(on) {
  const events = new EventSource('/events');
  events.onmessage = ({ data }) => {
    const news = JSON.parse(data);
    if (news.kind === 'message') on.message(news.message);
    else if (news.kind === 'clock') on.clock(news.now);
    else if (news.kind === 'typing') on.typing(news.pane);
    else on.backstage(news);
  };
  events.onerror = () => on.offline(true);
  events.onopen = async () => {
    on.offline(false);
    on.backstage({ kind: 'open' });
    // What was said before the line was there, or while it was down.
    const { messages, now } = await state();
    on.clock(now);
    for (const message of messages) on.message(message);
    document.documentElement.dataset.ready = 'true';
  };
}

// What the page says to the sandbox, and what it hears.

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
      body: JSON.stringify(body),
    });
    if (response.ok) return await response.json();
  } catch {
    // The sandbox is gone: said below.
  }
  return { kind: 'error', text: 'Something went wrong. Please try again.' };
}

export const state = async () => (await fetch('/chat/state.json')).json();

/**
 * @param {{ message: (message: object) => void, typing: (pane: string) => void, offline: (is: boolean) => void }} on
 */
export function listen(on) {
  const events = new EventSource('/events');
  events.onmessage = ({ data }) => {
    const news = JSON.parse(data);
    if (news.kind === 'message') on.message(news.message);
    else on.typing(news.pane);
  };
  events.onerror = () => on.offline(true);
  events.onopen = async () => {
    on.offline(false);
    // What was said before the line was there, or while it was down.
    for (const message of (await state()).messages) on.message(message);
    document.documentElement.dataset.ready = 'true';
  };
}

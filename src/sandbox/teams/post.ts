/** What became of an activity that was sent to the bot. */
export type Posted =
  | { readonly kind: 'answered'; readonly status: number; readonly body: unknown }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'too-late' };

/** Teams gives up on a bot after this long, in milliseconds. */
export const PATIENCE = 15_000;

export async function post(url: string, activity: unknown, patience = PATIENCE): Promise<Posted> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(activity),
      signal: AbortSignal.timeout(patience),
    });
    const text = await response.text();
    return { kind: 'answered', status: response.status, body: json(text) };
  } catch (error) {
    return {
      kind: error instanceof DOMException && error.name === 'TimeoutError' ? 'too-late' : 'unreachable',
    };
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** What the page says below what was not taken; undefined where it was. */
export function problemOf(posted: Posted): string | undefined {
  switch (posted.kind) {
    case 'unreachable':
    case 'too-late':
      return 'Usher is not answering.';
    case 'answered':
      return posted.status < 300 ? undefined : `Usher could not take this (status ${posted.status}).`;
  }
}

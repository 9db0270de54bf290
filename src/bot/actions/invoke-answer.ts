import type { Answer } from '../channel/receive.ts';
import type { Shown } from '../respond/as-message.ts';

/** The documented answers to an invoke; HTTP says 200 in each, and what came of it stands in the body. */
export function shownAnswer(shown: Exclude<Shown, { kind: 'file' }>): Answer {
  const [type, value] =
    shown.kind === 'card'
      ? (['application/vnd.microsoft.card.adaptive', shown.card] as const)
      : (['application/vnd.microsoft.activity.message', shown.text] as const);
  return { status: 200, body: { statusCode: 200, type, value } };
}

/** `code` and the status in the body are Teams' own: `BadRequest` with 400, `Forbidden` with 403. */
export const errorAnswer = (statusCode: number, code: string, message: string): Answer => ({
  status: 200,
  body: { statusCode, type: 'application/vnd.microsoft.error', value: { code, message } },
});

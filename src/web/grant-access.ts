import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RedeemOutcome } from '../usecases/redeem-outcome.ts';
import type { GrantPageWords } from '../words/types.ts';
import type { Page } from './page.ts';
import { send, sendPage } from './reply.ts';

/** 32 bytes, base64url. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** The one `state` of a raw query; undefined when it is missing, repeated, nested or no token of ours. */
export function tokenOf(target: string): string | undefined {
  const start = target.indexOf('?');
  const parameters = new URLSearchParams(start < 0 ? '' : target.slice(start + 1));
  const nested = [...parameters.keys()].some((name) => /^state[[.]/i.test(name));
  const [state = '', ...more] = parameters.getAll('state');
  return nested || more.length > 0 || !TOKEN.test(state) ? undefined : state;
}

/** Answers the invitee's browser. HEAD is what scanners ask: it never redeems. */
export async function grantAccess(
  request: IncomingMessage,
  response: ServerResponse,
  redeem: (token: string) => Promise<RedeemOutcome>,
): Promise<void> {
  const token = tokenOf(request.url ?? '');
  if (token !== undefined && request.method === 'HEAD') {
    send(request, response, 200, 'text/html; charset=utf-8', '');
    return;
  }
  const outcome: RedeemOutcome = token === undefined ? { kind: 'unknown' } : await redeem(token);
  const headers: Record<string, string> =
    outcome.kind === 'unavailable' ? { 'Retry-After': String(waitOf(outcome.retryAfterSeconds)) } : {};
  sendPage(request, response, STATUS[outcome.kind], (words) => pageOf(outcome, words), headers);
}

const STATUS: Readonly<Record<RedeemOutcome['kind'], number>> = {
  granted: 200,
  'not-accepted': 409,
  expired: 410,
  ended: 410,
  unknown: 404,
  unavailable: 503,
};

/** Whole seconds, at least one; an hour is as long as a page can be expected to stay open. */
const waitOf = (seconds: number): number => Math.min(3600, Math.max(1, Math.ceil(seconds) || 1));

function pageOf(outcome: RedeemOutcome, words: GrantPageWords): Page {
  switch (outcome.kind) {
    case 'granted': {
      const text = (outcome.again ? words.grantedBefore : words.granted)(
        outcome.resource,
        outcome.url !== undefined,
      );
      const page: Page = { text, look: 'done' };
      return outcome.url === undefined ? page : { ...page, action: { kind: 'open', url: outcome.url } };
    }
    case 'not-accepted':
      return {
        text: words.notAccepted(outcome.resource),
        look: 'wait',
        action: { kind: 'again', label: words.tryAgain },
      };
    case 'expired':
    case 'ended':
    case 'unknown':
      return { text: words[outcome.kind], look: 'stop' };
    case 'unavailable': {
      const again = waitOf(outcome.retryAfterSeconds);
      return {
        text: words.unavailable(again),
        look: 'wait',
        action: { kind: 'again', label: words.tryNow },
        reference: outcome.reference,
        again,
      };
    }
  }
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ActOutcome, PartnerAct, RedeemOutcome } from '../usecases/redeem-outcome.ts';
import { grantPageWords } from '../words/invitee.ts';
import type { GrantPageWords } from '../words/types.ts';
import { dropRest } from './body.ts';
import { readForm } from './form.ts';
import type { Hammering } from './hammering.ts';
import type { Look } from './look.ts';
import type { Opened, Page } from './page.ts';
import { actPage, pageOf, STATUS, waitOf } from './partner-page.ts';
import { send, sendPage, sendStop } from './reply.ts';

/** 32 bytes, base64url. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** The one `state` among parameters; undefined when it is missing, repeated, nested or no token of ours. */
function tokenIn(parameters: URLSearchParams): string | undefined {
  const nested = [...parameters.keys()].some((name) => /^state[[.]/i.test(name));
  const [state = '', ...more] = parameters.getAll('state');
  return nested || more.length > 0 || !TOKEN.test(state) ? undefined : state;
}

function parametersOf(target: string): URLSearchParams {
  const start = target.indexOf('?');
  return new URLSearchParams(start < 0 ? '' : target.slice(start + 1));
}

/** The language that was chosen on a page. */
function languageIn(parameters: URLSearchParams): Pick<Opened, 'language'> {
  const language = parameters.get('lang') ?? '';
  return /^[a-z]{2,3}$/.test(language) ? { language } : {};
}

/** What an invitee's browser meets: how pages look, who comes too often, and what can be done with a link. */
export interface Reception {
  readonly look: Look;
  readonly hammering: Hammering;
  redeem(token: string): Promise<RedeemOutcome>;
  act(token: string, act: PartnerAct): Promise<ActOutcome>;
}

/** Answers the invitee's browser. HEAD is what scanners ask: it never redeems. */
export async function grantAccess(
  request: IncomingMessage,
  response: ServerResponse,
  { look, hammering, redeem }: Reception,
): Promise<void> {
  const parameters = parametersOf(request.url ?? '');
  const token = tokenIn(parameters);
  if (token !== undefined && request.method === 'HEAD') {
    send(request, response, 200, 'text/html; charset=utf-8', '');
    return;
  }
  const wait = token === undefined ? undefined : await hammering(request);
  const chosen = languageIn(parameters);
  if (wait !== undefined) {
    const page = (words: GrantPageWords): Page => ({ text: words.busy(wait), look: 'wait', again: wait });
    const headers = { 'Retry-After': String(wait) };
    sendPage(request, response, look, { status: 429, headers, opened: chosen }, page);
    return;
  }
  const outcome: RedeemOutcome = token === undefined ? { kind: 'unknown' } : await redeem(token);
  const opened = token === undefined || outcome.kind === 'unknown' ? chosen : { ...chosen, token };
  sendOutcome(request, response, look, opened, outcome);
}

/** What the link came to, whether it was opened or a form of its page led on. */
function sendOutcome(
  request: IncomingMessage,
  response: ServerResponse,
  look: Look,
  opened: Opened,
  outcome: RedeemOutcome,
): void {
  const headers: Record<string, string> =
    outcome.kind === 'unavailable' ? { 'Retry-After': String(waitOf(outcome.retryAfterSeconds)) } : {};
  sendPage(request, response, look, { status: STATUS[outcome.kind], headers, opened }, (words) =>
    pageOf(outcome, words),
  );
}

/** What a form asks for, by its fields and the language that its page was read in. */
export type ActOf = (fields: URLSearchParams, language: string) => PartnerAct;

/**
 * Answers a form of the link's page. Its token alone says who sent it: no cookie goes along that another site could
 * make use of.
 */
export async function actByForm(
  request: IncomingMessage,
  response: ServerResponse,
  { look, hammering, act }: Reception,
  actOf: ActOf,
): Promise<void> {
  const reading = await readForm(request);
  if (reading.kind === 'refused') {
    sendStop(request, response, look, { status: reading.status }, 'badAddress');
    dropRest(request);
    return;
  }
  const { fields } = reading;
  const token = tokenIn(fields);
  const chosen = languageIn(fields);
  const wait = token === undefined ? undefined : await hammering(request);
  if (wait !== undefined) {
    const headers = { 'Retry-After': String(wait) };
    sendPage(
      request,
      response,
      look,
      { status: 429, headers, opened: { ...chosen, ...(token && { token }) } },
      (words) => ({
        text: words.busyForm(wait),
        look: 'wait',
        action: { kind: 'again', label: words.back },
      }),
    );
    return;
  }
  const { language } = grantPageWords(request.headers['accept-language'], chosen.language);
  const outcome: ActOutcome =
    token === undefined ? { kind: 'unknown' } : await act(token, actOf(fields, language));
  if (token === undefined || outcome.kind === 'unknown')
    return sendOutcome(request, response, look, chosen, { kind: 'unknown' });
  const opened = { ...chosen, token };
  if (outcome.kind === 'opened') return sendOutcome(request, response, look, opened, outcome.outcome);
  sendPage(request, response, look, { status: 200, opened }, (words) =>
    actPage(outcome, words, look.brand.name()),
  );
}

import type { Reason } from '../../proof/refusal.ts';
import { createSigningKeys } from '../../proof/signing-keys.ts';
import { type Caller, refusalOfLocal } from './proof/local-caller.ts';
import { proveToken } from './proof/token.ts';
import { type Proof, proofOf } from './service-url.ts';
import { field } from './speaker.ts';

/** Hands out the tokens of one identity and keeps them while they are good. Rejects where it gets none. */
export interface IdentityTokens {
  getToken(scope: string): Promise<{ readonly token: string } | null>;
}

/** The Azure Bot registration; without an `appId` the channel is the unauthenticated local one. */
export interface ChannelOptions {
  readonly appId?: string;
  readonly password?: string;
  readonly tenant: string;
  readonly type: 'SingleTenant' | 'UserAssignedMSI';
  /** Tokens of the managed identity whose client id the `appId` is, and of no other; of a `UserAssignedMSI`. */
  readonly managedIdentity?: IdentityTokens;
  /** Another cloud's, or a local issuer's; undefined: the public cloud's. */
  readonly openIdMetadataUrl?: string;
  readonly issuer?: string;
  readonly loginUrl?: string;
  readonly oauthScope?: string;
}

/** The public cloud's. Source: learn.microsoft.com, "Authenticate requests", Bot Connector service. */
export const PUBLIC = {
  loginUrl: 'https://login.microsoftonline.com/botframework.com',
  oauthScope: 'https://api.botframework.com',
  issuer: 'https://api.botframework.com',
  openIdMetadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
} as const;

/** `serviceUrl` is what the proof is bound to; undefined when nothing was to be proven. */
export type CallerProof =
  | { readonly kind: 'proven'; readonly serviceUrl?: string }
  | { readonly kind: 'refused'; readonly why: Reason };

/** What we say, as the Bot Connector takes it. Source: its REST API reference, Activity object. */
export interface ChannelMessage {
  readonly type: 'message';
  readonly text?: string;
  readonly textFormat?: 'markdown';
  readonly attachments?: readonly { readonly contentType: string; readonly content?: object }[];
  /** What a notification shows. */
  readonly summary?: string;
}

/** One page of who is in a conversation; `next` is where the page after it begins. */
export interface MembersPage {
  readonly members: readonly unknown[];
  readonly next?: string;
}

/** The calls of the Bot Connector that we make, at one service URL, each once. All reject with a ConnectorError. */
export interface Connector {
  /** Resolves to the id of the message; undefined where it was taken, and given none. */
  send(conversation: string, message: ChannelMessage): Promise<string | undefined>;
  replace(conversation: string, activity: string, message: ChannelMessage): Promise<void>;
  /** Somebody who is in a conversation, by the channel's id or the object id, as the channel describes them. */
  member(conversation: string, person: string): Promise<unknown>;
  members(conversation: string, pageSize: number, from: string | undefined): Promise<MembersPage>;
  /** A chat with one person, opened silently; resolves to its conversation id. */
  open(bot: string, person: string, tenant: string): Promise<string>;
}

/** The Bot Connector did not do what it was asked. Without a `status` nobody knows whether it did. */
export class ConnectorError extends Error {
  override readonly name = 'ConnectorError';
  readonly status: number | undefined;
  /** What its answer calls it. */
  readonly code: string | undefined;
  /** The header, as it came. */
  readonly retryAfter: string | undefined;

  constructor(answer: Pick<ConnectorError, 'status' | 'code' | 'retryAfter'>, options?: ErrorOptions) {
    super(
      answer.status === undefined ? 'the channel did not answer' : `the channel answered ${answer.status}`,
      options,
    );
    this.status = answer.status;
    this.code = answer.code;
    this.retryAfter = answer.retryAfter;
  }
}

/** Of what an answer made; undefined where it does not say. The SDKs' types promise one, and look at nothing. */
export function idIn(answer: unknown): string | undefined {
  const id = field(answer, 'id');
  return typeof id === 'string' && id !== '' ? id : undefined;
}

/** Of what is good for nothing without one. Throws where the answer does not say. */
export function idOf(answer: unknown): string {
  const id = idIn(answer);
  if (id === undefined) throw new Error('the channel gave no id');
  return id;
}

/** The Bot Connector in both directions: activities in, calls out with our token. One SDK a folder knows how. */
export interface Channel {
  /** What proves that a call comes from it. */
  readonly proof: Proof;
  /** Who a call comes from, by its headers alone. */
  prove(caller: Caller): Promise<CallerProof>;
  /** Runs `handle` on an activity whose caller was proven; resolves to what it answered, rejects with what it threw. */
  receive<T>(activity: object, handle: (activity: object) => Promise<T>): Promise<T>;
  /** Gets a token, and does nothing with it. Rejects where the registration gives us none, with what was answered. */
  signIn(): Promise<void>;
  connector(serviceUrl: string): Promise<Connector>;
}

/** Which calls are let in. It is our own, whatever SDK stands behind it. */
export function createProver(options: ChannelOptions): Pick<Channel, 'proof' | 'prove'> {
  const { appId, issuer = PUBLIC.issuer, openIdMetadataUrl = PUBLIC.openIdMetadataUrl } = options;
  const proof = proofOf(appId, options.openIdMetadataUrl);
  if (appId === undefined)
    return {
      proof,
      async prove(caller) {
        const why = refusalOfLocal(caller);
        return why === undefined ? { kind: 'proven' } : { kind: 'refused', why };
      },
    };
  const rules = { issuer, audience: appId, keys: createSigningKeys(openIdMetadataUrl) };
  return { proof, prove: ({ authorization }) => proveToken(authorization, rules) };
}

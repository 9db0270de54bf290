import { generateKeyPairSync, sign } from 'node:crypto';
import { type Handler, sendJson } from '../http.ts';
import { TAB, TENANT } from '../tenant.ts';
import type { User } from './model.ts';

/** Entra ID's sign-in, as far as Teams asks it for a token in somebody's name. */
export interface SignIn {
  readonly handle: Handler;
  /** For our tab's registration, as Teams gets it: version 2, delegated. Source: "Access token claims reference". */
  tokenFor(user: User): string;
}

/** Teams on the web. Source: Microsoft, "Configure your tab app in Microsoft Entra ID". */
const TEAMS_WEB = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';
const KEY_ID = 'sandbox-1';
const LIFE_SECONDS = 4_000;

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const newKeys = () => generateKeyPairSync('rsa', { modulusLength: 2048 });

export function createSignIn(baseUrl: string, now: () => number): SignIn {
  // Made for the first that asks: it takes a tenth of a second.
  let made: ReturnType<typeof newKeys> | undefined;
  const keyPair = () => {
    made ??= newKeys();
    return made;
  };
  const issuer = `${baseUrl}/${TENANT.id}/v2.0`;
  const keysPath = `/${TENANT.id}/discovery/v2.0/keys`;
  return {
    async handle(_request, response, { pathname }) {
      if (pathname === `/${TENANT.id}/v2.0/.well-known/openid-configuration`)
        sendJson(response, 200, { issuer, jwks_uri: `${baseUrl}${keysPath}` });
      else if (pathname === keysPath)
        sendJson(response, 200, {
          keys: [{ ...keyPair().publicKey.export({ format: 'jwk' }), kid: KEY_ID, use: 'sig', issuer }],
        });
      else return false;
      return true;
    },
    tokenFor({ id, displayName, userPrincipalName }) {
      const at = Math.floor(now() / 1000);
      const signed = [
        encode({ typ: 'JWT', alg: 'RS256', kid: KEY_ID }),
        encode({
          aud: TAB.client,
          iss: issuer,
          iat: at,
          nbf: at,
          exp: at + LIFE_SECONDS,
          azp: TEAMS_WEB,
          azpacr: '0',
          name: displayName,
          oid: id,
          preferred_username: userPrincipalName,
          scp: 'access_as_user',
          tid: TENANT.id,
          ver: '2.0',
        }),
      ].join('.');
      return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), keyPair().privateKey).toString('base64url')}`;
    },
  };
}

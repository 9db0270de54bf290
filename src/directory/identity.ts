import { z } from 'zod';

const payloadSchema = z.object({ oid: z.string().optional(), appid: z.string().optional() });

/** Whom an app-only token stands for: a service principal, and the application that it belongs to. */
export interface Identity {
  readonly servicePrincipal: string | undefined;
  readonly application: string | undefined;
}

/** What the token says of itself; undefined for one that is none of Entra's. The signature is Graph's to check. */
export function identityIn(token: string): Identity | undefined {
  const [, payload, ...rest] = token.split('.');
  if (payload === undefined || rest.length !== 1) return undefined;
  try {
    const { oid, appid } = payloadSchema.parse(
      JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')),
    );
    return { servicePrincipal: oid?.toLowerCase(), application: appid?.toLowerCase() };
  } catch {
    return undefined;
  }
}

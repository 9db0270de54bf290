import { z } from 'zod';

const payloadSchema = z.object({ roles: z.array(z.string()).optional() });

/**
 * What an app-only token says that it may do. Undefined for a token that is none of Entra's: nothing is known then.
 * The signature is Graph's to check; we only tell what we were given.
 */
export function rolesIn(token: string): ReadonlySet<string> | undefined {
  const [, payload, ...rest] = token.split('.');
  if (payload === undefined || rest.length !== 1) return undefined;
  try {
    const parsed = payloadSchema.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
    return parsed.success ? new Set(parsed.data.roles) : undefined;
  } catch {
    return undefined;
  }
}

import type { IncomingMessage } from 'node:http';
import type { Tenant } from './graph/call.ts';
import type { User } from './model.ts';

const COOKIE = 'sandbox-signed-in';

/** The headers by which a browser is signed in as somebody from now on, in all simulated applications. */
export const signedIn = ({ id }: User): Record<string, string> => ({
  'Set-Cookie': `${COOKIE}=${id}; Path=/; HttpOnly; SameSite=Lax`,
});

/** Undefined where nobody is signed in, or whoever was is gone. */
export function whoIsSignedIn({ directory }: Tenant, request: IncomingMessage): User | undefined {
  const [, id] = new RegExp(`(?:^|;\\s*)${COOKIE}=([\\w-]+)`, 'u').exec(request.headers.cookie ?? '') ?? [];
  return id === undefined ? undefined : directory.users.get(id);
}

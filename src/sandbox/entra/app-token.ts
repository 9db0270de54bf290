import { randomBytes } from 'node:crypto';
import { TENANT } from '../tenant.ts';
import { OWN_SERVICE_PRINCIPAL } from './seed.ts';

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** An app-only token as Entra hands them out, with what the application may do; nobody signed it. */
export const appToken = (roles: readonly string[]): string =>
  [
    part({ alg: 'none', typ: 'JWT' }),
    part({
      aud: 'https://graph.microsoft.com',
      idtyp: 'app',
      tid: TENANT.id,
      oid: OWN_SERVICE_PRINCIPAL,
      roles,
    }),
    randomBytes(24).toString('base64url'),
  ].join('.');

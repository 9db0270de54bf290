import { field } from './speaker.ts';

/**
 * Whether somebody on a conversation's roster is no employee: a guest or nobody's, an external member, or of another
 * tenant, as in a shared channel. Source: learn.microsoft.com, "Get Teams specific context for your bot".
 */
export function isOutsider(member: unknown, homeTenant: string): boolean {
  const said = (key: string): string => {
    const value = field(member, key);
    return typeof value === 'string' ? value.toLowerCase() : '';
  };
  const tenant = said('tenantId');
  return (
    ['guest', 'anonymous'].includes(said('userRole')) ||
    said('userPrincipalName').includes('#ext#') ||
    (tenant !== '' && tenant !== homeTenant.toLowerCase())
  );
}

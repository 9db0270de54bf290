import { EMPLOYEES, TENANT } from '../../src/sandbox/tenant.ts';

export interface Saying {
  /** The server's address. */
  readonly url: string;
  readonly serviceUrl: string;
  /** In milliseconds; absent: as long as it takes. */
  readonly patience?: number;
}

/** An activity of an employee, by the first part of their mail address, in their chat with a server without a bot of its own. */
export function saysTo(
  { url, serviceUrl, patience }: Saying,
  who: string,
  more: Readonly<Record<string, unknown>>,
): Promise<Response> {
  const person = EMPLOYEES.find(({ mail }) => mail.split('@')[0] === who);
  return fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    ...(patience !== undefined && { signal: AbortSignal.timeout(patience) }),
    body: JSON.stringify({
      channelId: 'msteams',
      serviceUrl,
      from: { id: `29:${who}`, name: person?.name, aadObjectId: person?.id },
      recipient: { id: '28:usher', name: 'Usher' },
      conversation: { id: `a:${who}`, conversationType: 'personal', tenantId: TENANT.id },
      channelData: { tenant: { id: TENANT.id } },
      ...more,
    }),
  });
}

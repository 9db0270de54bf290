import { randomBytes } from 'node:crypto';
import type { Activity } from 'botbuilder';
import { Pool } from 'undici';
import { TENANT } from '../../src/sandbox/tenant.ts';
import type { FakeConnector } from '../../test/support/connector.ts';
import type { LocalIssuer } from '../../test/support/issuer.ts';

export const median = (values: readonly number[]): number => percentile(values, 0.5);
export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0;

const PAIRS = 1_000;

/**
 * In how many of all pairs the link that is nearly a good one took longer to be refused than any other: a half where
 * time tells nothing. A rank, so that what else the machine does counts for both.
 */
export async function slower(visit: (request: Request) => Promise<void>, good: string): Promise<number> {
  const near = `${good.slice(0, -1)}${good.endsWith('A') ? 'E' : 'A'}`;
  const takes = async (token: string): Promise<number> => {
    const begun = performance.now();
    await visit({ path: `/grant-access?state=${token}`, status: 404, says: 'not valid' });
    return performance.now() - begun;
  };
  let longer = 0;
  for (let i = 0; i < PAIRS; i++) {
    const any = randomBytes(32).toString('base64url');
    // Which of them comes first changes, too.
    const [a, b] = i % 2 === 0 ? [any, near] : [near, any];
    const [first, second] = [await takes(a), await takes(b)];
    longer += (i % 2 === 0 ? second > first : first > second) ? 1 : 0;
  }
  return longer / PAIRS;
}

export interface Request {
  readonly method?: 'GET' | 'POST';
  readonly path: string;
  readonly body?: string;
  /** What has to be answered. */
  readonly status: number;
  readonly says: string;
}

export const opens = (token: string): Request => ({
  path: `/grant-access?state=${token}`,
  status: 200,
  says: 'Access granted',
});

/** Each from an address of its own, as a proxy passes it on; rejects unless the answer is as it has to be. */
export function visitor(url: string): (request: Request) => Promise<void> {
  const pool = new Pool(url, { connections: 128 });
  let visits = 0;
  return async ({ method = 'GET', path, body = null, status, says }) => {
    visits++;
    const answer = await pool.request({
      method,
      path,
      body,
      headers: {
        'x-forwarded-for': `10.${visits >> 16}.${(visits >> 8) & 255}.${visits & 255}`,
        ...(body !== null && { 'content-type': 'application/x-www-form-urlencoded' }),
      },
    });
    const text = await answer.body.text();
    if (answer.statusCode !== status || !text.includes(says))
      throw new Error(`${path.split('?', 1)[0]}: ${answer.statusCode} ${/<h1>[^<]*/u.exec(text)?.[0]}`);
  };
}

/**
 * Who comes in a second: three are let in, as often as Microsoft lets the pages write; some have not accepted yet and
 * try again and again; most come back to what they have, and some with a link that is none.
 */
export function crowd(fresh: string[], pending: readonly string[]): (i: number) => Request {
  const known: string[] = [];
  return (i) => {
    const turn = i % 200;
    const some = (list: readonly string[]): string => list[i % Math.max(list.length, 1)] ?? 'x'.repeat(43);
    if (turn % 67 === 0) {
      const token = fresh.pop() ?? '';
      known.unshift(token);
      return opens(token);
    }
    // The newest may not have been let in yet.
    const token = some(known.slice(3));
    if (token.startsWith('xxx') || turn < 30)
      return { path: `/grant-access?state=${'x'.repeat(43)}`, status: 404, says: 'not valid' };
    if (turn < 60) return { path: `/grant-access?state=${some(pending)}`, status: 409, says: 'Accept the' };
    if (turn < 70)
      return {
        method: 'POST',
        path: '/grant-access/leave',
        body: `state=${token}`,
        status: 200,
        says: 'Remove your access?',
      };
    return { path: `/grant-access?state=${token}`, status: 200, says: 'Remove my access' };
  };
}

/** Asks how a partner stands; resolves to how long the answer took, in milliseconds. */
export function managerOf(url: string, channel: FakeConnector, issuer: LocalIssuer) {
  let next = 1;
  const token = issuer.token(channel.serviceUrl);
  return async ({ id, partner }: { readonly id: string; readonly partner: string }): Promise<number> => {
    const chat = `a:manager${next++}`;
    const activity: Partial<Activity> & Record<string, unknown> = {
      type: 'message',
      id: `in${chat}`,
      timestamp: new Date(),
      channelId: 'msteams',
      serviceUrl: channel.serviceUrl,
      from: { id: '29:manager', name: 'Mara', aadObjectId: id },
      recipient: { id: '28:usher', name: 'Usher' },
      // A chat of its own for each, so that an answer is told from the next.
      conversation: {
        id: chat,
        name: 'Mara',
        isGroup: false,
        conversationType: 'personal',
        tenantId: TENANT.id,
      },
      channelData: { tenant: { id: TENANT.id } },
      locale: 'en-GB',
      localTimezone: 'Europe/Berlin',
      text: `status ${partner}`,
    };
    const asked = performance.now();
    const answered = channel.waitFor(
      ({ conversation, method }) => conversation === chat && method === 'POST',
    );
    const response = await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      body: JSON.stringify(activity),
    });
    if (response.status !== 200) throw new Error(`answered ${response.status}`);
    await answered;
    return performance.now() - asked;
  };
}

import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { begin, evolve } from '../../src/access/evolve.ts';
import type { AccessEvent } from '../../src/access/record.ts';
import { openEmbeddedStore } from '../../src/store/embedded/index.ts';
import { hashOf } from '../../src/usecases/identify.ts';

export const GROUP = '10000000-0000-4000-8000-000000000001';
/** What the object ids of guests begin with, of those who have accepted and of those who have not. */
export const ACCEPTED = '6b000000-0000-4000-8000-';
export const PENDING = '6b000001-0000-4000-8000-';
const SPONSOR = 'aaaaaaaa-0000-4000-8000-';
/** How many people asked for them: what each is told keeps to Teams' limits. */
const SPONSORS = 500;
const TTL_MS = 7 * 86_400_000;

const idOf = (start: string, i: number): string => `${start}${String(i).padStart(12, '0')}`;
/** Who types beside all this. */
export const MANAGER = { id: idOf(SPONSOR, 0), partner: 'p0@partner.example' };

/**
 * As many open invitations in a store of their own; their tokens. Of those guests the last `pending` have not accepted.
 */
export async function seed(folder: string, count: number, pending = 0): Promise<string[]> {
  const store = await openEmbeddedStore({ file: join(folder, 'usher.db') });
  const tokens: string[] = [];
  for (let from = 0; from < count; from += 500)
    await Promise.all(
      Array.from({ length: Math.min(500, count - from) }, async (_, k) => {
        const i = from + k;
        const token = randomBytes(32).toString('base64url');
        tokens[i] = token;
        const account = idOf(i < count - pending ? ACCEPTED : PENDING, i);
        const events = invitedBy(i, account, hashOf(token));
        const [first, ...rest] = events;
        if (first === undefined) return;
        const record = rest.reduce(evolve, begin(`seed${String(i).padStart(12, '0')}.${i}`, first));
        const { kind } = await store.commit({ record, events, errands: [] });
        if (kind !== 'committed') throw new Error(kind);
      }),
    );
  await store.close();
  return tokens;
}

function invitedBy(i: number, account: string, hash: string): readonly AccessEvent[] {
  const at = Date.now() - 60_000;
  const sponsor = { id: idOf(SPONSOR, i % SPONSORS), name: `Sponsor ${i % SPONSORS}` };
  const expiresAt = at + TTL_MS;
  return [
    {
      type: 'requested',
      at,
      by: sponsor,
      request: {
        address: `p${i}@partner.example`,
        resource: 'portal',
        sponsor,
        term: { kind: 'forever' },
        found: { kind: 'nobody' },
        at,
      },
    },
    { type: 'approval-not-needed', at, why: 'no-approvers' },
    { type: 'link-issued', at, link: { hash, issuedAt: at, expiresAt } },
    { type: 'invited', at, account, expiresAt, mailed: true },
  ];
}

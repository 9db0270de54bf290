import type { Called, Fault } from './front.ts';

/** Who of the world outside fails. */
export const SIDES = ['Graph', 'Teams', 'store'] as const;
export type Side = (typeof SIDES)[number];

/** One way in which one of them fails for ten minutes, or, where the effect is there, for the first calls. */
export interface Failing {
  readonly side: Side;
  readonly name: string;
  /** Of a call, how many were spoiled before. */
  readonly spoil: (called: Called, before: number) => Fault | undefined;
  /** Whether what is told may come twice: it arrived, and the answer did not. */
  readonly mayRepeat?: true;
  /** True: it is an answer as well, and not only a failure. */
  readonly isWord?: true;
}

const graphError = (status: number, code: string, headers?: Readonly<Record<string, string>>): Fault => ({
  kind: 'status',
  status,
  ...(headers && { headers }),
  body: { error: { code, message: code, innerError: {} } },
});
const teamsError = (status: number, code: string, headers?: Readonly<Record<string, string>>): Fault => ({
  kind: 'status',
  status,
  ...(headers && { headers }),
  body: { error: { code, message: code } },
});
const storeError = (status: number, code: string): Fault => ({
  kind: 'status',
  status,
  body: { code, message: code },
});

const HANG: Fault = { kind: 'hang', ms: 40_000 };
const SLOW: Fault = { kind: 'hang', ms: 2_000 };
const isWrite = ({ method }: Called): boolean => method !== 'GET';
/** What reads by a POST is batches of nothing but reads, and checks of memberships. */
const changes = ({ method, path, text }: Called): boolean =>
  method !== 'GET' &&
  !/getByIds|checkMember/u.test(path) &&
  !(path.endsWith('$batch') && !/"method":"(?!GET)/u.test(text));
/** A transaction of which the first step finds another version than it expects, as Cosmos DB answers. */
function conflict({ headers, text }: Called): Fault | undefined {
  if (headers['x-ms-cosmos-is-batch-request'] === undefined) return undefined;
  const steps: unknown = JSON.parse(text);
  if (!Array.isArray(steps) || !text.includes('"ifMatch"')) return undefined;
  const body = steps.map((_step, nth) => ({ statusCode: nth === 0 ? 412 : 424, requestCharge: 1 }));
  return { kind: 'status', status: 207, body };
}
const FEW = 3;

export const FAILINGS: readonly Failing[] = [
  // What the others are held against.
  { side: 'Graph', name: 'nothing', spoil: () => undefined },
  { side: 'Graph', name: '403', spoil: () => graphError(403, 'Authorization_RequestDenied') },
  { side: 'Graph', name: '404', spoil: () => graphError(404, 'Request_ResourceNotFound'), isWord: true },
  { side: 'Graph', name: '429', spoil: () => graphError(429, 'TooManyRequests', { 'retry-after': '30' }) },
  { side: 'Graph', name: '503', spoil: () => graphError(503, 'serviceNotAvailable') },
  { side: 'Graph', name: 'hangs', spoil: () => HANG },
  {
    side: 'Graph',
    name: 'lost answer',
    spoil: (called, before) => (changes(called) && before < FEW ? { kind: 'lost' } : undefined),
  },
  { side: 'Graph', name: 'garbage', spoil: () => ({ kind: 'garbage' }) },
  { side: 'Teams', name: '403', spoil: () => teamsError(403, 'MessageWritesBlocked') },
  { side: 'Teams', name: '404', spoil: () => teamsError(404, 'ConversationNotFound') },
  { side: 'Teams', name: '429', spoil: () => teamsError(429, 'Throttled', { 'retry-after': '20' }) },
  { side: 'Teams', name: '500', spoil: () => teamsError(500, 'InternalServerError') },
  {
    side: 'Teams',
    name: 'lost answer',
    spoil: (called, before) => (isWrite(called) && before < FEW ? { kind: 'lost' } : undefined),
    mayRepeat: true,
  },
  { side: 'store', name: 'away', spoil: () => storeError(503, 'ServiceUnavailable') },
  {
    side: 'store',
    name: 'CAS conflict',
    spoil: (called, before) => (before < FEW ? conflict(called) : undefined),
  },
  { side: 'store', name: 'slow', spoil: () => SLOW },
];

/** What the real directory does on a bad day, switched on by hand. All of it may change while the sandbox runs. */
export interface Quirks {
  /** Every Graph answer takes this long, in milliseconds. */
  latencyMs: number;
  /** How long an object that was just created stays unknown to search and to references, in milliseconds. */
  lagMs: number;
  /** True lets a guest who has not accepted yet into groups and application roles. */
  pendingMayJoin: boolean;
  /** True refuses every invitation: guests are off for the whole company. */
  invitationsDisabled: boolean;
  /** True: invitations are blocked for suspicious activity; nothing lifts it but Microsoft (answers 12731593). [F] */
  invitationsBlocked: boolean;
  /** True: the directory holds as many objects as it may, so nobody new can be invited. [F] */
  directoryFull: boolean;
  /** True refuses to start a redemption over, though invitations work (azure-docs #78054). [F] */
  resetsRefused: boolean;
  /** Domains that cross-tenant access settings block. */
  blockedDomains: string[];
  /** True: cross-tenant access settings let guests of no other company in, as the default for all. */
  guestsBlocked: boolean;
  /** Tenant ids that cross-tenant access settings block each by itself. */
  blockedTenants: string[];
  /** Application permissions that the app was granted, and no others. */
  grants: string[];
  /** Group ids that the app does not own, whatever was set up: it then needs a permission to change their members. */
  notOwned: string[];
  /** Group ids that guests may not join, by the group's or the tenant's policy. [F] */
  closedGroups: string[];
  /** Group ids that are mail-enabled security groups: read-only, and refused like a missing permission. [D] */
  mailEnabledGroups: string[];
  /** How a delta token is refused as too old; by the documentation of change tracking, and reported. [D] */
  staleDelta: 'never' | '410' | 'syncStateNotFound' | 'resyncRequired';
  /**
   * Every `$batch` answers 424 as a whole, which Microsoft's documentation said until 2023, or 424 for each item but
   * the first.
   */
  failedBatches: 'never' | 'outside' | 'inside';
  /** So many batches to come find their token expired after the first item (MiniGraph #13). [F] */
  expiringBatches: number;
  /** False: the tenant has no premium licence, so nobody is told when somebody signed in. */
  premium: boolean;
  /** True answers 400 instead of 404 where somebody is removed who is not a member; both are seen. */
  notMemberIs400: boolean;
  /** User ids of who has not installed our app in Teams, and is in no team with it. */
  notInstalled: string[];
  /** True: an app permission policy in Teams lets nobody have our app. [F] */
  appBlocked: boolean;
  /** True: our app is not in the organisation's catalogue. */
  appNotInCatalogue: boolean;
  /** Addresses and domains whose mail server takes nothing: what our mailboxes send there comes back. */
  undeliverable: string[];
  /** Quotas, or null for none. */
  throttle: Throttle | null;
  /** A regular expression over path and query: what it fits is not answered until this is changed. Empty: nothing. */
  hold: string;
  /** Failures to come, each used `times` times, first match first. */
  failNext: Fault[];
}

export interface Throttle {
  /** Writes in 150 s; default 3000. */
  writes?: number;
  /** Invitations in 5 s; default 150. */
  invitations?: number;
  /** Resource units in 10 s; default by the number of users: 3500, 5000 or 8000. */
  units?: number;
  /** `none` leaves the header out, a number or text is sent as it is; by default it is right. */
  retryAfter?: 'none' | number | string;
}

export interface Fault {
  /** Any method when absent. */
  method?: string;
  /** A regular expression over path and query without version, such as `^/invitations`. */
  pathPattern?: string;
  status?: number;
  code?: string;
  message?: string;
  headers?: Record<string, string>;
  /** `after`: the directory acts, then the answer is lost or is this failure. Default `before`. */
  when?: 'before' | 'after';
  /** Default 1. */
  times?: number;
  /** Waits so many milliseconds first; alone, it only delays. */
  hang?: number;
  /** Closes the connection instead of answering. */
  drop?: boolean;
}

/** What docs/deploy.md tells an administrator to grant first. */
export const LEAST_GRANTS: readonly string[] = ['User.Read.All', 'User.Invite.All', 'GroupMember.Read.All'];

/** Of quirks that are one of several words, the words. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  staleDelta: ['never', '410', 'syncStateNotFound', 'resyncRequired'],
  failedBatches: ['never', 'outside', 'inside'],
};

export const defaultQuirks = (): Quirks => ({
  latencyMs: 0,
  lagMs: 0,
  pendingMayJoin: false,
  invitationsDisabled: false,
  invitationsBlocked: false,
  directoryFull: false,
  resetsRefused: false,
  blockedDomains: [],
  guestsBlocked: false,
  blockedTenants: [],
  grants: [...LEAST_GRANTS],
  notOwned: [],
  closedGroups: [],
  mailEnabledGroups: [],
  staleDelta: 'never',
  failedBatches: 'never',
  expiringBatches: 0,
  premium: true,
  notMemberIs400: false,
  notInstalled: [],
  appBlocked: false,
  appNotInCatalogue: false,
  undeliverable: [],
  throttle: null,
  hold: '',
  failNext: [],
});

/** Takes over what is a quirk and says what is not, so that a typing error in a test does not pass in silence. */
export function setQuirks(quirks: Quirks, wanted: unknown): readonly string[] {
  if (typeof wanted !== 'object' || wanted === null) return ['a JSON object is needed'];
  const allowed = defaultQuirks();
  const unknown = Object.keys(wanted).filter((key) => !(key in allowed));
  const wrong = Object.entries(wanted).filter(
    ([key, value]) =>
      key in allowed &&
      key !== 'throttle' &&
      !(WORDS[key]?.includes(String(value)) ?? sameKind(value, Reflect.get(allowed, key))),
  );
  if (unknown.length + wrong.length > 0) {
    return [...unknown.map((key) => `unknown quirk: ${key}`), ...wrong.map(([key]) => `wrong kind: ${key}`)];
  }
  Object.assign(quirks, wanted);
  return [];
}

const sameKind = (a: unknown, b: unknown): boolean =>
  typeof a === typeof b && Array.isArray(a) === Array.isArray(b);

/** Whether this request has to wait. */
export const isHeld = ({ hold }: Quirks, path: string): boolean => hold !== '' && new RegExp(hold).test(path);

/** The failure that this request meets, if any; it is used up. A batch as a whole meets only one that names it. */
export function takeFault(quirks: Quirks, method: string, path: string): Fault | undefined {
  const at = quirks.failNext.findIndex(
    ({ method: only = method, pathPattern }) =>
      only.toUpperCase() === method &&
      (pathPattern === undefined ? path !== '/$batch' : new RegExp(pathPattern).test(path)),
  );
  const fault = quirks.failNext[at];
  if (!fault) return undefined;
  const left = (fault.times ?? 1) - 1;
  if (left <= 0) quirks.failNext.splice(at, 1);
  else quirks.failNext[at] = { ...fault, times: left };
  return fault;
}

/** What the doctor looks at; words/en/operator/doctor.ts says what each is when it is fine. */
export type Check =
  | 'sign-in'
  | 'permission'
  | 'target'
  | 'members'
  | 'person'
  | 'chat'
  | 'app'
  | 'tab'
  | 'invitation-policy'
  | 'partner-policy'
  | 'store'
  | 'bot'
  | 'public-url'
  | 'clock'
  | 'webhook';

/** What may be wrong with the set-up; words/en/operator/doctor.ts has the loss and the cure of each. */
export type FaultCode =
  | 'not-signed-in'
  | 'graph-unreachable'
  | 'permission-missing'
  | 'permissions-untold'
  | 'target-gone'
  | 'group-dynamic'
  | 'group-synced'
  | 'group-mail-enabled'
  | 'group-not-owned'
  | 'group-role-assignable'
  | 'group-roles-undecided'
  | 'role-gone'
  | 'role-unknown'
  | 'role-not-for-users'
  | 'members-gone'
  | 'members-nobody'
  | 'nobody-administers'
  | 'person-unknown'
  | 'person-partner'
  | 'person-disabled'
  | 'not-installed'
  | 'not-installed-yet'
  | 'chat-untold'
  | 'app-unknown'
  | 'tab-off'
  | 'tab-apart'
  | 'invitations-off'
  | 'partners-blocked'
  | 'partners-chosen'
  | 'store-unusable'
  | 'store-readable-by-others'
  | 'cosmos-refused'
  | 'cosmos-not-readable'
  | 'cosmos-firewall'
  | 'cosmos-unreachable'
  | 'cosmos-database-missing'
  | 'cosmos-container-missing'
  | 'cosmos-indexes'
  | 'cosmos-indexes-needless'
  | 'cosmos-not-writable'
  | 'cosmos-regions'
  | 'cosmos-consistency'
  | 'bot-refused'
  | 'bot-unreachable'
  | 'bot-local'
  | 'url-local'
  | 'url-unreachable'
  | 'url-certificate'
  | 'url-answers-otherwise'
  | 'clock-wrong'
  | 'clock-untold'
  | 'webhook-refused'
  | 'webhook-silent'
  | 'not-seen';

/**
 * What one check came to. `missing` needs an administrator; `off` is a feature that nobody set up, or a choice that
 * may be meant; `unknown` could not be told.
 */
export type Finding =
  | { readonly check: Check; readonly state: 'fine'; readonly subject: string }
  | {
      readonly check: Check;
      readonly state: 'missing' | 'off' | 'unknown';
      readonly fault: FaultCode;
      /** What it is about: a permission, a group, a person, an address. */
      readonly subject: string;
      /** What the cure needs besides: an id, a code, a number. Never a secret. */
      readonly detail: string;
    };

/** Looks at the set-up, and changes nothing of it. */
export type Examine = () => Promise<readonly Finding[]>;

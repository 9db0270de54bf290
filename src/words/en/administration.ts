import type { AdminDeed } from '../../access/admin-act.ts';
import type { DriftDeed } from '../../access/drift.ts';
import { paced } from './directory.ts';
import { drift } from './drift.ts';
import { emergency } from './ending/emergency.ts';

/** What an act is told with; texts are escaped already. */
export interface ActFacts {
  readonly by: string;
  readonly from: string;
  /** Who stands in, or stood in; empty where nobody did. */
  readonly to: string;
  readonly until: string;
  /** How many from outside are in the channel; absent: the channel would not say. */
  readonly guests: number | undefined;
  /** How many resources of the catalogue differ. */
  readonly changed: number;
  /** What was decided about memberships, and of how many; for such an act. */
  readonly settled: { readonly does: DriftDeed; readonly count: number } | undefined;
  /** How many records of a partner were stripped; for such an act. */
  readonly stripped: number;
  /** Of whom everything was removed; empty for another act. */
  readonly cutOff: string;
  /** Who reads it: whoever is away, who stands in, the sponsor of what went, or another administrator. */
  readonly you: 'from' | 'to' | 'sponsor' | 'administrator';
}

const resources = (count: number): string => (count === 1 ? 'one resource' : `${count} resources`);

const outsiders = (guests: number): string =>
  guests === 1 ? 'One member comes from outside' : `${guests} members come from outside`;

/** What administrators do that no record is about: told to whom it concerns, and to the other administrators. */
export const administration = {
  acts: {
    'stand-in-set': ({ by, from, to, until, you }: ActFacts): string =>
      ({
        from: `${to} decides for you until ${until}; ${by} set it. **delegate stop** ends it.`,
        to: `You decide for ${from} until ${until}; ${by} set it. What is waiting already is in **approvals**; new requests come to you by themselves.`,
        administrator: `${to} decides for ${from} until ${until}; ${by} set it. **delegations** shows all.`,
        sponsor: '',
      })[you],
    'stand-in-ended': ({ by, from, to, you }: ActFacts): string =>
      ({
        from: `You decide for yourself again${to === '' ? '' : `, and no longer ${to}`}; ${by} set it.`,
        to: `You no longer decide for ${from}; ${by} set it.`,
        administrator: `${from} decides for themselves again${to === '' ? '' : `, and no longer ${to}`}; ${by} set it.`,
        sponsor: '',
      })[you],
    'approvals-placed': ({ by, guests }: ActFacts): string => {
      const said = `${by} has approval cards come to another channel from now on.`;
      if (guests === undefined) return `${said} Who is in it couldn’t be seen.`;
      return guests === 0 ? said : `${said} ${outsiders(guests)} and can read them.`;
    },
    'audit-placed': ({ by, guests }: ActFacts): string => {
      const said = `${by} has every decision, grant and removal reported in a channel from now on.`;
      if (guests === undefined) return `${said} Who is in it couldn’t be seen.`;
      return guests === 0 ? said : `${said} ${outsiders(guests)} and can read them.`;
    },
    'invitations-resumed': ({ by }: ActFacts): string =>
      `${by} let invitations go on after Microsoft had stopped them. **pace** shows how fast they go.`,
    'catalogue-taken': ({ by, changed }: ActFacts): string =>
      `${by} put another catalogue in force: ${resources(changed)} changed. **catalogue** shows what can be asked for now.`,
    'catalogue-proposed': ({ by, changed }: ActFacts): string =>
      `${by} proposes another catalogue: ${resources(changed)} would change. Type **catalogue** to see it and agree; until then nothing changes.`,
    'drift-settled': ({ by, settled }: ActFacts): string =>
      settled === undefined ? '' : drift.settled[settled.does](by, settled.count),
    'cut-off': ({ by, cutOff, you }: ActFacts): string =>
      (you === 'sponsor' ? emergency.toSponsor : emergency.toAdministrator)(by, cutOff),
    'partner-forgotten': ({ by, stripped }: ActFacts): string =>
      `${by} had a partner forgotten: ${stripped === 1 ? 'one record is' : `${stripped} records are`} without personal data now. What was done, and when, stays on record.`,
    'old-forgotten': (): string =>
      'What administrators decided about memberships long ago is without personal data now, as RETENTION_DAYS says.',
  } satisfies Record<AdminDeed['kind'], (facts: ActFacts) => string>,
  because: (reason: string): string => `They say: ${reason}`,
  /** When somebody cancels what they were asked to confirm. */
  notDone: 'I haven’t changed anything.',
  /** On the card that asks before cards come to a channel that others than employees read. */
  channel: {
    title: 'People from outside can read this channel',
    unseenTitle: 'People from outside may read this channel',
    guests: (guests: number): string =>
      `${outsiders(guests)}: guests, or people of another company. They would read every approval card: who asks, for whom, and why.`,
    unseen:
      'I couldn’t see who is in this channel. Guests in it would read every approval card: who asks, for whom, and why.',
    hint: 'They decide with us',
    confirm: 'Send the cards here',
    otherwise: 'Nothing has been changed yet. To choose another channel, type **approvals here** there.',
    /** The same for auditors. */
    audit: {
      guests: (guests: number): string =>
        `${outsiders(guests)}: guests, or people of another company. They would read of every decision: who got or lost access, and who decided it.`,
      unseen:
        'I couldn’t see who is in this channel. Guests in it would read of every decision: who got or lost access, and who decided it.',
      confirm: 'Report here',
      otherwise: 'Nothing has been changed yet. To choose another channel, type **audit here** there.',
    },
  },
  /** On the card of `catalogue`. */
  catalogue: {
    title: 'Catalogue',
    same: (count: number): string =>
      `The file says what is in force: ${resources(count)}. **resources** shows them; **doctor** checks them.`,
    fromSettings:
      'There’s no catalogue file: the one resource comes from the settings, which count from the next start on.',
    changed: 'The file has changed. This is what would change; nothing has changed yet.',
    approvalOnly: 'Only whether it takes two administrators changes.',
    added: (resource: string): string => `${resource} is new`,
    removed: (resource: string): string =>
      `${resource} is no longer there. Those who have access keep it until it ends; nobody can ask for it any more.`,
    of: (resource: string): string => `${resource} changes`,
    nothing: 'none',
    key: (key: string, before: string, after: string): string => `${key}: ${before} → ${after}`,
    more: (count: number): string => `And ${count} more.`,
    wrong: 'The file is wrong, so what was in force stays. Correct it and type **catalogue** again.',
    hint: 'We agreed on it on Monday',
    proposed: (by: string): string =>
      `${by} proposes this. It takes you, or another administrator, to agree.`,
    two: 'It takes two administrators: you propose it, another one agrees.',
    take: 'Put in force',
    propose: 'Propose',
    agree: 'Agree',
    taken:
      'The new catalogue is in force, on every replica within a minute. The other administrators are told.',
    isProposed: 'Proposed. The other administrators are told; one of them types **catalogue** to agree.',
    movedOn: 'The file says something else by now. Type **catalogue** to see it.',
    /** To administrators, by itself. */
    waits:
      'The catalogue’s file has changed. Nothing is different yet: type **catalogue** to see what would change, and to put it in force.',
    isWrong: (problems: string): string =>
      `The catalogue’s file has changed, and it’s wrong. What was in force stays.\n\n${problems}\n\nCorrect the file, then type **catalogue**.`,
  },
  /** On the card that asks why, before something is done with what somebody else asked for. */
  why: {
    title: {
      'cancel-request': (address: string, resource: string): string =>
        `Withdraw the request to give ${address} access to ${resource}?`,
      resend: (address: string, resource: string): string => `Invite ${address} to ${resource} again?`,
      'copy-link': (address: string, resource: string): string =>
        `Get a new link to ${resource} for ${address}?`,
      extend: (address: string, resource: string): string => `Extend ${address}’s access to ${resource}?`,
      undo: (address: string, resource: string): string => `Undo the removal of ${address} from ${resource}?`,
    },
    button: {
      'cancel-request': 'Withdraw',
      resend: 'Send again',
      'copy-link': 'Get the link',
      extend: 'Extend',
      undo: 'Undo',
    },
    of: (sponsor: string): string =>
      `${sponsor} looks after this access. They’re told that you did it, and why; it stays on record.`,
    label: 'Why',
    hint: 'Their sponsor is on leave',
    error: 'Say why: it goes on record and is told.',
  },
};

/** How fast invitations go, and why they wait; all but the first to administrators. */
export const pace = {
  goesAbout: (when: string): string =>
    `Next: the invitation goes out around ${when}. ${paced} You don’t have to do anything.`,
  full: 'Invitations go as fast as Microsoft takes them (INVITATION_PACE=full).',
  learning: (sent: number, allowance: number): string =>
    `Invitations sent in the last hour: ${sent} of at most ${allowance}. As long as all is well, each hour may take up to four times the best one so far.`,
  stopped: (why: string, since: string): string => `Invitations are stopped since ${since}. ${why}`,
  waiting: (count: number, more: boolean): string =>
    count === 0
      ? 'No invitation is waiting.'
      : `${more ? 'More than ' : ''}${count} ${count === 1 ? 'invitation is waiting' : 'invitations are waiting'}.`,
  opens: (when: string): string => `The next ones can go out from ${when}.`,
  goesOn:
    'Invitations go on, slowly at first. What is waiting is tried again within ten minutes; should Microsoft refuse again, they stop again.',
  notStopped: 'Invitations aren’t stopped, so there’s nothing to let go on.',
};

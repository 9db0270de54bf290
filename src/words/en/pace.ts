import { paced } from './directory.ts';

/** How fast invitations go, and why they wait; all but the first to administrators. */
export const pace = {
  goesAbout: (when: string): string =>
    `Next: the invitation goes out about ${when}. ${paced} You need not do anything.`,
  full: 'Invitations go as fast as Microsoft takes them (INVITATION_PACE=full).',
  learning: (sent: number, allowance: number): string =>
    `Invitations sent in the last hour: ${sent} of at most ${allowance}. As long as all is well, each hour may take up to four times the best one so far.`,
  stopped: (why: string, since: string): string => `Invitations are stopped since ${since}. ${why}`,
  waiting: (count: number, more: boolean): string =>
    count === 0 ? 'None waits.' : `${more ? `More than ${count}` : count} ${count === 1 ? 'waits' : 'wait'}.`,
  opens: (when: string): string => `The next ones may go at ${when}.`,
  goesOn:
    'Invitations go on, slowly at first. What waits is tried again within ten minutes; should Microsoft refuse again, they stop again.',
  notStopped: 'Invitations are not stopped, so there is nothing to let go on.',
};

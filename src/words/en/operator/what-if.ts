import type { Approvers } from '../../../access/catalog.ts';
import { listed } from '../listed.ts';

/** Somebody of the catalogue, as it names them. */
const named = (one: Approvers): string => {
  switch (one.kind) {
    case 'members': {
      const all = [...(one.group === undefined ? [] : [`group ${one.group}`]), ...(one.people ?? [])];
      return all.length === 0 ? 'nobody' : listed(all);
    }
    case 'manager':
      return 'the requester’s manager';
    case 'owners':
      return 'the owners of its groups';
    case 'sponsor':
      return 'the guest’s sponsors';
  }
};

const counted = (requests: number): string => `${requests} ${requests === 1 ? 'request' : 'requests'}`;

/** What `npm run what-if` says. */
export const whatIf = {
  usage:
    'Usage: npm run what-if -- NEW.yaml [DAYS]\n  Holds the requests of the last DAYS (365) against another catalogue, with the settings of the running Usher. Nothing is changed.',
  days: (text: string): string => `${text} is no number of days. Write one from 1 to 3650, such as 90.`,
  silent: (file: string): string =>
    `${file} is in use by another process, and that one hands out no copies. Ask on the machine where it runs, as the user that it runs as.`,
  noStore: (file: string): string => `There is no store at ${file}. Set DATA_DIR to its folder.`,
  failed: (why: string): string => `The requests could not be read: ${why}`,
  noGroups: (why: string): string =>
    `The directory did not say who belongs to which group (${why}), and without that nobody can tell who may ask.`,
  none: (days: number): string => `Nothing was asked for in the last ${days} days.`,
  same: (requests: number): string => `${counted(requests)} would have gone the same way.`,
  summary: (requests: number, counts: Readonly<Record<keyof typeof TURNS, number>>): string => {
    const said = (Object.keys(TURNS) as (keyof typeof TURNS)[])
      .filter((turn) => counts[turn] > 0)
      .map((turn) => `${counts[turn]} ${TURNS[turn]}`);
    return `Of ${counted(requests)} ${listed(said)}.`;
  },
  anyway: (count: number): string =>
    `${count} more would be refused by the rules of today as well, by the roles that people have now.`,
  line: (at: string, address: string, resource: string, sponsor: string, what: string): string =>
    `  ${at}  ${address} to ${resource}, asked for by ${sponsor}: ${what}`,
  unknownResource: 'the catalogue would not have it',
  atOnce: 'granted at once',
  asks: (deciders: readonly Approvers[]): string => `asked of ${deciders.map(named).join(', then ')}`,
  instead: (after: string, before: string): string => `${after}; now ${before}`,
};

/** What can become of a request, as the summary tells it. */
export const TURNS = {
  refused: 'would have been refused',
  'no-longer-refused': 'would no longer be refused',
  'asked-anew': 'would have needed approval',
  'at-once': 'would have been granted without approval',
  'asked-of-others': 'would have been asked of others',
} as const;

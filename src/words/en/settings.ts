/** What is said of a setting that is wrong or missing: the problem, and what to write instead. */
export interface Said {
  readonly problem: string;
  readonly cure: string;
}

export const settings = {
  missing: (cure: string): Said => ({ problem: 'is missing', cure }),
  notAPort: { problem: 'is no port number', cure: 'Write a number from 0 to 65535, such as 3978.' },
  notAGuid: (what: string): Said => ({
    problem: 'is no GUID',
    cure: `Write ${what} as Entra shows it, such as 6f0c9a52-0000-4000-8000-000000000001.`,
  }),
  notAnInterval: {
    problem: 'is no number of seconds from 1 to 86400',
    cure: 'Write a whole number, such as 60.',
  },
  notDays: { problem: 'is no number of days above 0 and up to 365', cure: 'Write a number, such as 7.' },
  notALevel: { problem: 'is no log level', cure: 'Write trace, debug, info, warn, error, fatal or silent.' },
  notAUrl: { problem: 'is no http(s) address', cure: 'Write an address such as https://usher.example.com.' },
  notHttps: { problem: 'is not https', cure: 'Write an https address; http is accepted for loopback only.' },
  noQuery: {
    problem: 'holds a query, a fragment or a password',
    cure: 'Write only scheme, host and path, such as https://usher.example.com.',
  },
  publicUrlMissing: {
    problem: 'is missing',
    cure: 'Write the https address that invitees come back to, such as https://usher.example.com.',
  },
  multiTenant: {
    problem: 'is MultiTenant, which Azure no longer registers and Usher does not serve',
    cure: 'Write SingleTenant or UserAssignedMSI, as the Azure Bot says.',
  },
  notABotType: { problem: 'is no kind of bot', cure: 'Write SingleTenant or UserAssignedMSI.' },
  unauthenticated: {
    problem: 'is missing, so anybody could speak for anybody',
    cure: 'Write the id of the Azure Bot; without one, HOST must be 127.0.0.1 and NODE_ENV must not be production.',
  },
  tokenOffLoopback: {
    problem: 'is set, but GRAPH_BASE_URL is not on loopback',
    cure: 'Remove it: a fixed token is for a simulated tenant on this machine. Use AZURE_CLIENT_ID and AZURE_CLIENT_SECRET, or a managed identity.',
  },
  noResource: {
    problem: 'and CATALOG_FILE are both missing, so there is nothing to ask for',
    cure: 'Write the id of one Entra group here, or the path of a catalogue into CATALOG_FILE.',
  },
  unreadable: (why: string): Said => ({
    problem: `cannot be read (${why})`,
    cure: 'Write the path of a YAML file that Usher may read; env/catalog.example.yaml is one.',
  }),
  catalogue: (problem: string): Said => ({
    problem,
    cure: 'Mend the file; env/catalog.example.yaml shows every key.',
  }),
  noCosmos: {
    problem: 'is set, but this version keeps its records in a file only',
    cure: 'Remove it, and set DATA_DIR to a folder on a disk that is kept.',
  },
  typo: (known: string): Said => ({ problem: 'is no setting', cure: `Did you mean ${known}?` }),
} as const;

export const settingsReport = (count: number): string =>
  count === 1
    ? 'Usher cannot start: one setting is wrong.'
    : `Usher cannot start: ${count} settings are wrong.`;

/**
 * The ready-made tenant: Lindenau Logistics, its people, its guests, its groups, its one application.
 * Ids are fixed so that settings, examples and tests can name them.
 */
export const TENANT = {
  id: '7b1d0c2e-0000-4000-8000-000000000001',
  name: 'Lindenau Logistics',
  domain: 'lindenau.example',
  initialDomain: 'lindenau.onmicrosoft.com',
} as const;

const person = (n: number): string => `5a000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const guest = (n: number): string => `6b000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const group = (n: number): string => `7c000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const GROUPS = {
  portal: { id: group(1), name: 'Partner portal users' },
  reports: { id: group(2), name: 'Report readers' },
  requesters: { id: group(10), name: 'Usher requesters' },
  approvers: { id: group(11), name: 'Usher approvers' },
  admins: { id: group(12), name: 'Usher administrators' },
} as const;

export const APPLICATION = {
  id: '8d000000-0000-4000-8000-000000000001',
  appId: '8d000000-0000-4000-8000-000000000002',
  name: 'Report studio',
  role: { id: '8d000000-0000-4000-8000-000000000003', value: 'Reader', name: 'Reader' },
} as const;

/** Our own app, as the organisation's catalogue in Teams has it. */
export const TEAMS_APP = {
  id: '8d000000-0000-4000-8000-000000000020',
  /** The manifest's. */
  externalId: '8d000000-0000-4000-8000-000000000021',
  name: 'Usher',
} as const;

/** The registration that people sign in to for our app's tab. */
export const TAB = { client: '8d000000-0000-4000-8000-000000000030' } as const;

export interface Employee {
  readonly id: string;
  readonly name: string;
  readonly mail: string;
  /** What this person is to the bot, shown beside the name in the chat page. */
  readonly part: string;
  readonly language: string;
  readonly groups: readonly (keyof typeof GROUPS)[];
}

/** The people who sit at the chat page, in its order, and one colleague who only appears in the directory. */
export const EMPLOYEES: readonly Employee[] = [
  {
    id: person(1),
    name: 'Mara Lindt',
    mail: 'mara@lindenau.example',
    part: 'Manager',
    language: 'en-GB',
    groups: ['requesters'],
  },
  {
    id: person(2),
    name: 'Alex Novak',
    mail: 'alex@lindenau.example',
    part: 'Approver',
    language: 'en-US',
    groups: ['requesters', 'approvers'],
  },
  {
    id: person(3),
    name: 'Iris Okafor',
    mail: 'iris@lindenau.example',
    part: 'Administrator',
    language: 'en-US',
    groups: ['requesters', 'admins'],
  },
  {
    id: person(4),
    name: 'Otto Brandt',
    mail: 'otto@lindenau.example',
    part: 'Outsider',
    language: 'en-GB',
    groups: [],
  },
  {
    id: person(5),
    name: 'Erik Sund',
    mail: 'erik@lindenau.example',
    part: 'Employee',
    language: 'sv-SE',
    groups: [],
  },
];

/** Somebody whom the company writes to, and who has no account. */
export const CONTACT = {
  id: '8c000000-0000-4000-8000-000000000001',
  name: 'Carla Ruiz',
  mail: 'carla@kontor.example',
  company: 'Kontor Ruiz',
} as const;

export interface Guest {
  readonly id: string;
  readonly name: string;
  /** The address people know; it need not be `mail`. */
  readonly address: string;
  readonly mail: string | null;
  readonly otherMails: readonly string[];
  readonly proxyAddresses: readonly string[];
  readonly state: 'PendingAcceptance' | 'Accepted';
  readonly issuer: string;
}

export const GUESTS: readonly Guest[] = [
  {
    id: guest(1),
    name: 'Olga Weber',
    address: 'olga@northwind.example',
    mail: null,
    otherMails: ['olga@northwind.example'],
    proxyAddresses: [],
    state: 'Accepted',
    issuer: 'ExternalAzureAD',
  },
  {
    id: guest(2),
    name: 'Pavel Hora',
    address: 'pavel@hora.example',
    mail: 'p.hora@contact.example',
    otherMails: [],
    proxyAddresses: ['SMTP:p.hora@contact.example', 'smtp:pavel@hora.example'],
    state: 'Accepted',
    issuer: 'google.com',
  },
  {
    id: guest(3),
    name: 'Petra Lang',
    address: 'petra@fabrik.example',
    mail: 'petra@fabrik.example',
    otherMails: ['petra@fabrik.example'],
    proxyAddresses: ['SMTP:petra@fabrik.example'],
    state: 'PendingAcceptance',
    issuer: TENANT.initialDomain,
  },
  {
    id: guest(4),
    name: "Sean O'Brien",
    address: "sean.o'brien@harbour.example",
    mail: "sean.o'brien@harbour.example",
    otherMails: ["sean.o'brien@harbour.example"],
    proxyAddresses: ["SMTP:sean.o'brien@harbour.example"],
    state: 'Accepted',
    issuer: 'mail',
  },
];

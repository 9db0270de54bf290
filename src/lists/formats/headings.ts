import type { Headings } from '../../access/batch/row-problem.ts';
import { nearest } from '../../access/nearest.ts';
import { visible } from '../../access/written-address.ts';
import { Unreadable } from '../faults.ts';
import type { Limits } from '../limits.ts';

/** Whose columns a list has; `addresses` has none. */
export type ListFormat = 'ours' | 'old-portal' | 'entra' | 'addresses';

export const OUR_COLUMNS = ['email', 'name', 'resource', 'duration', 'message', 'justification'] as const;
/** Of ours, for access that is there already. */
const MORE_OF_OURS = ['action', 'sponsor'] as const;
const OLD_COLUMNS = [
  'Email',
  'DisplayName',
  'InviteAppID',
  'InviteReplyUrl',
  'InviteAppResources',
  'InviteGroupResources',
  'InviteContactUsUrl',
] as const;

/** What a column is, whichever format it comes from. */
export type ColumnKey =
  | (typeof OUR_COLUMNS)[number]
  | (typeof MORE_OF_OURS)[number]
  | ('appId' | 'replyUrl' | 'apps' | 'groups' | 'contactUrl' | 'sendMail');

export interface Column {
  readonly heading: string;
  readonly index: number;
}

export interface Columns {
  readonly format: ListFormat;
  readonly at: Partial<Readonly<Record<ColumnKey, Column>>>;
  /** Answers, by the id of the question. */
  readonly answers: Readonly<Record<string, Column>>;
  /** Columns that mean nothing here; whoever sent them confirms that they are left out. */
  readonly ignored: readonly string[];
  readonly width: number;
}

const OURS: Readonly<Record<string, ColumnKey>> = Object.fromEntries(
  [...OUR_COLUMNS, ...MORE_OF_OURS].map((one) => [one, one]),
);
/** With the spellings that the old portal's own documentation had. */
const OLD: Readonly<Record<string, ColumnKey>> = {
  email: 'email',
  displayname: 'name',
  inviteappid: 'appId',
  invitereplyurl: 'replyUrl',
  invitereplayurl: 'replyUrl',
  inviteappresources: 'apps',
  invitegroupresources: 'groups',
  invitecontactusurl: 'contactUrl',
  inviteconcatusurl: 'contactUrl',
};
/** What stands in brackets; the words before them are translated by the portal. */
const ENTRA: Readonly<Record<string, ColumnKey>> = {
  '[inviteeemail]': 'email',
  '[inviteredirecturl]': 'replyUrl',
  '[sendemail]': 'sendMail',
  '[customizedmessagebody]': 'message',
};

/** Letter case and blanks aside. */
const plainHeading = (heading: string): string => visible(heading).toLowerCase().replace(/ /gu, '');

export const isVersionLine = (cell: string): boolean => /^version:v\d/u.test(plainHeading(cell));

const keyIn = (table: Readonly<Record<string, ColumnKey>>, plain: string): ColumnKey | undefined =>
  Object.hasOwn(table, plain) ? table[plain] : undefined;
const entraKey = (plain: string): ColumnKey | undefined =>
  keyIn(ENTRA, /\[[a-z]+\](?=[^[]*$)/u.exec(plain)?.[0] ?? '');

/** What the columns of a heading row mean. `questions` are the ids that may head an answer. */
export function columnsOf(
  cells: readonly string[],
  questions: readonly string[],
  { columns: limit }: Limits,
): Columns {
  const headings = cells
    .map((cell, index) => ({ heading: visible(cell), plain: plainHeading(cell), index }))
    .filter(({ plain }) => plain !== '');
  if (headings.length > limit) throw new Unreadable({ code: 'too-many-columns', limit });
  const format = formatOf(headings);
  if (format === undefined) throw noHeading(headings.map(({ heading }) => heading));
  const table = { ours: OURS, 'old-portal': OLD };
  const at: Partial<Record<ColumnKey, Column>> = {};
  const answers: Record<string, Column> = {};
  const ignored: string[] = [];
  for (const { heading, plain, index } of headings) {
    const key = format === 'entra' ? entraKey(plain) : keyIn(table[format], plain);
    const question = format === 'ours' ? questions.find((id) => plainHeading(id) === plain) : undefined;
    if ((key !== undefined && at[key]) || (key === undefined && question && Object.hasOwn(answers, question)))
      throw new Unreadable({ code: 'heading-twice', heading });
    if (key !== undefined) at[key] = { heading, index };
    else if (question !== undefined) answers[question] = { heading, index };
    else ignored.push(heading);
  }
  if (at.email === undefined) throw new Unreadable({ code: 'email-missing', heading: EMAIL[format] });
  return { format, at, answers, ignored, width: (headings.at(-1)?.index ?? 0) + 1 };
}

/** Columns that are not called what they are. */
const PORTAL_NAMES: Partial<Readonly<Record<ColumnKey, string>>> = {
  appId: 'InviteAppID',
  apps: 'InviteAppResources',
  groups: 'InviteGroupResources',
  replyUrl: 'InviteReplyUrl',
};

/** What a column is called; where the list has none, what it would be called. */
export const headingOf = ({ at }: Columns, key: ColumnKey): string =>
  at[key]?.heading ?? PORTAL_NAMES[key] ?? key;

/** In the portals' files, what a row is for is named by what it gives, or by where it leads. */
export function headingsOf(columns: Columns): Headings {
  const named = (['resource', 'groups', 'apps', 'appId', 'replyUrl'] as const).find(
    (key) => columns.at[key] !== undefined,
  );
  return {
    email: headingOf(columns, 'email'),
    resource: headingOf(columns, named ?? 'resource'),
    duration: headingOf(columns, 'duration'),
    justification: headingOf(columns, 'justification'),
    action: headingOf(columns, 'action'),
    sponsor: headingOf(columns, 'sponsor'),
  };
}

type Table = Exclude<ListFormat, 'addresses'>;
const EMAIL: Readonly<Record<Table, string>> = {
  ours: 'email',
  'old-portal': 'Email',
  entra: 'Email address to invite [inviteeEmail] Required',
};

function formatOf(headings: readonly { heading: string; plain: string }[]): Table | undefined {
  if (headings.some(({ plain }) => entraKey(plain) !== undefined)) return 'entra';
  const ours = headings.filter(({ plain }) => plain !== 'email' && keyIn(OURS, plain) !== undefined);
  const old = headings.filter(({ plain }) => plain !== 'email' && keyIn(OLD, plain) !== undefined);
  // `DisplayName` alone says little; the old portal's other headings mean groups and links.
  const portal = old.filter(({ plain }) => plain !== 'displayname');
  const [one, other] = [ours[0], portal[0]];
  if (one !== undefined && other !== undefined)
    throw new Unreadable({ code: 'formats-mixed', headings: [one.heading, other.heading] });
  if (one === undefined && old.length > 0) return 'old-portal';
  return one !== undefined || headings.some(({ plain }) => plain === 'email') ? 'ours' : undefined;
}

export function noHeading(found: readonly string[]): Unreadable {
  const words = [...OUR_COLUMNS, ...OLD_COLUMNS.map((one) => one.toLowerCase())];
  const near = found
    .slice(0, 20)
    .map((heading) => plainHeading(heading.slice(0, 40)))
    .map((plain) => nearest(plain, words))
    .find((word) => word !== undefined);
  return new Unreadable({
    code: 'no-heading',
    found: found.slice(0, 5).map((heading) => heading.slice(0, 60)),
    ...(near && { nearest: near }),
  });
}

import type { Person } from '../record.ts';
import type { ActionEffect, ActionNotes, ActionRow } from './action-row.ts';
import type { Counts, InvitationRow, WrongRow } from './batch.ts';

/** What a list comes to, before anything of it is sent. */
export interface PreviewCounts {
  readonly good: number;
  readonly wrong: number;
  /** Good rows by whom the directory knew: new, known, pending, employees. */
  readonly found: Counts;
  /** Of those known, members whose account is at home elsewhere. */
  readonly externalMembers: number;
  /** Good rows of a domain that nobody was asked for before. */
  readonly newDomains: number;
  /** Good rows with a message, which Microsoft's own mail leaves out. */
  readonly messages: number;
  /** Good rows with a link for questions, which it leaves out as well. */
  readonly contactUrls: number;
  /** The first of those links, each once. */
  readonly contacts: readonly string[];
  /** Good rows that get a link to pass on instead of a mail. */
  readonly links: number;
  /** How many rows have each problem, the most frequent first. */
  readonly problems: readonly (readonly [code: string, rows: number])[];
}

const CONTACTS_NAMED = 3;

export function countsOf(rows: readonly InvitationRow[]): PreviewCounts {
  const found = { nobody: 0, 'accepted-guest': 0, 'pending-guest': 0, employee: 0 };
  const problems = new Map<string, number>();
  const contacts = new Set<string>();
  let [good, externalMembers, newDomains, messages, contactUrls, links] = [0, 0, 0, 0, 0, 0];
  for (const row of rows) {
    if (row.kind === 'wrong') {
      for (const code of new Set(row.problems.map((problem) => problem.code)))
        problems.set(code, (problems.get(code) ?? 0) + 1);
      continue;
    }
    good++;
    found[row.found.kind]++;
    if (row.externalMember) externalMembers++;
    if (row.domain === 'new') newDomains++;
    if (row.message !== undefined) messages++;
    if (row.contactUrl !== undefined) {
      contactUrls++;
      if (contacts.size < CONTACTS_NAMED) contacts.add(row.contactUrl);
    }
    if (row.delivery === 'link') links++;
  }
  return {
    good,
    wrong: rows.length - good,
    found,
    externalMembers,
    newDomains,
    messages,
    contactUrls,
    contacts: [...contacts],
    links,
    problems: [...problems].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)),
  };
}

export type ActionCounts = Pick<ActionNotes, 'effects' | 'others'> & {
  readonly good: number;
  readonly wrong: number;
};

/** What a list about access that there is comes to, before anything of it is done; `by` is who sends it. */
export function countActions(rows: readonly (ActionRow | WrongRow)[], by: Person): ActionCounts {
  const effects: Partial<Record<ActionEffect['kind'], number>> = {};
  let [good, others] = [0, 0];
  for (const row of rows) {
    if (row.kind === 'wrong') continue;
    good++;
    effects[row.effect.kind] = (effects[row.effect.kind] ?? 0) + 1;
    if (row.sponsor.id !== by.id) others++;
  }
  return { effects, others, good, wrong: rows.length - good };
}

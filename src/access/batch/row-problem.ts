import type { Refusal, RefusalCode } from '../refusal.ts';
import type { Instant } from '../term.ts';
import type { Warning } from '../warning.ts';
import type { RowProblem } from './batch.ts';

/** What only the directory, the catalogue and what is on record can say against a row. */
export const LOOK_CODES = [
  'already-live',
  'not-requester',
  'domain-denied',
  'domain-not-allowed',
  'own-domain',
  'account-disabled',
  'privileged-group',
  'several-accounts',
  'same-person',
  'look-alike',
  'deleted',
  'nothing-found',
  'which-one',
  'not-yours',
  'over',
  'not-invited-yet',
  'already-granted',
  'not-granted',
  'no-end',
  'not-longer',
  'extension-pending',
  'already-sponsor',
  'own-sponsor',
  'sponsor-unknown',
  'list-of-its-own',
  'not-looked-up',
  'too-often',
  'not-possible',
] as const;
export type LookCode = (typeof LOOK_CODES)[number];

/** What the columns are called that a problem can stand in. */
export interface Headings {
  readonly email: string;
  readonly resource: string;
  readonly duration: string;
  readonly justification: string;
  readonly action: string;
  readonly sponsor: string;
}

const day = (at: Instant | undefined): readonly string[] =>
  at === undefined ? [] : [new Date(at).toISOString().slice(0, 10)];

/** To the minute, which is as long as some limits are. */
const minute = (at: Instant): string => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

const names = (people: readonly { readonly name: string }[]): readonly string[] =>
  people.slice(0, 3).map(({ name }) => name);

/** In which column a refusal is mended; where none is named, in that of the address. */
const COLUMNS: Partial<Readonly<Record<RefusalCode, keyof Headings>>> = {
  'not-requester': 'resource',
  'privileged-group': 'resource',
  'reason-needed': 'justification',
  'reason-too-long': 'justification',
  'which-one': 'resource',
  'not-live': 'action',
  'not-invited-yet': 'action',
  'already-granted': 'action',
  'not-granted': 'action',
  'no-end': 'action',
  'limit-reached': 'action',
  'extension-pending': 'action',
  'already-sponsor': 'sponsor',
  'own-sponsor': 'sponsor',
  'sponsor-unknown': 'sponsor',
  'not-longer': 'duration',
  'term-past': 'duration',
  'term-too-long': 'duration',
};

/** A refusal as it is told of a row: where it stands, and what could stand there instead. */
export function refusalInRow(refusal: Refusal, address: string, headings: Headings): RowProblem {
  const column = headings[COLUMNS[refusal.code] ?? 'email'];
  const of = (code: string, given: string, instead: readonly string[] = []): RowProblem => ({
    column,
    code,
    given,
    instead,
  });
  switch (refusal.code) {
    case 'already-live':
      return of('already-live', address, [refusal.status, refusal.sponsor.name]);
    case 'domain-denied':
      return of('domain-denied', refusal.domain);
    case 'domain-not-allowed':
      return of('domain-not-allowed', refusal.domain, refusal.allowed);
    case 'own-domain':
      return of('own-domain', refusal.domain, day(refusal.restorable));
    case 'account-disabled':
      return of('account-disabled', refusal.name);
    case 'privileged-group':
      return of('privileged-group', '', names(refusal.people));
    case 'not-requester':
    case 'reason-needed':
      return of(refusal.code, '');
    case 'reason-too-long':
      return of('reason-too-long', '', [String(refusal.limit)]);
    case 'term-past':
      return of('duration-past', '');
    case 'term-too-long':
      return of('duration-too-long', '', day(refusal.latest));
    case 'which-one':
      return of('which-one', '', refusal.resources);
    case 'limit-reached':
      return of('too-often', address, [minute(refusal.until)]);
    case 'not-yours':
      return of('not-yours', address, [refusal.sponsor.name]);
    case 'already-sponsor':
      return of('already-sponsor', address, [refusal.sponsor.name]);
    case 'sponsor-unknown':
      return of('sponsor-unknown', refusal.input);
    case 'not-live':
      return of('over', address);
    case 'not-longer':
      return of('not-longer', '', day(refusal.until));
    case 'nothing-found':
    case 'not-invited-yet':
    case 'already-granted':
    case 'not-granted':
    case 'no-end':
    case 'extension-pending':
    case 'own-sponsor':
      return of(refusal.code, address);
    default:
      // Whoever asks for this one alone is told all of it.
      return of('not-possible', address);
  }
}

/** What somebody has to be sure of first: nobody can be asked about each row of a list. */
export function doubtInRow(warning: Warning, address: string, { email: column }: Headings): RowProblem {
  switch (warning.kind) {
    case 'near-miss':
      return { column, code: 'look-alike', given: address, instead: [warning.corrected] };
    case 'deleted':
      return { column, code: 'deleted', given: warning.name, instead: day(warning.restorable) };
  }
}

/** Several people have the address. */
export const choiceInRow = (
  people: readonly { readonly name: string }[],
  address: string,
  { email: column }: Headings,
): RowProblem => ({ column, code: 'several-accounts', given: address, instead: names(people) });

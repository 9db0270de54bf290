import { answersTo, MAX_ANSWER_LENGTH } from '../../access/answers.ts';
import type { Question } from '../../access/catalog.ts';
import { cleanLine, cleanName, cleanText } from '../../access/clean-text.ts';
import { checkEnd, MAX_REASON_LENGTH } from '../../access/policy.ts';
import type { Answer } from '../../access/request.ts';
import { DAY_MS, endOf, type Instant, type Term } from '../../access/term.ts';
import type { Action, Against, ListedResource, Wish } from '../checked.ts';
import { readAddress } from './address-cell.ts';
import type { Columns } from './headings.ts';
import { type Known, urlKey } from './known.ts';
import type { Row } from './row.ts';
import { byReplyUrl, namedResource, portalResources } from './which-resource.ts';

const ACTIONS: readonly Action[] = ['invite', 'remove', 'extend', 'resend', 'transfer'];
/** What an answer may look like. */
const LIKE: Partial<Readonly<Record<Question['kind'], readonly string[]>>> = {
  date: ['2027-03-31'],
  number: ['12'],
  'yes-no': ['yes', 'no'],
};
/** Entra's longest display name, in characters. */
const NAME_LIMIT = 256;
/** Longer ones are nothing that somebody could check by eye. */
const CONTACT_LIMIT = 500;

/** How spreadsheets in the languages that we speak save what they show as true and false. */
const YES = ['true', 'wahr', 'vrai', 'verdadero', 'yes', '1'];
const NO = ['false', 'falsch', 'faux', 'falso', 'no', '0'];

/** What a row asks for; its faults are in the row, and with any of them the answer counts for nothing. */
export function wishOf(row: Row, columns: Columns, known: Known, against: Against): Wish | undefined {
  row.checkWidth();
  const said = row.line('action').toLowerCase();
  const action = said === '' ? 'invite' : ACTIONS.find((one) => one === said);
  if (action === undefined) row.wrong('action', 'action-unknown', ACTIONS);
  const who = readAddress(row.line('email'));
  if (!who.ok) row.wrong('email', who.code, who.instead);
  const resources = resourcesOf(row, columns, known, action);
  const term = termOf(row, action === 'invite' || action === 'extend' ? resources : [], against);
  const reason = reasonOf(row, action === 'invite' ? resources : [], against);
  const asked = {
    address: who.ok ? who.address : '',
    resources: resources.map(({ resource }) => resource.id),
    ...(reason && { reason }),
  };
  switch (action) {
    case undefined:
      return undefined;
    case 'remove':
    case 'resend':
      return { kind: action, ...asked };
    case 'extend':
      if (term !== undefined) return { kind: 'extend', ...asked, term };
      if (row.line('duration') === '') row.wrong('duration', 'duration-needed');
      return undefined;
    case 'transfer': {
      const sponsor = readAddress(row.line('sponsor'));
      if (sponsor.ok) return { kind: 'transfer', ...asked, to: sponsor.address };
      row.wrong('sponsor', sponsor.code === 'address-missing' ? 'sponsor-needed' : 'sponsor-malformed');
      return undefined;
    }
    case 'invite': {
      const name = nameOf(row, who.ok ? who.name : undefined);
      const message = messageOf(row, against);
      const contactUrl = contactOf(row);
      return {
        kind: 'invite',
        ...asked,
        ...(name && { name }),
        ...(term && { term }),
        answers: answersOf(row, columns, resources),
        ...(message && { message }),
        ...(contactUrl && { contactUrl }),
        ...(wantsLink(row) && { delivery: 'link' }),
      };
    }
  }
}

function resourcesOf(
  row: Row,
  { format }: Columns,
  known: Known,
  action: Action | undefined,
): readonly ListedResource[] {
  switch (format) {
    case 'ours':
    case 'addresses':
      return namedResource(row, known, action === 'invite');
    case 'old-portal':
      return portalResources(row, known);
    case 'entra':
      return byReplyUrl(row, known);
  }
}

function termOf(
  row: Row,
  resources: readonly ListedResource[],
  { now, readTerm, usual }: Against,
): Term | undefined {
  const said = row.line('duration');
  const term = said === '' ? usual.term : said.length > 60 ? undefined : readTerm(said);
  if (said === '' && term === undefined) return undefined;
  if (term === undefined) {
    row.wrong('duration', 'duration-malformed');
    return undefined;
  }
  const end = endOf(term, now);
  if (end !== undefined && end <= now) row.wrong('duration', 'duration-past');
  else
    for (const { resource } of resources) {
      const refusal = checkEnd(end, resource, now);
      if (refusal?.code !== 'term-too-long') continue;
      row.wrong('duration', 'duration-too-long', [lastDay(refusal.latest, now, readTerm)]);
      break;
    }
  return term;
}

/** The last day (YYYY-MM-DD) that is over by `latest` wherever the sender is, as they would write it. */
function lastDay(latest: Instant, now: Instant, readTerm: Against['readTerm']): string {
  const days = [0, 1, 2].map((back) => new Date(latest - back * DAY_MS).toISOString().slice(0, 10));
  const fits = (day: string): boolean => {
    const term = readTerm(day);
    return term !== undefined && (endOf(term, now) ?? Number.POSITIVE_INFINITY) <= latest;
  };
  return days.find(fits) ?? days[2] ?? '';
}

function reasonOf(row: Row, resources: readonly ListedResource[], { usual }: Against): string {
  const reason = cleanLine(row.text('justification')) || (usual.reason ?? '');
  if (reason.length > MAX_REASON_LENGTH)
    row.wrong('justification', 'reason-too-long', [String(MAX_REASON_LENGTH)]);
  if (reason === '' && resources.some(({ resource }) => resource.justification === 'required'))
    row.wrong('justification', 'reason-needed');
  return reason;
}

function nameOf(row: Row, beside: string | undefined): string | undefined {
  const name = row.line('name') || beside;
  if (name !== undefined && name.length > NAME_LIMIT)
    row.wrong('name', 'name-too-long', [String(NAME_LIMIT)]);
  return name && cleanName(name, NAME_LIMIT);
}

function messageOf(row: Row, { messageLimit }: Against): string {
  const message = cleanText(row.text('message'));
  if (message.length > messageLimit) row.wrong('message', 'message-too-long', [String(messageLimit)]);
  return message;
}

/** As a browser writes it, so that it reads as what it leads to. */
function contactOf(row: Row): string {
  const said = row.line('contactUrl');
  if (said === '') return '';
  const url = urlKey(said) === undefined ? undefined : new URL(said);
  if (url?.protocol === 'https:' && url.href.length <= CONTACT_LIMIT) return url.href;
  row.wrong('contactUrl', 'contact-url-malformed');
  return '';
}

function wantsLink(row: Row): boolean {
  const said = row.line('sendMail').toLowerCase();
  if (said !== '' && !YES.includes(said) && !NO.includes(said))
    row.wrong('sendMail', 'send-malformed', ['true', 'false']);
  return NO.includes(said);
}

function answersOf(row: Row, { answers }: Columns, resources: readonly ListedResource[]): readonly Answer[] {
  const questions = resources.flatMap(({ resource }) => resource.questions ?? []);
  const ids = Object.keys(answers);
  if (questions.length === 0 && ids.length === 0) return [];
  const entered = Object.fromEntries(ids.map((id) => [id, row.answer(id)]));
  const read = answersTo(questions, entered);
  if (!read.ok)
    for (const [id, { code }] of Object.entries(read.errors)) {
      const question = questions.find((one) => one.id === id);
      if (question === undefined) continue;
      if (code === 'answer-needed') row.wrongAnswer(id, 'answer-needed', [question.ask]);
      else if (question.kind === 'text') row.wrongAnswer(id, 'answer-too-long', [String(MAX_ANSWER_LENGTH)]);
      else row.wrongAnswer(id, 'answer-malformed', LIKE[question.kind] ?? question.choices ?? []);
    }
  if (resources.length > 0)
    for (const [id, answer] of Object.entries(entered))
      if (answer !== '' && !questions.some((one) => one.id === id)) row.wrongAnswer(id, 'answer-not-asked');
  return read.ok ? read.answers : [];
}

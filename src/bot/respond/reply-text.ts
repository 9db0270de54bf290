import { domainOf } from '../../access/address.ts';
import { type AdminAct, changesOf, standInOf } from '../../access/admin-act.ts';
import { progressOf } from '../../access/batch/row-state.ts';
import { countOf } from '../../access/drift.ts';
import { linkHashes } from '../../access/record-queries.ts';
import type { Warning } from '../../access/warning.ts';
import { batchName } from '../../cards/batch/common.ts';
import { plain } from '../../cards/card.ts';
import { whomWords } from '../../cards/cut-off-card.ts';
import { date, lastDay } from '../../cards/dates.ts';
import { address as addressOf, endWords, resourceName, type View } from '../../cards/view.ts';
import type { Delegation, Finding, Message } from '../../usecases/ports.ts';
import type { Reply } from './reply.ts';

type Of<K extends Reply['kind']> = Extract<Reply, { kind: K }>;
type Handed = Extract<Message, { kind: 'link' }>;

/** Everybody may see who stands in for whom. */
export function delegationsWords({ delegations, gone }: Of<'delegations'>, view: View): string {
  const { delegation: say } = view.words.replies;
  if (delegations.length === 0) return say.none;
  const lines = delegations.map(({ from, to, until, by }) => {
    const set = by.id === from.id ? '' : say.setBy(plain(by.name, 100));
    const left = gone.has(to.id) ? say.left(plain(from.name, 100)) : '';
    return `- ${say.line(plain(from.name, 100), plain(to.name, 100), lastDay(until, view))}${set}${left}`;
  });
  return [say.title, '', ...lines].join('\n');
}

export function delegatedWords({ delegation, told }: Of<'delegated'>, view: View): string {
  const { delegation: say } = view.words.replies;
  const { from, to, until, at } = delegation;
  const own = from.id === view.reader.id;
  const name = plain(from.name, 100);
  if (until <= at) return own ? say.ended : say.endedFor(name);
  const what = say.set(own ? undefined : name, plain(to.name, 100), lastDay(until, view));
  return told ? what : `${what} ${say.notTold(plain(to.name, 100))}`;
}

/** In a form that no client makes a link of. */
const code = (url: string): string => url.replaceAll('`', '%60');

/** What opens an invitation. */
export function linkWords({ record, url, until }: Handed, view: View): string {
  const resource = resourceName(view, record.request.resource);
  return view.words.replies.link(addressOf(record), resource, date(until, view), code(url));
}

/** What leads a partner to the terms. */
export const termsLinkWords = (
  { record, url }: Extract<Message, { kind: 'terms-link' }>,
  view: View,
): string =>
  view.words.replies.termsLink(addressOf(record), resourceName(view, record.request.resource), code(url));

/** What the stand-in reads. */
export const standInWords = ({ from, until }: Delegation, view: View): string =>
  view.words.replies.delegation.forYou(plain(from.name, 100), lastDay(until, view));

export function mayInviteWords({ address, resource, may, reasonNeeded }: Of<'may-i'>, view: View): string {
  const { mayI: say } = view.words.replies;
  const where = resourceName(view, resource.id);
  const who = plain(address, 200);
  if (may.kind === 'choose') return view.words.warnings.mayI.several(who);
  const mind = [
    ...(reasonNeeded ? [say.reason] : []),
    ...(may.warning === undefined ? [] : [warningWords(may.warning, address, view)]),
  ];
  if (may.kind === 'at-once') return [say.atOnce[may.why](who, where), ...mind].join(' ');
  const people = may.people.map((one) =>
    one.for === undefined
      ? plain(one.name, 100)
      : say.inPlace(plain(one.name, 100), plain(one.for.name, 100)),
  );
  return [
    say.approval(who, where),
    people.length === 0 ? say.nobody : say.first(view.words.listed(people), may.stages),
    may.usually === undefined ? say.never : say.usually(view.words.replies.span(may.usually)),
    ...mind,
  ].join(' ');
}

function warningWords(warning: Warning, address: string, view: View): string {
  const say = view.words.warnings.mayI;
  switch (warning.kind) {
    case 'near-miss':
      return say.nearMiss(plain(domainOf(address), 200), plain(warning.known, 200));
    case 'deleted': {
      const until = warning.restorable === undefined ? undefined : date(warning.restorable, view);
      return say.deleted(plain(warning.name, 100), until);
    }
  }
}

/** All that is not fine, each with its cure, the gravest first. */
export function findingsWords(findings: readonly Finding[], { words }: View): string {
  const { doctor } = words;
  const of = (wanted: Finding['state']) =>
    findings.flatMap((one) => {
      if (one.state === 'fine' || one.state !== wanted) return [];
      const facts = { subject: plain(one.subject, 200), detail: plain(one.detail, 500) };
      const { lost, cure } = doctor.faults[one.fault](facts);
      return [`**${doctor.marks[wanted]}** ${lost}\n\n→ ${cure}`];
    });
  const lacking = of('missing');
  const fine = findings.filter(({ state }) => state === 'fine').length;
  return [
    lacking.length === 0 ? doctor.well(of('unknown').length) : doctor.unwell(lacking.length),
    ...lacking,
    ...of('unknown'),
    ...of('off'),
    doctor.alsoFine(fine),
  ].join('\n\n');
}

/** What an administrator did, as whoever it concerns or another administrator reads it. */
export function actWords(act: AdminAct, view: View): string {
  const { acts, because } = view.words.administration;
  const { from, to } = standInOf(act) ?? {};
  const said = acts[act.kind]({
    by: plain(act.by.name, 100),
    from: plain(from?.name ?? '', 100),
    to: plain(to?.name ?? '', 100),
    until: act.kind === 'stand-in-set' ? lastDay(act.until, view) : '',
    changed: changesOf(act).length,
    stripped: act.kind === 'partner-forgotten' ? act.records.length : 0,
    guests: act.kind === 'approvals-placed' || act.kind === 'audit-placed' ? act.guests : undefined,
    settled:
      act.kind === 'drift-settled' ? { does: act.does, count: act.all?.total ?? act.rows.length } : undefined,
    cutOff: act.kind === 'cut-off' ? whomWords(act.whom, view.words) : '',
    you: readerOf(act, view),
  });
  return act.reason === undefined ? said : `${said} ${because(plain(act.reason, 500))}`;
}

/** As whom somebody reads of an act. */
function readerOf(act: AdminAct, { reader: { id } }: View): 'from' | 'to' | 'sponsor' | 'administrator' {
  const { from, to } = standInOf(act) ?? {};
  if (id === from?.id) return 'from';
  if (id === to?.id) return 'to';
  const isSponsor = act.kind === 'cut-off' && act.sponsors.some((one) => one.id === id);
  return isSponsor ? 'sponsor' : 'administrator';
}

/** How much differs from what is on record, in all or in one resource. */
export function driftTold({ report, resource }: Extract<Message, { kind: 'drift' }>, view: View): string {
  const count = countOf(report, resource === undefined ? undefined : [resource]);
  return view.words.drift.told(count, resource === undefined ? undefined : resourceName(view, resource));
}

/** What somebody who is away hears of a list that was decided on in their name. */
export function batchRepresented(
  { batch, by, resource, decision }: Extract<Message, { kind: 'batch-represented' }>,
  view: View,
): string {
  const sponsor = plain(batch.by.name, 100);
  return view.words.batches.represented[decision](plain(by.name, 100), sponsor, resourceName(view, resource));
}

/** What who sent a list hears of it. */
export function batchTold({ batch, what }: Extract<Message, { kind: 'batch-told' }>, view: View): string {
  const { told } = view.words.batches;
  const name = batchName(batch, view.words);
  const { invited, in: inNow, done = 0, declined, failed } = batch.progress ?? progressOf([]);
  if (batch.actions !== undefined) return view.words.batches.actions.told(name, done, declined + failed);
  switch (what) {
    case 'done':
      return told.done(name, invited, inNow, declined + failed, batch.notes?.links ?? 0);
    case 'all-in':
      return told['all-in'](name, inNow);
    case 'a-day-later':
      return told['a-day-later'](name, invited, inNow);
  }
}

/** What administrators hear when the catalogue's file changes. */
export function catalogueFileWords(
  look: Extract<Message, { kind: 'catalogue-file' }>['look'],
  view: View,
): string {
  const { waits, isWrong } = view.words.administration.catalogue;
  if (look.kind === 'changed') return waits;
  return isWrong(look.faults.map((fault) => `- ${plain(view.words.catalogueFault(fault), 300)}`).join('\n'));
}

/** Nobody of a domain whom the speaker may take access from. */
export function nobodyWords({ domain, resource, left }: Of<'nobody-of-domain'>, view: View): string {
  const { actions } = view.words.batches;
  const [whose, where] = [plain(domain, 100), resourceName(view, resource)];
  return left === 0 ? actions.nobodyOf(whose, where) : actions.onlyOthers(whose, where, left);
}

/** How much was stripped, and what goes on. */
export function forgotWords({ address, stripped, left }: Of<'forgot'>, { words: { audit } }: View): string {
  const keeps = left.length > 0 ? [audit.keeps(left.length)] : [];
  return [audit.forgot(plain(address, 200), stripped), ...keeps].join('\n\n');
}

/** What was done with a record, and until when access lasts now. */
export function doneWords({ record, ...reply }: Of<'done'>, view: View): string {
  const { done } = view.words.replies;
  const where = resourceName(view, record.request.resource);
  const what = reply.what === 'cancelled' && linkHashes(record).length === 0 ? 'cancelledUnsent' : reply.what;
  if (what !== 'extended') return done[what](addressOf(record), where);
  const until = record.status === 'granted' ? record.until : undefined;
  return until === undefined
    ? done.extendedForEver(addressOf(record))
    : done.extended(addressOf(record), endWords(until, view));
}

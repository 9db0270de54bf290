import type { AccessRecord } from '../access/record.ts';
import type { Account } from '../usecases/ports.ts';
import { type Card, card, type Element, facts, heading, plain, quiet, text } from './card.ts';
import { date, lastDay } from './reader.ts';
import { recordRow } from './record-row.ts';
import { resourceName, type View } from './view.ts';

/** Records that are shown; the rest is in the history. */
const SHOWN = 5;
/** Accounts of one address that are shown. */
const KNOWN = 3;

export interface PartnerView {
  readonly address: string;
  readonly records: readonly AccessRecord[];
  readonly accounts: readonly Account[];
}

/** Where a partner stands: who the directory says they are, and each access. */
export function partnerCard({ address, records, accounts }: PartnerView, view: View): Card {
  const say = view.words.cards.partner;
  return card([
    heading(say.title(plain(address, 200))),
    ...(accounts.length === 0
      ? [quiet(say.nobody)]
      : accounts.slice(0, KNOWN).map((account) => identity(account, view))),
    ...(records.length === 0
      ? [text(say.noRecord), quiet(say.example(plain(address, 200), plain(firstResource(view), 100)))]
      : records.slice(0, SHOWN).map((record) => standing(record, view))),
    records.length > SHOWN ? quiet(say.more(records.length - SHOWN, plain(address, 200))) : undefined,
  ]);
}

const firstResource = (view: View): string => view.resources[0]?.id ?? 'portal';

function identity(account: Account, view: View): Element {
  const say = view.words.cards.partner;
  const state = account.invitation === undefined ? undefined : say[account.invitation];
  const since = account.invitationChangedAt;
  return facts([
    [say.kind, `${say.kinds[account.kind]}: ${plain(account.name, 100)}`],
    [say.invitation, state && (since === undefined ? state : say.since(state, date(since, view.reader)))],
    [say.signsIn, account.identity && say.identity[account.identity]],
    [say.account, account.enabled ? undefined : say.blocked],
  ]);
}

export function standing(record: AccessRecord, view: View): Element {
  const since =
    record.status === 'granted' && record.until !== undefined
      ? view.words.cards.journey.until(lastDay(record.until, view.reader))
      : date(record.changedAt, view.reader);
  return recordRow(record, { title: resourceName(view, record.request.resource), since }, view);
}

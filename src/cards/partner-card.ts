import type { AccessRecord } from '../access/record.ts';
import type { Account } from '../usecases/ports.ts';
import { type Card, card, type Element, execute, facts, heading, plain, quiet, text } from './card.ts';
import { date, lastDay } from './reader.ts';
import { about, resourceName, statusWords, toneOf, type View } from './view.ts';

/** Records that are shown with a button; the rest is in the history. */
const SHOWN = 5;

export interface PartnerView {
  readonly address: string;
  readonly records: readonly AccessRecord[];
  readonly accounts: readonly Account[];
}

/** Where a partner stands: who the directory says they are, and each access. */
export function partnerCard({ address, records, accounts }: PartnerView, view: View): Card {
  const say = view.words.cards.partner;
  const shown = records.slice(0, SHOWN);
  return card(
    [
      heading(say.title(plain(address, 200))),
      ...(accounts.length === 0
        ? [quiet(say.nobody)]
        : accounts.slice(0, 3).map((account) => identity(account, view))),
      ...(records.length === 0
        ? [text(say.noRecord), quiet(say.example(plain(address, 200), view.resources[0]?.id ?? 'portal'))]
        : shown.flatMap((record) => standing(record, view))),
    ],
    shown.map((record) =>
      execute(`${view.words.cards.list.details}: ${resourceTitle(record, view)}`, 'details', about(record)),
    ),
  );
}

const resourceTitle = (record: AccessRecord, view: View): string =>
  (view.resources.find(({ id }) => id === record.request.resource)?.name ?? record.request.resource).slice(
    0,
    40,
  );

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

function standing(record: AccessRecord, view: View): readonly Element[] {
  const tone = toneOf(record);
  const until =
    record.status === 'granted' && record.until !== undefined
      ? `, ${view.words.cards.journey.until(lastDay(record.until, view.reader))}`
      : '';
  return [
    text(`**${resourceName(view, record.request.resource)}**: ${statusWords(record, view)}${until}`, {
      ...(tone && { color: tone }),
    }),
  ];
}

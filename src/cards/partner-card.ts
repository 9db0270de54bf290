import type { AccessRecord } from '../access/record.ts';
import { hasBounced } from '../access/record-queries.ts';
import { RESTORABLE_MS } from '../access/warning.ts';
import type { Account, Contact, DeletedAccount } from '../usecases/ports.ts';
import { type Card, card, type Element, heading, plain, quiet, text } from './card.ts';
import { date, dateTime } from './dates.ts';
import { facts } from './facts.ts';
import { recordRow } from './record-row.ts';
import { endWords, resourceName, type View } from './view.ts';

/** Records that are shown; the rest is in the history. */
const MAX_RECORDS = 5;
/** Accounts of one address that are shown. */
const MAX_ACCOUNTS = 3;

export interface PartnerView {
  readonly address: string;
  readonly records: readonly AccessRecord[];
  readonly accounts: readonly Account[];
  readonly deleted: readonly DeletedAccount[];
  readonly contacts: readonly Contact[];
}

/** Where a partner stands: who the directory says they are, and each access. */
export function partnerCard(partner: PartnerView, view: View): Card {
  const say = view.words.cards.partner;
  const { address, records, accounts } = partner;
  return card([
    heading(say.title(plain(address, 200))),
    accounts.length === 0 ? quiet(say.nobody) : undefined,
    ...accounts.slice(0, MAX_ACCOUNTS).map((account) => identity(account, address, view)),
    accounts.length > MAX_ACCOUNTS ? quiet(say.accounts(accounts.length - MAX_ACCOUNTS)) : undefined,
    beside(partner, view),
    ...(records.length === 0
      ? [text(say.noRecord), quiet(say.example(plain(address, 200), plain(firstResource(view), 100)))]
      : records.slice(0, MAX_RECORDS).map((record) => standing(record, view))),
    records.length > MAX_RECORDS
      ? quiet(say.more(records.length - MAX_RECORDS, plain(address, 200)))
      : undefined,
  ]);
}

const firstResource = (view: View): string => view.resources[0]?.id ?? 'portal';

function identity(account: Account, address: string, view: View): Element {
  const say = view.words.cards.partner;
  const state = account.invitation === undefined ? undefined : say[account.invitation];
  const since = account.invitationChangedAt;
  const { mail, lastSignIn } = account;
  return facts([
    [say.kind, view.words.joined.labelled(say.kinds[account.kind], plain(account.name, 100))],
    [say.mail, mail && mail.toLowerCase() !== address ? plain(mail, 254) : undefined],
    // Word for word: whoever sets up an account for the guest elsewhere has to copy it.
    [say.upn, account.upn && plain(account.upn, 254)],
    [say.invitation, state && (since === undefined ? state : say.since(state, date(since, view)))],
    [say.signsIn, account.identity && say.identity[account.identity]],
    [say.account, account.enabled ? say.enabled : say.blocked],
    [say.lastSignIn, lastSignIn === undefined ? undefined : dateTime(lastSignIn, view)],
  ]);
}

/** What else the directory holds under the address: what was deleted, and entries of the address book. */
function beside({ deleted, contacts }: PartnerView, view: View): Element | undefined {
  const say = view.words.cards.partner;
  const gone = deleted.slice(0, MAX_ACCOUNTS).map(({ account, deletedAt }): readonly [string, string] => {
    const when =
      deletedAt === undefined
        ? say.deletedOnce
        : say.deletedOn(date(deletedAt, view), date(deletedAt + RESTORABLE_MS, view));
    return [say.deleted, `${plain(account.name, 100)}, ${when}`];
  });
  const reached = contacts.slice(0, MAX_ACCOUNTS).map(({ name, company }): readonly [string, string] => {
    const who = plain(name, 100);
    return [say.contact, company === undefined ? who : say.contactOf(who, plain(company, 100))];
  });
  return gone.length + reached.length === 0 ? undefined : facts([...gone, ...reached]);
}

export function standing(record: AccessRecord, view: View): Element {
  const since =
    record.status === 'granted' && record.until !== undefined
      ? view.words.cards.journey.until(endWords(record.until, view))
      : date(record.changedAt, view);
  return recordRow(
    record,
    {
      title: resourceName(view, record.request.resource),
      since,
      ...(hasBounced(record) && { small: view.words.cards.journey.next.bounced }),
    },
    { kind: 'partner' },
    view,
  );
}

import type { ObjectId, Resource } from '../access/catalog.ts';
import { dayIn, hourOf } from '../access/local-day.ts';
import { CHAT_CLOSED } from '../access/owed.ts';
import { PACED } from '../access/pace.ts';
import { type Problem, problemOf, UNKNOWN_TOLD } from '../access/problem.ts';
import type { AccessRecord, Person } from '../access/record.ts';
import { hasBounced } from '../access/record-queries.ts';
import type { Refusal } from '../access/refusal.ts';
import type { Duration, Instant, Term } from '../access/term.ts';
import { awaitsTerms } from '../access/terms.ts';
import type { DirectoryCode } from '../usecases/ports.ts';
import type { Words } from '../words/index.ts';
import type { AboutRecord } from './actions.ts';
import { plain } from './card.ts';
import { type Dated, date, dateTime, type Locality, lastDay } from './dates.ts';

/** For whom a card is drawn. */
export interface Reader extends Locality {
  readonly id?: ObjectId;
  /** What they are called, in an answer to them. */
  readonly name?: string;
  /** Whether they administer everything, where that is known. */
  readonly administers?: boolean;
  /** The resources that they own, where that is known. */
  readonly owns?: readonly string[];
  /** False for who is known not to decide on the record at hand. */
  readonly decides?: false;
}

/** What every card is drawn with: whose eyes, which words, what the catalogue calls things. */
export interface View extends Dated {
  readonly now: Instant;
  readonly reader: Reader;
  readonly words: Words;
  readonly resources: readonly Resource[];
  /** What the reader may ask for; absent where nobody looked. */
  readonly askable?: readonly Resource[];
  /** A card for all who are in a conversation: each gets their own view when it refreshes. */
  readonly shared?: true;
  /** Who is to act is called by name, which notifies them. */
  readonly calls?: true;
  /** Those who decide on it and want no word of it; absent: nobody looked. */
  readonly quiet?: readonly ObjectId[];
  /** The card is in such a conversation, and asks for the reader's own view. */
  readonly refreshes?: true;
  /** What the channel calls people, by their object id. */
  readonly accounts?: ReadonlyMap<ObjectId, string>;
  /** Whom the reader can ask, who was refused. */
  readonly ask?: readonly Person[];
  /** Administrators who are known. */
  readonly admins?: readonly ObjectId[];
  /** Whether invitations can go out by our own mail. */
  readonly ownMail?: boolean;
}

/** Where others see the card as well, one can spare them a look. */
export const isSeenByOthers = ({ shared, refreshes }: View): boolean => shared === true || refreshes === true;

/** Whether the reader administers this record: they administer everything, or own its resource. */
export const administers = ({ reader }: View, { request }: AccessRecord): boolean =>
  reader.administers === true || (reader.owns ?? []).includes(request.resource);

/** What `userIds` of a refresh holds: the channel's ids; who has not spoken to us yet has one made of the object id. */
export const channelId = ({ accounts }: View, person: ObjectId): string =>
  accounts?.get(person) ?? `8:orgid:${person}`;

export const resourceName = (view: View, id: string): string =>
  plain(view.resources.find((resource) => resource.id === id)?.name ?? id, 100);

/** The partner as people know them: a name where there is one, and always the address. */
export function partnerName(record: AccessRecord): string {
  const { partnerName: given, address, found } = record.request;
  const name = given ?? (found.kind === 'nobody' ? undefined : found.name);
  return name === undefined || name === address
    ? plain(address, 200)
    : `${plain(name, 100)} (${plain(address, 200)})`;
}

export const address = (record: AccessRecord): string => plain(record.request.address, 200);

/** `90 days`, which no line breaks. */
export const lengthWords = ({ amount, unit }: Duration, words: Words): string =>
  words.cards.term[unit](amount).replaceAll(' ', '\u00a0');

export function termWords(term: Term, view: View): string {
  const { term: say } = view.words.cards;
  switch (term.kind) {
    case 'for':
      return lengthWords(term.duration, view.words);
    case 'until':
      return say.until(endWords(term.at, view));
    case 'forever':
      return say.forever;
  }
}

/** When access ends, where its reader is: at the end of a day, where it lasts that long, else at a time of it. */
export function endWords(until: Instant, view: Dated & Pick<View, 'words'>): string {
  const { timeZone } = view.reader;
  return hourOf(dayIn(until, timeZone), 0, timeZone) === until
    ? view.words.cards.ending.endOf(lastDay(until, view))
    : dateTime(until, view);
}

/** One refusal as a sentence. */
export function refusalWords(refusal: Refusal, view: View): string {
  const say = {
    date: (at: number) => date(at, view),
    dateTime: (at: number) => dateTime(at, view),
    plain,
  };
  // The table has one entry a code, each for its own refusal; the type checker sees the pairs, not the lookup.
  const sentence = view.words.refusals[refusal.code] as (refusal: Refusal, saying: typeof say) => string;
  return sentence(refusal, say);
}

/** Why the directory did not do it, from what is on record. */
export function problemWords({ code, permission }: Problem, { words }: Pick<View, 'words'>): string {
  if (code === 'resource-gone') return words.resourceGone;
  if (code === 'privileged-group') return words.privilegedGroup;
  if (code === PACED) return words.paced;
  if (code === UNKNOWN_TOLD) return words.unknownAnswer.told;
  if (code === CHAT_CLOSED) return words.chatClosed;
  return Object.hasOwn(words.directory, code)
    ? words.directory[code as DirectoryCode](permission)
    : words.directory.unexpected();
}

export function statusWords(record: AccessRecord, view: Pick<View, 'words'>): string {
  const { status, outcome } = view.words.cards;
  if (record.status === 'ended') return outcome[record.outcome];
  if (awaitsTerms(record)) return view.words.cards.terms[record.terms.kind];
  if (hasBounced(record)) return view.words.cards.bounced;
  const waits = 'problem' in record && record.problem !== undefined && record.problem !== PACED;
  return waits && isBlockable(record) ? view.words.cards.delayed[record.status] : status[record.status];
}

type Blockable = Extract<AccessRecord, { status: 'inviting' | 'granting' | 'removing' }>;
const isBlockable = (record: AccessRecord): record is Blockable =>
  record.status === 'inviting' || record.status === 'granting' || record.status === 'removing';

/** What is in the way of a record, or why the directory refused it. */
export function problemIn(record: AccessRecord): Problem | undefined {
  switch (record.status) {
    case 'inviting':
    case 'granting':
    case 'removing':
      return record.problem === undefined
        ? undefined
        : problemOf({ code: record.problem, permission: record.permission });
    case 'ended':
      if (record.leftover?.problem !== undefined)
        return problemOf({ code: record.leftover.problem, permission: record.leftover.permission });
      return record.code === undefined ? undefined : problemOf({ ...record, code: record.code });
    case 'requested':
    case 'invited':
    case 'invitation-expired':
    case 'granted':
      return undefined;
  }
}

export type Tone = 'Good' | 'Warning' | 'Attention' | 'Accent' | undefined;

export function toneOf(record: AccessRecord): Tone {
  switch (record.status) {
    case 'granted':
      return 'Good';
    case 'invitation-expired':
      return 'Warning';
    case 'inviting':
    case 'granting':
      if (awaitsTerms(record)) return 'Warning';
      return record.problem === undefined ? 'Accent' : 'Warning';
    case 'removing':
      return record.problem === undefined || record.problem === PACED ? 'Accent' : 'Warning';
    case 'invited':
      return hasBounced(record) ? 'Warning' : 'Accent';
    case 'requested':
      return 'Accent';
    case 'ended':
      if (record.outcome === 'gone') return 'Warning';
      return record.outcome === 'rejected' || record.outcome === 'refused' ? 'Attention' : undefined;
  }
}

/** What a button sends: which record, as it was drawn. */
export const about = (record: AccessRecord): AboutRecord => ({
  id: record.id,
  v: record.seq,
});

/** What is wrong with each field of a form, in words. */
export const errorWords = (
  errors: Readonly<Record<string, readonly Refusal[] | undefined>>,
  view: View,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(errors).flatMap(([field, refusals = []]) =>
      refusals.length === 0
        ? []
        : [[field, refusals.map((refusal) => refusalWords(refusal, view)).join('\n\n')]],
    ),
  );

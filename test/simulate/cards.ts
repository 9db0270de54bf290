import type { AccessRecord } from '../../src/access/record.ts';
import { DeliveryError, type Posting, type Store } from '../../src/usecases/ports.ts';
import { buttonsOf } from '../support/connector.ts';
import type { Checks } from './checks.ts';
import type { Scene } from './scene.ts';
import type { Version } from './versions.ts';

/** What a card says of a click that changed nothing: true when it was said, and gone with the next change. */
const isNotice = (part: unknown): boolean => fieldOf(part, 'style') === 'warning';

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/** What a message's card consists of, from above to below. */
function partsOf(message: object): readonly unknown[] {
  const [attached] = (fieldOf(message, 'attachments') ?? []) as readonly unknown[];
  const body = fieldOf(fieldOf(attached, 'content'), 'body');
  const actions = fieldOf(fieldOf(attached, 'content'), 'actions') ?? [];
  return Array.isArray(body) ? [...body.filter((part) => !isNotice(part)), actions] : [];
}

/** Whom each process knows of that has a view of their own is no part of what a card says. */
const textOf = (part: unknown): string =>
  JSON.stringify(part, (key, value: unknown) => (['userIds', 'id', 'v'].includes(key) ? undefined : value)) ??
  '';

/** Buttons of questions, which are asked in place of a card and lead back to it. */
const LEAD_BACK: readonly string[] = ['dismiss', 'dismiss-revoke'];
const STRANGERS = { conversation: async () => undefined };

/** Each card that is kept up to date is drawn anew, and held against what stands there. */
export async function cardsAreTrue(
  postings: readonly Posting[],
  { store, schedule, config, teams, replicas }: Scene,
  checks: Checks,
): Promise<void> {
  const [replica] = replicas;
  if (replica === undefined) return;
  const world = { ...replica.rooms.world, store };
  const refuse = (): never => {
    throw new DeliveryError('nothing is sent');
  };
  /** Each version has its own way; a card stays as it is while it says what it ought to. */
  async function draw(
    version: Version,
    posting: Posting,
    record: AccessRecord,
    known: Pick<Store, 'conversation'> = store,
  ): Promise<object> {
    let drawn = {};
    const messenger = version.messenger.createMessenger(
      { ...store, ...known },
      {
        send: refuse,
        async replace(_at, message) {
          drawn = message;
        },
        ...{ objectIdOf: refuse, accountOf: refuse, guestsIn: refuse, open: refuse },
      },
      refuse,
      { now: () => schedule.now },
      () => config.resources,
    );
    await messenger.update(posting, await version.postings.messageFor(world, posting, record));
    return drawn;
  }
  for (const posting of postings) {
    const id = posting.record;
    const record = store.records.get(id)?.record;
    const there = teams.message(posting.conversation, posting.activity);
    if (record === undefined || there === undefined || posting.card === 'ending') continue;
    // What is still to be decided on is put before them in more than one way.
    if (posting.card === 'approval' && record.status === 'requested') continue;
    // The answer that would have opened it there was lost: what was clicked still stands there, and opens it.
    if (there.body === there.sent && buttonsOf(there.sent).some(({ verb }) => LEAD_BACK.includes(verb)))
      continue;
    const { shown: _shown, ...unknown } = posting;
    const [now, ought] = [partsOf(there.sent), partsOf(await draw(there.version, unknown, record))];
    // An answer to a click may have taken its place since the last change, and stands until the next one.
    const isAnswer = there.at > record.changedAt && textOf(now[0]) !== textOf(ought[0]);
    // Or the answer to a click in time, which shows the card as well.
    // What somebody opened there may lead back, and say first what came of the click, until it is brought up to date.
    const isOpened = posting.shown === undefined;
    const shows = (parts: readonly unknown[]): string =>
      textOf(isOpened ? parts.slice(-ought.length, -1) : parts);
    const isShown = (wanted: readonly unknown[]): boolean =>
      [there.sent, there.body].some((one) => shows(partsOf(one)) === shows(wanted));
    if (isAnswer || isShown(ought)) continue;
    // Or nobody knew yet which language and time are its reader's: what they said first was not noted.
    if (!isShown(partsOf(await draw(there.version, unknown, record, STRANGERS))))
      checks.fails(
        `${posting.card} ${posting.activity} does not show how ${id} stands: ${difference(textOf(now), textOf(ought))}`,
      );
  }
}

/** From where on two texts differ, a little of each. */
function difference(one: string, other: string): string {
  const apart = [...one].findIndex((letter, i) => letter !== other[i]);
  const at = Math.max(60, apart < 0 ? one.length : apart);
  return `"${one.slice(at - 60, at + 90)}" rather than "${other.slice(at - 60, at + 90)}"`;
}

import { type Target, withoutTargets } from '../access/catalog.ts';
import type { AccessRecord, Ended } from '../access/record.ts';
import { isTaken, leftInPlace, linkHashes, mayUndo } from '../access/record-queries.ts';
import type { Duration } from '../access/term.ts';
import { type Action, type Card, card, type Element, execute, heading, quiet, text } from './card.ts';
import { dateTime } from './dates.ts';
import { facts } from './facts.ts';
import {
  about,
  address,
  administers,
  endWords,
  lengthWords,
  partnerName,
  problemIn,
  problemWords,
  resourceName,
  statusWords,
  type View,
} from './view.ts';
import { reasonField, whyOthers } from './why-card.ts';

/** Targets that are accounted for one by one. */
const MAX_TARGETS = 20;

/** What will be taken away, and the question. */
export function removalCard(
  record: AccessRecord,
  {
    keeps,
    hidden,
    instead,
  }: { readonly keeps: readonly string[]; readonly hidden: boolean; readonly instead?: true },
  view: View,
): Card {
  const say = view.words.cards.removal;
  const granted = record.status === 'granted' ? record : undefined;
  const journey = view.words.cards.journey;
  // Where nobody has access yet there is none to take away.
  const early = view.words.administration.why.title['cancel-request'];
  return card(
    [
      heading(
        (granted === undefined ? early : say.title)(
          address(record),
          resourceName(view, record.request.resource),
        ),
      ),
      instead ? text(say.instead) : undefined,
      facts([
        [say.whom, partnerName(record)],
        [
          say.preview,
          granted &&
            view.words.joined.labelled(
              resourceName(view, record.request.resource),
              held(withoutTargets(granted.held, granted.before ?? []), view),
            ),
        ],
        [say.stays, granted?.before && held(granted.before, view)],
        [
          say.since,
          granted &&
            `${dateTime(granted.grantedAt, view)}${granted.until === undefined ? '' : `, ${journey.until(endWords(granted.until, view))}`}`,
        ],
      ]),
      notGranted(record, view),
      granted && leftWith(record, { keeps, hidden }, view),
      ...whyOthers(record, view),
    ],
    [
      execute(granted === undefined ? journey.withdraw : say.remove, 'remove-confirm', about(record), {
        style: 'destructive',
      }),
      execute(say.cancel, 'dismiss', about(record), { associatedInputs: 'none' }),
    ],
  );
}

/** What is ended where nothing was given yet. */
function notGranted(record: AccessRecord, view: View): Element | undefined {
  const say = view.words.cards.removal;
  switch (record.status) {
    case 'granted':
    case 'removing':
    case 'ended':
      return undefined;
    case 'granting':
      return text(say.notIn);
    case 'invitation-expired':
      return text(say.ranOut);
    case 'requested':
    case 'inviting':
    case 'invited':
      return text(linkHashes(record).length > 0 ? say.notYet : say.notSent);
  }
}

/** What the partner keeps through us; where the reader may not know of all, that they keep nothing is not said. */
function leftWith(
  record: AccessRecord,
  { keeps, hidden }: { readonly keeps: readonly string[]; readonly hidden: boolean },
  view: View,
): Element | undefined {
  const say = view.words.cards.removal;
  if (keeps.length > 0) return text(say.keeps(view.words.listed(keeps.map((id) => resourceName(view, id)))));
  if (hidden) return undefined;
  const rule = leftoverRule(record, view);
  return text(rule === undefined ? say.keepsNothing : `${say.keepsNothing} ${rule}`);
}

/** What becomes of the account where nothing is left to it, in words; undefined where nothing does. */
function leftoverRule({ request }: AccessRecord, view: View): string | undefined {
  const rule = view.resources.find(({ id }) => id === request.resource)?.leftover;
  if (rule === undefined || request.found.kind !== 'nobody') return undefined;
  const say = view.words.cards.leftover;
  const after = (length: Duration | undefined): string | undefined =>
    length && (length.amount === 0 ? say.atOnce : say.after(lengthWords(length, view.words)));
  return say.rule(after(rule.block), after(rule.delete));
}

/** What was there before us, that an administrator may have taken away as well; and why. */
export function earlierRemovalCard(record: AccessRecord, view: View): Card {
  const say = view.words.cards.removal;
  return card(
    [
      heading(say.earlierTitle(address(record), resourceName(view, record.request.resource))),
      facts([
        [say.whom, partnerName(record)],
        [say.preview, held(leftInPlace(record), view)],
      ]),
      text(say.earlierWhat),
      reasonField(say.reason, say.reasonHint, say.reasonError),
    ],
    [
      execute(say.remove, 'remove-earlier', about(record), { style: 'destructive' }),
      execute(say.cancel, 'dismiss', about(record), { associatedInputs: 'none' }),
    ],
  );
}

/** Each kind once, with how many there are. */
function held(targets: readonly Target[], view: View): string {
  const { lost, nothing } = view.words.cards.removal;
  if (targets.length === 0) return nothing;
  const counts = new Map<Target['kind'], number>();
  for (const { kind } of targets) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, n]) => lost[kind](n)).join(', ');
}

function idOf(target: Target): string {
  switch (target.kind) {
    case 'group':
      return target.group;
    case 'app':
    case 'directory-role':
      return target.role;
  }
}

/** The button that undoes a removal, for whom it is and as long as it can be. */
export function undoOf(record: Ended, view: View): readonly Action[] {
  const { undoable } = record;
  if (undoable === undefined || undoable.until < view.now) return [];
  if (!mayUndo(record, view.reader.id) && !administers(view, record)) return [];
  return [execute(view.words.cards.removal.undo, 'undo', about(record))];
}

const undoUntil = (record: Ended, view: View): Element | undefined =>
  record.undoable && undoOf(record, view).length > 0
    ? quiet(view.words.cards.removal.undoUntil(dateTime(record.undoable.until, view)))
    : undefined;

/** A partner gave their access up: their sponsor can give it back. */
export function leftCard(sentence: string, record: AccessRecord, view: View): Card {
  if (record.status !== 'ended') return card([text(sentence)]);
  return card([text(sentence), undoUntil(record, view)], undoOf(record, view));
}

/** A true account of what was removed, target by target; `lead`: what came of the question that stood here. */
export function removalOutcome(record: AccessRecord, view: View, lead?: 'kept'): Card {
  const shown = accountOfRemoval(record, view);
  if (lead === undefined) return shown;
  return { ...shown, body: [text(view.words.cards.removal[lead](address(record))), ...shown.body] };
}

function accountOfRemoval(record: AccessRecord, view: View): Card {
  const say = view.words.cards.removal;
  const resource = resourceName(view, record.request.resource);
  if (record.status !== 'ended') {
    const problem = record.status === 'removing' ? problemIn(record) : undefined;
    return card([
      heading(statusWords(record, view)),
      problem === undefined
        ? text(say.working(address(record)))
        : text(say.failed(problemWords(problem, view)), { color: 'Warning' }),
    ]);
  }
  if (record.memberships === undefined)
    return card([heading(say.withdrawn(address(record), resource)), quiet(say.nothingGranted)]);
  const { membership, target } = view.words.cards;
  // Only where there are several of a kind does it take an id to tell them apart.
  const label = (one: Target, all: readonly { readonly target: Target }[]): string =>
    all.filter((other) => other.target.kind === one.kind).length === 1
      ? target[one.kind]
      : `${target[one.kind]} ${idOf(one).slice(0, 8)}`;
  const stay = leftInPlace(record).length > 0;
  const done = isTaken(record) ? say.done : say.hasNone;
  const body = [
    heading(stay ? say.ended(address(record), resource) : done(address(record), resource)),
    facts(
      record.memberships
        .slice(0, MAX_TARGETS)
        .map((one) => [label(one.target, record.memberships ?? []), membership[one.outcome]]),
    ),
    stay ? text(say.beforeUs) : undefined,
    quiet(dateTime(record.changedAt, view)),
    undoUntil(record, view),
  ];
  const takeEarlier =
    stay && view.reader.administers ? [execute(say.takeEarlier, 'remove-earlier', about(record))] : [];
  return card(body, [...undoOf(record, view), ...takeEarlier]);
}

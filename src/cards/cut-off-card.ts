import type { CutOffWhom } from '../access/admin-act.ts';
import type { AccountState, CutOffLook } from '../access/cut-off.ts';
import type { AccessRecord } from '../access/record.ts';
import type { Refusal } from '../access/refusal.ts';
import type { Words } from '../words/index.ts';
import { type Card, card, type Element, execute, heading, notice, plain, quiet, text } from './card.ts';
import { facts } from './facts.ts';
import { partnerName, problemIn, problemWords, refusalWords, resourceName, type View } from './view.ts';
import { cancelDeed, whyField } from './why-card.ts';

export interface CutOffView {
  /** What its buttons say of whom it is about. */
  readonly id: string;
  readonly look: CutOffLook;
  /** It was done; else it is asked whether it is to be. */
  readonly done: boolean;
  /** As it was typed. */
  readonly reason?: string;
  readonly refusal?: Refusal;
}

/** Named one by one; of more it is said how many. */
const MAX_NAMED = 6;

export const whomWords = (whom: CutOffWhom, { emergency }: Words): string =>
  whom.kind === 'partner' ? plain(whom.address, 200) : emergency.everybodyOf(plain(whom.domain, 200));

export const cutOffCard = (shown: CutOffView, view: View): Card =>
  shown.done ? outcome(shown, view) : question(shown, view);

/** What would go, what stays and cannot be taken. */
function question({ id, look, reason, refusal }: CutOffView, view: View): Card {
  const say = view.words.emergency;
  const { live, waiting, removing, earlier, whom } = look;
  const count = live.length + waiting.length + removing.length + look.rows + look.accounts.size + earlier;
  const name = whomWords(whom, view.words);
  if (count === 0) return card([heading(say.nothing(name)), quiet(say.stays)]);
  const field = whyField(view, say.hint);
  return card(
    [
      heading(say.title(name)),
      facts([
        [say.partners, whom.kind === 'domain' ? partnersOf(look, view) : undefined],
        [say.access, listOf(live, view)],
        [say.waiting, listOf(waiting, view)],
        [say.removing, listOf(removing, view)],
      ]),
      ...accountLines(look, view),
      look.rows > 0 ? text(say.lists(look.rows)) : undefined,
      earlier > 0 ? text(say.earlierStays(earlier), { color: 'Warning' }) : undefined,
      whom.kind === 'partner' && look.others === undefined ? quiet(say.unseen) : undefined,
      quiet(say.stays),
      quiet(say.told),
      refusal && notice(refusalWords(refusal, view), 'warning'),
      reason && field.type === 'Input.Text' ? { ...field, value: plain(reason, 500) } : field,
    ],
    [
      execute(say.remove, 'cut-off', { id, decision: 'ours' }, { style: 'destructive' }),
      ...(earlier > 0
        ? [execute(say.removeAll, 'cut-off', { id, decision: 'all' }, { style: 'destructive' })]
        : []),
      cancelDeed(view),
    ],
  );
}

/** What came of it, as it stands now. */
function outcome({ id, look }: CutOffView, view: View): Card {
  const say = view.words.emergency;
  const ended = (what: 'removed' | 'cancelled') =>
    look.gone.filter((record) => record.status === 'ended' && record.outcome === what);
  const open = [...look.removing, ...look.live, ...look.waiting];
  const stuck = open.filter((record) => problemIn(record) !== undefined);
  const blocking = [...look.accounts.values()].some(({ kind }) => kind === 'blocking' || kind === 'ours');
  return card(
    [
      heading(say.titleDone(whomWords(look.whom, view.words))),
      facts([
        [say.gone, listOf(ended('removed'), view)],
        [say.withdrawn, listOf(ended('cancelled'), view)],
        [say.removing, listOf(open, view)],
      ]),
      ...stuck.slice(0, MAX_NAMED).map((record) => {
        const problem = problemIn(record);
        const why = problem === undefined ? '' : problemWords(problem, view);
        return text(view.words.joined.headed(named(record, look, view), why), { color: 'Warning' });
      }),
      ...accountLines(look, view),
      look.closedRows > 0 ? text(say.listsClosed(look.closedRows)) : undefined,
      look.earlier > 0 ? text(say.earlierStays(look.earlier)) : undefined,
      open.length > stuck.length || blocking ? text(say.underWay) : undefined,
      quiet(say.stays),
      look.accounts.size > 0 ? quiet(say.lift) : undefined,
    ],
    [execute(say.look, 'cut-off-look', { id })],
  );
}

const named = (record: AccessRecord, { whom }: Pick<CutOffLook, 'whom'>, view: View): string =>
  whom.kind === 'partner'
    ? resourceName(view, record.request.resource)
    : `${partnerName(record)}, ${resourceName(view, record.request.resource)}`;

/** How many, and of few which; nothing where there is none. */
function listOf(records: readonly AccessRecord[], view: View): string | undefined {
  if (records.length === 0) return undefined;
  const names = [...new Set(records.map(({ request }) => resourceName(view, request.resource)))];
  return view.words.emergency.of(records.length, names.slice(0, MAX_NAMED), names.length - MAX_NAMED);
}

/** How many partners, and the first of them. */
const partnersOf = ({ partners }: CutOffLook, view: View): string =>
  view.words.emergency.of(
    partners.length,
    partners.slice(0, MAX_NAMED).map((one) => plain(one, 100)),
    partners.length - MAX_NAMED,
  );

/** Accounts that stand alike in one line. */
function accountLines({ accounts }: CutOffLook, view: View): readonly Element[] {
  const say = view.words.emergency;
  const lines = new Map<string, { readonly count: number; readonly line: (count: number) => string }>();
  const lineOf = (state: AccountState): ((count: number) => string) => {
    switch (state.kind) {
      case 'blocking': {
        const { problem } = state;
        if (problem === undefined) return say.accounts.blocking;
        return (count) => say.accounts.failed(count, problemWords(problem, view));
      }
      case 'left':
        return (count) => say.accounts.left(count, say.why[state.why]);
      case 'ours':
      case 'blocked':
      case 'deleted':
        return say.accounts[state.kind];
    }
  };
  for (const state of accounts.values()) {
    const key = JSON.stringify(state);
    lines.set(key, { count: (lines.get(key)?.count ?? 0) + 1, line: lineOf(state) });
  }
  return [...lines.values()].map(({ count, line }) => text(line(count)));
}

import type { AccessEvent, AccessRecord } from '../../src/access/record.ts';
import { accountOf } from '../../src/access/record-queries.ts';
import { endOf, plus } from '../../src/access/term.ts';
import type { Config } from '../../src/settings/config.ts';
import type { Rights } from './rights.ts';

export interface Known {
  readonly rights: Rights;
  readonly config: Config;
  /** Whether an account has not accepted yet. */
  readonly isPending: (account: string) => boolean;
  /** Whether it has, and Graph has told so again and again. */
  readonly isKnownToAccept: (account: string) => boolean;
  /** Everything that happened to the record so far, this included. */
  readonly history: readonly AccessEvent[];
}

/** What is wrong with something that happened to a record, by whom it may be done and what has to come before it. */
export function wrongIn(record: AccessRecord, event: AccessEvent, known: Known): string | undefined {
  const { rights, config, history } = known;
  const { request } = record;
  const resource = config.resources.find(({ id }) => id === request.resource);
  const left = history.findLast((one) => one.type === 'transfer-asked');
  /** To whom it falls once the sponsor has left. */
  const inPlace = left?.cause === 'sponsor-left' ? left.people.map((one) => one.id) : [];
  const isTheirs = ({ id } = { id: '' }): boolean =>
    id === request.sponsor.id || inPlace.includes(id) || rights.mayAdminister(id);
  /** Whoever approved may take it back. */
  const gave = (id: string): boolean => history.some((one) => one.type === 'approved' && one.by.id === id);
  const had = (...types: AccessEvent['type'][]): boolean => history.some(({ type }) => types.includes(type));
  switch (event.type) {
    case 'requested': {
      const { term, extension, replaces } = event.request;
      const goesOn = extension !== undefined || replaces !== undefined;
      if (!rights.mayAsk(event.by.id) && !goesOn) return `${event.by.name} asked for it, and may not`;
      const { maxDuration } = resource ?? {};
      const latest = maxDuration && plus(event.at, maxDuration);
      return latest && (endOf(term, event.at) ?? Number.POSITIVE_INFINITY) > latest
        ? 'more was asked for than there may be'
        : undefined;
    }
    case 'accepted':
      return known.isPending(event.account) ? 'they have not accepted yet' : undefined;
    case 'invitation-expired':
      return known.isKnownToAccept(accountOf(record) ?? '')
        ? 'it ran out, and the partner had accepted'
        : undefined;
    case 'approved':
    case 'rejected':
    case 'stage-approved': {
      const { by } = event;
      if (by.id === request.sponsor.id || by.id === accountOf(record)) return 'somebody decided on their own';
      if (![by, ...(event.for ? [event.for] : [])].some(({ id }) => rights.mayDecide(id)))
        return `${by.name} decided, and may not`;
      const decisions = history.filter(({ type }) => type === 'approved' || type === 'rejected');
      return decisions.length > 1 ? 'two decisions' : undefined;
    }
    case 'approval-not-needed':
      return resource?.approvers !== undefined && event.why === 'no-approvers'
        ? 'nobody was asked, and somebody had to be'
        : undefined;
    case 'removal-asked':
      if (event.cause !== 'asked') return undefined;
      return isTheirs(event.by) ? undefined : `${event.by?.name ?? 'nobody'} had it removed, and may not`;
    case 'removal-undone': {
      const removal = history.findLast((one) => one.type === 'removal-asked');
      const remover = removal?.by ?? request.sponsor;
      return event.by.id === remover.id || rights.mayAdminister(event.by.id)
        ? undefined
        : `${event.by.name} undid the removal, and may not`;
    }
    case 'lapsed':
      return had('approvers-asked', 'nobody-to-ask') ? undefined : 'it lapsed, and nobody had been asked';
    case 'cancelled':
      return event.by === undefined || isTheirs(event.by) || gave(event.by.id)
        ? undefined
        : `${event.by.name} withdrew it, and may not`;
    case 'extended': {
      if (!isTheirs(event.by)) return `${event.by.name} made it last longer, and may not`;
      const { maxDuration } = resource ?? {};
      const latest = maxDuration && plus(event.at, maxDuration);
      return event.approval === undefined && latest && (event.until ?? Number.POSITIVE_INFINITY) > latest
        ? 'it lasts longer than it may'
        : undefined;
    }
    case 'granted':
      return resource?.terms !== undefined &&
        request.found.kind !== 'employee' &&
        !had('terms-agreed', 'removal-undone')
        ? 'nobody agreed to the terms'
        : undefined;
    default:
      return undefined;
  }
}

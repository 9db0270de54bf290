import type { AccessEvent, AccessRecord } from '../../src/access/record.ts';
import { accountOf } from '../../src/access/record-queries.ts';
import { plus } from '../../src/access/term.ts';
import type { Config } from '../../src/settings/config.ts';
import type { Rights } from './rights.ts';

interface Known {
  readonly rights: Rights;
  readonly config: Config;
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
    inPlace.includes(id) || rights.mayAdminister(id, request.sponsor.id);
  const had = (...types: AccessEvent['type'][]): boolean => history.some(({ type }) => types.includes(type));
  switch (event.type) {
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
    case 'removal-undone':
      return isTheirs(event.by) ? undefined : `${event.by.name} undid the removal, and may not`;
    case 'cancelled':
      return event.by === undefined || isTheirs(event.by)
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

import { FORGOTTEN } from './forgotten.ts';
import type { Ended } from './record.ts';

/** What is left of an ended record: what was asked for, how it went on, and who of us answers for it, by object id. */
export function strip({ request, ...record }: Ended): Ended {
  const { resource, sponsor, term, at, domain, extension, batch } = request;
  const { id, seq, changedAt, outcome, links, memberships, code, cause } = record;
  return {
    ...{ id, seq, changedAt, outcome, links, status: 'ended', forgotten: true },
    request: {
      ...{ address: FORGOTTEN, resource, term, at, found: { kind: 'nobody' } },
      sponsor: { id: sponsor.id, name: FORGOTTEN },
      ...(domain && { domain }),
      ...(extension && { extension }),
      ...(batch && { batch }),
    },
    ...(memberships && { memberships }),
    ...(code !== undefined && { code }),
    ...(cause && { cause }),
  };
}

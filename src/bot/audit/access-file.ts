import { type Held, verdictsOf } from '../../access/access-periods.ts';
import { writeCsv } from '../../lists/index.ts';

/** UTC, to the second. */
export const utc = (at: number | undefined): string =>
  at === undefined ? '' : new Date(at).toISOString().replace('.000Z', 'Z');

/** The file of who had access, in the order of its columns. */
export function accessRows(held: readonly Held[]): readonly (readonly string[])[] {
  return held.map(({ record, period, upn = '' }) => {
    const verdicts = verdictsOf(period.approval);
    const { approval } = period;
    return [
      record.request.address,
      period.account,
      upn,
      record.request.resource,
      utc(period.from),
      utc(period.to),
      period.unsure ? 'yes' : '',
      period.before ? 'yes' : '',
      approval.kind === 'approved' ? 'approved' : approval.why,
      verdicts.map(({ by, for: whom }) => (whom ? `${by.name} for ${whom.name}` : by.name)).join('; '),
      verdicts.map(({ at }) => utc(at)).join('; '),
      record.request.sponsor.name,
      period.termChanges
        .map(({ at, by, until, approvedBy }) =>
          [utc(at), by.name, utc(until) || 'no end', approvedBy?.name ?? ''].join(' '),
        )
        .join('; '),
      record.id,
    ];
  });
}

export const writeAccess = (
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): AsyncGenerator<string> => writeCsv(columns, rows);

import { z } from 'zod';
import type { Instant } from '../../access/term.ts';
import { canonical } from '../../audit/canonical.ts';
import { writeCsv } from '../../lists/index.ts';
import type { Exported } from '../../usecases/audit/export-records.ts';
import { utc } from './access-file.ts';

/** What is the same in many events, whatever their type. */
const Common = z.object({
  type: z.string(),
  by: z.object({ id: z.string(), name: z.string() }).optional(),
  version: z.string().optional(),
  language: z.string().optional(),
});

/** One row an event, in the order of its columns; all that it says stands in the last one. */
export const writeExportCsv = (
  columns: readonly string[],
  records: AsyncIterable<Exported>,
): AsyncGenerator<string> => writeCsv(columns, rowsOf(records));

async function* rowsOf(records: AsyncIterable<Exported>): AsyncGenerator<readonly string[]> {
  for await (const { record, events, objectId = '', upn = '' } of records)
    for (const { seq, at, document } of events) {
      const { type, by, version = '', language = '' } = Common.parse(document.body);
      const terms = type === 'terms-agreed' ? [version, utc(at), language] : ['', '', ''];
      yield [
        ...[record.id, String(seq), utc(at), type, record.request.resource, record.request.address],
        ...[objectId, upn, record.request.sponsor.name, by?.name ?? '', by?.id ?? '', ...terms],
        canonical(document.body),
      ];
    }
}

/** A line for each record, and after it one for each of its events, with what proves it. */
export async function* writeExportJson(records: AsyncIterable<Exported>): AsyncGenerator<string> {
  for await (const { record, events, objectId, upn } of records) {
    const { id, status, seq, request } = record;
    yield line({
      ...{ kind: 'record', record: id, status, seq, resource: request.resource, address: request.address },
      ...{ objectId, upn, sponsor: request.sponsor, asked: utc(request.at), terms: agreedIn(events) },
    });
    for (const { at, ...event } of events) yield line({ kind: 'event', at: utc(at), ...event });
  }
}

const line = (value: object): string => `${JSON.stringify(value)}\n`;

/** The terms that the partner agreed to, the latest last; undefined: none. */
function agreedIn(events: Exported['events']) {
  const agreed = events.flatMap(({ at, document }): { version: string; language: string; at: string }[] => {
    const { type, version = '', language = '' } = Common.parse(document.body);
    return type === 'terms-agreed' ? [{ version, language, at: utc(at satisfies Instant) }] : [];
  });
  return agreed.length === 0 ? undefined : agreed;
}

import type { AccessRecord } from '../../access/record.ts';
import { hasBounced } from '../../access/record-queries.ts';
import type { Instant } from '../../access/term.ts';
import { problemIn, problemWords, statusWords } from '../../cards/view.ts';
import type { ResultRow } from '../../lists/index.ts';
import type { ResultOfRow } from '../../usecases/batch/result-rows.ts';
import type { Words } from '../../words/index.ts';

interface Said {
  readonly outcome: string;
  readonly reason?: string;
}

/** What became of a row, as the result file says it. */
export function resultRow(
  { row, address, of, result, objectId, upn, handed }: ResultOfRow,
  words: Words,
  when: (at: Instant) => string,
): ResultRow {
  const { outcome, reason = notHanded(handed, words, when) } = saidOf(result, of, words);
  return {
    row,
    address,
    outcome,
    ...(objectId && { objectId }),
    ...(upn && { upn }),
    ...(handed?.kind === 'link' && { link: handed.url }),
    // What a chat shows in bold type is plain in a spreadsheet.
    ...(reason && { reason: reason.replaceAll('**', '') }),
  };
}

const notHanded = (
  handed: ResultOfRow['handed'],
  words: Words,
  when: (at: Instant) => string,
): string | undefined =>
  handed?.kind === 'later'
    ? words.lists.outcomes.linkLater(handed.at === undefined ? undefined : when(handed.at))
    : undefined;

function saidOf(result: ResultOfRow['result'], of: ResultOfRow['of'], words: Words): Said {
  const { outcomes } = words.lists;
  const say = outcomes[of];
  switch (result.kind) {
    case 'wrong':
      return {
        outcome: say.wrong,
        reason: result.problems.map((one) => words.lists.problem(one, asItIs)).join(' '),
      };
    case 'struck':
      return { outcome: say.struck(result.by.name) };
    case 'refused':
      return { outcome: say.refused, reason: outcomes.refusedWhy(result.code) };
    case 'not-sent':
      return { outcome: say.notYet };
    case 'sent': {
      const reason = reasonOf(result.record, words);
      const status = statusWords(result.record, { words });
      const [asked] = result.record.transfer?.cause === 'asked' ? result.record.transfer.people : [];
      const outcome = of === 'action' && asked !== undefined ? outcomes.offered(status, asked.name) : status;
      return { outcome, ...(reason && { reason }) };
    }
  }
}

/** For a file, where a text is neither escaped nor cut. */
export const asItIs = (text: string): string => text;

function reasonOf(record: AccessRecord, words: Words): string | undefined {
  const problem = problemIn(record);
  if (problem !== undefined) return problemWords(problem, { words });
  if (record.status === 'ended' && record.outcome === 'rejected' && record.by !== undefined)
    return words.lists.outcomes.rejected(record.by.name, record.comment);
  if (hasBounced(record)) return words.cards.journey.next.bounced;
  return undefined;
}

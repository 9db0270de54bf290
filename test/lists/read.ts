import { type Against, type CheckedRow, type Given, limitsOf, openList } from '../../src/lists/index.ts';
import { lists } from '../../src/words/en/lists/faults.ts';
import { AGAINST } from './against.ts';

export const ROWS = 1_000;
export const plain = (text: string, longest = 1_000): string => text.slice(0, longest);

/** A list as it was read to its end, and what a person would be told of it. */
export async function read(given: Given, against: Against = AGAINST, limits = limitsOf(ROWS)) {
  const list = await openList(given, against, limits);
  if (list.kind === 'unreadable')
    return { fault: list.fault.code, says: [lists.fileFault(list.fault, plain)], rows: [] };
  const rows: CheckedRow[] = [];
  for await (const row of list.rows) rows.push(row);
  const says = rows.flatMap((row) => {
    if (row.kind === 'unreadable') return [lists.fileFault(row.fault, plain)];
    return row.kind === 'wrong' ? row.faults.map((fault) => lists.rowProblem(fault.row, fault, plain)) : [];
  });
  return { format: list.format, ignored: list.ignored, rows, says, summary: summaryOf(rows) };
}

function summaryOf(rows: readonly CheckedRow[]) {
  const many = (kind: CheckedRow['kind']): number => rows.filter((row) => row.kind === kind).length;
  const unreadable = rows.find((row) => row.kind === 'unreadable')?.fault;
  return { good: many('good'), examples: many('example'), unreadable };
}

export const file = (name: string, ...parts: (string | Uint8Array)[]): Given => ({
  kind: 'file',
  name,
  bytes: parts.map((part) => (typeof part === 'string' ? new TextEncoder().encode(part) : part)),
});

export const wishes = (rows: readonly CheckedRow[]) =>
  rows.flatMap((row) => (row.kind === 'good' ? [row.wish] : []));
/** `3 invite anna@partner.com portal`. */
export const goodOf = (rows: readonly CheckedRow[]): readonly string[] =>
  rows.flatMap((row) => {
    if (row.kind !== 'good') return [];
    const { kind, address, resources } = row.wish;
    const link = row.wish.kind === 'invite' && row.wish.delivery === 'link' ? ' link' : '';
    return [`${row.row} ${kind} ${address} ${resources.join('+')}${link}`];
  });
/** `3 email address-malformed`. */
export const wrongOf = (rows: readonly CheckedRow[]): readonly string[] =>
  rows.flatMap((row) =>
    row.kind === 'wrong' ? row.faults.map(({ row: at, column, code }) => `${at} ${column} ${code}`) : [],
  );

import { FORGOTTEN } from '../forgotten.ts';
import type { Batch, BatchRow } from './batch.ts';

/** A row without its partner: what it asked for, and what came of it. */
export function stripRow(row: BatchRow): BatchRow {
  switch (row.kind) {
    case 'good': {
      const { name: _name, reason: _reason, answers: _answers, message: _message, ...rest } = row;
      const { contactUrl: _contactUrl, ...kept } = rest;
      return { ...kept, address: FORGOTTEN, found: { kind: 'nobody' } };
    }
    case 'action': {
      const { reason: _reason, ...kept } = row;
      return { ...kept, address: FORGOTTEN };
    }
    case 'wrong':
      return {
        ...row,
        address: FORGOTTEN,
        problems: row.problems.map(({ column, code }) => ({ column, code, given: FORGOTTEN, instead: [] })),
      };
  }
}

export const isStripped = ({ address }: { readonly address: string }): boolean => address === FORGOTTEN;

/** Nothing more comes of it; since when: undefined while something may. */
export function overSince(batch: Batch): number | undefined {
  switch (batch.status) {
    case 'dropped':
      return batch.droppedAt;
    case 'stopped':
    case 'done':
      return batch.endedAt;
    case 'previewed':
    case 'running':
    case 'paused':
      return undefined;
  }
}

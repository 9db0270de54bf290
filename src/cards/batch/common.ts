import type { ActionEffect } from '../../access/batch/action-row.ts';
import type { Batch } from '../../access/batch/batch.ts';
import type { Words } from '../../words/index.ts';
import type { AboutBatch } from '../actions.ts';
import { plain } from '../card.ts';

export const aboutBatch = ({ id, seq }: Batch): AboutBatch => ({ id, v: seq });

/** What the list is called: as its file is. */
export const batchName = ({ file, actions }: Pick<Batch, 'file' | 'actions'>, { batches }: Words): string => {
  if (file !== undefined) return plain(file, 100);
  return actions?.domain === undefined
    ? batches.pasted
    : batches.actions.everybodyOf(plain(actions.domain, 100));
};

/** What can come of a list about access that there is, in the order in which it is told. */
export const EFFECTS = [
  'ends-access',
  'withdraws',
  'sends-anew',
  'lengthens',
  'asks-to-lengthen',
  'asks-to-take-over',
] as const satisfies readonly ActionEffect['kind'][];

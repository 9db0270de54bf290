import type { Batch } from '../../access/batch/batch.ts';
import type { Words } from '../../words/index.ts';
import type { AboutBatch } from '../actions.ts';
import { plain } from '../card.ts';

export const aboutBatch = ({ id, seq }: Batch): AboutBatch => ({ id, v: seq });

/** What the list is called: as its file is. */
export const batchName = ({ file }: Pick<Batch, 'file'>, { batches }: Words): string =>
  file === undefined ? batches.pasted : plain(file, 100);

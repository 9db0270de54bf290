import type { ColumnSet } from '../card.ts';

/** How much of something is done, from 0 to 1; what it says stands beside it in words. */
export const bar = (done: number): ColumnSet => {
  const share = Math.round(Math.min(1, Math.max(0, done)) * 100);
  const part = (width: number, style: 'good' | 'emphasis') =>
    width === 0 ? [] : [{ type: 'Column', width, style, minHeight: '10px', items: [] } as const];
  return {
    type: 'ColumnSet',
    spacing: 'Small',
    columns: [...part(share, 'good'), ...part(100 - share, 'emphasis')],
  };
};

import { type TextBlock, text } from '../card.ts';

/** As many as fit in one line on the narrowest screen. */
const CELLS = 20;

/**
 * How much of something is done, from 0 to 1; what it says stands beside it in words. Of characters, which have the full
 * colours of text: what containers are filled with is so pale in Teams that it is hardly seen.
 */
export const bar = (done: number): TextBlock => {
  const share = Math.min(1, Math.max(0, done));
  // Neither begun nor done looks like it before it is.
  const cells =
    share === 0 || share === 1 ? share * CELLS : Math.min(CELLS - 1, Math.max(1, Math.round(share * CELLS)));
  return text('█'.repeat(cells) + '░'.repeat(CELLS - cells), {
    color: 'Good',
    size: 'Small',
    spacing: 'Small',
  });
};

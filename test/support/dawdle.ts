import { setTimeout } from 'node:timers/promises';

/** How late what is around us may be, in milliseconds: `TEST_LATE_MS=200 npm test` shows what looks too early. */
const LATE_MS = Number(process.env.TEST_LATE_MS ?? 0);

/** Takes a moment, of any length up to that, as a network and a busy machine do: what is sent together comes in any order. */
export async function dawdle(): Promise<void> {
  if (LATE_MS > 0) await setTimeout(Math.random() * LATE_MS);
}

import type { PaceReport } from './pace-port.ts';
import type { World } from './ports.ts';

/** More are not counted. */
const MAX_RECORDS_COUNTED = 1_000;

/** How fast invitations go, and how many wait; `more`: at least so many. */
export async function paceReport({
  pace,
  store,
}: Pick<World, 'pace' | 'store'>): Promise<
  PaceReport & { readonly waiting: number; readonly more: boolean }
> {
  const [report, waiting] = await Promise.all([
    pace.report(),
    store.list({ statuses: ['inviting'] }, MAX_RECORDS_COUNTED),
  ]);
  return { ...report, waiting: waiting.items.length, more: waiting.next !== undefined };
}

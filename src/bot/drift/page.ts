import type { DriftReport, DriftRow } from '../../access/drift.ts';
import type { DriftNews } from '../../cards/drift-card.ts';
import { lookForDrift } from '../../usecases/drift/look.ts';
import { driftRows, latestDrift } from '../../usecases/drift/report.ts';
import { resourcesOfOwner } from '../../usecases/roles.ts';
import { type CommandContext, directoryReply, rolesHeld } from '../authorize.ts';
import type { Reply } from '../respond/reply.ts';

/** Rows a page: what can be read before deciding on them together. */
const ROWS_A_PAGE = 8;

/** Runs `then` for whoever may settle differences: everybody's, or those of the resources that they own. */
export async function withDrift(
  context: CommandContext,
  then: (resources: readonly string[] | undefined) => Promise<Reply>,
): Promise<Reply> {
  const { administers, owns } = rolesHeld(context);
  if (!administers && !owns) return { kind: 'refused', refusal: { code: 'not-admin' } };
  try {
    return await then(administers ? undefined : resourcesOfOwner(context.world, context.caller));
  } catch (error) {
    return directoryReply(error);
  }
}

/** Looks anew, and shows the first page. */
export const lookAnew = (context: CommandContext): Promise<Reply> =>
  withDrift(context, async (resources) =>
    driftPage(context, await lookForDrift(context.world), { resources }),
  );

/** The newest report, from a row on; made where there is none. */
export async function newestPage(
  context: CommandContext,
  shown: Omit<Parameters<typeof driftPage>[2], 'reason'> & { readonly reason?: string | undefined },
): Promise<Reply> {
  const report = (await latestDrift(context.world)) ?? (await lookForDrift(context.world));
  return driftPage(context, report, shown);
}

async function driftPage(
  { world }: CommandContext,
  report: DriftReport,
  {
    resources,
    after = 0,
    news,
    reason,
  }: {
    readonly resources: readonly string[] | undefined;
    readonly after?: number | undefined;
    readonly news?: DriftNews | undefined;
    readonly reason?: string | undefined;
  },
): Promise<Reply> {
  const rows: DriftRow[] = [];
  let next: number | undefined;
  for await (const row of driftRows(world, report, after)) {
    if (row.outcome !== undefined || (resources !== undefined && !resources.includes(row.resource))) continue;
    if (rows.length === ROWS_A_PAGE) {
      next = row.n;
      break;
    }
    rows.push(row);
  }
  return {
    kind: 'drift',
    report,
    rows,
    ...(resources && { resources }),
    ...(next !== undefined && { next }),
    ...(news && { news }),
    ...(reason && { reason }),
  };
}

import type { AdminAct, DriftScope } from '../../access/admin-act.ts';
import {
  DRIFT_CURES,
  type DriftAct,
  type DriftDeed,
  type DriftReport,
  type DriftRow,
} from '../../access/drift.ts';
import { requireReason } from '../../access/policy.ts';
import type { Refusal } from '../../access/refusal.ts';
import { type Administering, administer } from '../administer.ts';
import { DirectoryError, type World } from '../ports.ts';
import { driftRows, latestDrift, noteOutcomes } from './report.ts';

/** Rows of one deed: it is done within one lease, and written down whole. */
const ROWS_A_DEED = 25;

export interface DriftDecision {
  readonly report: string;
  readonly does: DriftAct;
  /** Rows by their number, or all that it fits. */
  readonly of: readonly number[] | 'all';
  /** Whose they have to be; absent: anybody's. */
  readonly resources?: readonly string[];
  readonly reason?: string;
}

export type DriftDecided =
  /** Each of them is settled, or will be; `total` is how many it is about. */
  | { readonly kind: 'decided'; readonly total: number; readonly atOnce: boolean }
  | { readonly kind: 'nothing-ticked' }
  /** There is a newer report, or none. */
  | { readonly kind: 'outdated' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Does what somebody decided about rows of a report. Who may is for the caller to see to. */
export async function decideDrift(
  world: World,
  { report: id, does, of, resources, reason }: DriftDecision,
  by: Omit<Administering, 'reason'>,
): Promise<DriftDecided> {
  const report = await latestDrift(world);
  if (report?.id !== id) return { kind: 'outdated' };
  const first: DriftRow[] = [];
  let total = 0;
  for await (const row of fitting(world, report, does, resources)) {
    if (of !== 'all' && !of.includes(row.n)) continue;
    total += 1;
    if (does === 'leave' || first.length < ROWS_A_DEED) first.push(row);
  }
  if (total === 0) return { kind: 'nothing-ticked' };
  const refusal = does === 'remove' ? requireReason(reason) : undefined;
  if (refusal !== undefined) return { kind: 'refused', refusal };
  if (does === 'leave') {
    await noteOutcomes(world, id, new Map(first.map(({ n }) => [n, 'left'])));
    return { kind: 'decided', total, atOnce: true };
  }
  const all: DriftScope | undefined =
    total > first.length ? { total, part: 0, ...(resources && { resources }) } : undefined;
  try {
    await administer(
      world,
      { kind: 'drift-settled', does, report: id, rows: first, ...(all && { all }) },
      { ...by, reason },
    );
  } catch (error) {
    if (!(error instanceof DirectoryError)) throw error;
    // It is on record, and owed.
    world.nudge(['administer']);
    return { kind: 'decided', total, atOnce: false };
  }
  return { kind: 'decided', total, atOnce: all === undefined };
}

/** Rows that nothing came of yet and that this can be done about. */
async function* fitting(
  world: Pick<World, 'store'>,
  report: DriftReport,
  does: DriftAct,
  resources: readonly string[] | undefined,
  from = 0,
): AsyncGenerator<DriftRow> {
  for await (const row of driftRows(world, report, from))
    if (
      row.outcome === undefined &&
      DRIFT_CURES[row.kind].includes(does) &&
      (resources === undefined || resources.includes(row.resource))
    )
      yield row;
}

/** The next part of what was decided about all, in the name of who decided; nothing where a newer report came since. */
export async function resumeDrift(world: World, act: AdminAct): Promise<void> {
  if (act.kind !== 'drift-settled' || act.all === undefined) return;
  const report = await latestDrift(world);
  if (report?.id !== act.report) return;
  const { resources, total, part } = act.all;
  const rows = await nextRows(world, report, act.does, resources, (act.rows.at(-1)?.n ?? 0) + 1);
  if (rows.length === 0) return;
  await administer(
    world,
    {
      ...{ kind: 'drift-settled', does: act.does, report: act.report, rows },
      all: { total, part: part + 1, ...(resources && { resources }) },
    },
    { person: act.by, activity: `${act.id}+`, reason: act.reason },
  );
}

async function nextRows(
  world: World,
  report: DriftReport,
  does: DriftDeed,
  resources: readonly string[] | undefined,
  from: number,
): Promise<readonly DriftRow[]> {
  const rows: DriftRow[] = [];
  for await (const row of fitting(world, report, does, resources, from))
    if (rows.push(row) === ROWS_A_DEED) break;
  return rows;
}

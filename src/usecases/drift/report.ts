import type { DriftOutcome, DriftReport, DriftRow } from '../../access/drift.ts';
import { DAY_MS } from '../../access/term.ts';
import type { World } from '../ports.ts';

/** Where reports are kept, as notes: the newest one, and the rows of each in parts. */
const NEWEST = 'drift';
/** Rows of one note; a whole report is never in memory. */
const ROWS_A_PART = 200;
/** Of older reports nobody asks any more; in milliseconds. */
const KEPT_MS = 60 * DAY_MS;
/** The form of what is kept. What has another is no report: it is made anew. */
const FORM = 1;

const partKey = (id: string, part: number): string => `drift/${id}/${part}`;

type Kept = Pick<World, 'store' | 'clock'>;

function parsed<T>(note: string | undefined): T | undefined {
  const kept =
    note === undefined ? undefined : (JSON.parse(note) as { readonly form: number; readonly of: T });
  return kept?.form === FORM ? kept.of : undefined;
}

const save = ({ store, clock }: Kept, key: string, of: unknown): Promise<void> =>
  store.saveNote(key, JSON.stringify({ form: FORM, of }), clock.now() + KEPT_MS);

export const latestDrift = async ({ store }: Pick<World, 'store'>): Promise<DriftReport | undefined> =>
  parsed<DriftReport>(await store.note(NEWEST));

/** In place of the one before, whose rows nobody asks for any more. */
export async function putDrift(world: Kept, report: DriftReport): Promise<void> {
  const before = await latestDrift(world);
  await save(world, NEWEST, report);
  if (before === undefined || before.id === report.id) return;
  for (let part = 0; part * ROWS_A_PART < before.rows; part++)
    await world.store.saveNote(partKey(before.id, part), '', world.clock.now());
}

const readPart = async (
  { store }: Pick<World, 'store'>,
  id: string,
  part: number,
): Promise<readonly DriftRow[]> => parsed<readonly DriftRow[]>(await store.note(partKey(id, part))) ?? [];

/** The rows of a report from this number on, part by part. */
export async function* driftRows(
  world: Pick<World, 'store'>,
  { id, rows }: Pick<DriftReport, 'id' | 'rows'>,
  from = 0,
): AsyncGenerator<DriftRow> {
  for (let part = Math.floor(from / ROWS_A_PART); part * ROWS_A_PART < rows; part++)
    for (const row of await readPart(world, id, part)) if (row.n >= from) yield row;
}

/** Puts down the rows of a report as they come; `end` puts down what is left. */
export function createRowWriter(world: Kept, id: string) {
  let waiting: DriftRow[] = [];
  let rows = 0;
  const flush = async (): Promise<void> => {
    if (waiting.length > 0) await save(world, partKey(id, Math.floor((rows - 1) / ROWS_A_PART)), waiting);
    waiting = [];
  };
  return {
    async put(row: Omit<DriftRow, 'n'>): Promise<void> {
      waiting.push({ ...row, n: rows++ });
      if (waiting.length === ROWS_A_PART) await flush();
    },
    async end(): Promise<number> {
      await flush();
      return rows;
    },
  };
}

/** Every row of the newest report as it becomes by this. */
export async function rewriteDrift(
  world: Kept & Pick<World, 'inTurn'>,
  rewritten: (row: DriftRow) => DriftRow,
): Promise<void> {
  const report = await latestDrift(world);
  if (report === undefined) return;
  await world.inTurn(NEWEST, async () => {
    for (let part = 0; part * ROWS_A_PART < report.rows; part++) {
      const before = await readPart(world, report.id, part);
      const rows = before.map(rewritten);
      if (rows.some((row, i) => row !== before[i])) await save(world, partKey(report.id, part), rows);
    }
  });
}

/** Notes what came of rows; of one about which something was noted already that stays. */
export function noteOutcomes(
  world: Kept & Pick<World, 'inTurn'>,
  id: string,
  outcomes: ReadonlyMap<number, DriftOutcome>,
): Promise<void> {
  return world.inTurn(NEWEST, async () => {
    const parts = new Set([...outcomes.keys()].map((n) => Math.floor(n / ROWS_A_PART)));
    for (const part of parts) {
      const rows = (await readPart(world, id, part)).map((row) => {
        const outcome = outcomes.get(row.n);
        return row.outcome === undefined && outcome !== undefined ? { ...row, outcome } : row;
      });
      if (rows.length > 0) await save(world, partKey(id, part), rows);
    }
  });
}

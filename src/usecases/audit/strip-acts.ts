import type { AdminAct } from '../../access/admin-act.ts';
import { FORGOTTEN } from '../../access/forgotten.ts';
import { naming } from '../../access/known.ts';
import { driftRows, latestDrift } from '../drift/report.ts';
import { settleDrift } from '../drift/settle.ts';
import type { World } from '../ports.ts';
import { stripElsewhere } from './strip-elsewhere.ts';

type Of<K extends AdminAct['kind']> = Extract<AdminAct, { kind: K }>;

const ACTS_A_PAGE = 200;

/** Whoever is forgotten goes out of all that is kept beside records, then out of acts, this one last of all. */
export async function stripKnown(world: World, act: Of<'partner-forgotten'>): Promise<void> {
  if (act.addresses.includes(FORGOTTEN)) return;
  await stripElsewhere(world, act, act.records);
  const isNamed = naming(act);
  await settleFirst(world, act.seq, isNamed);
  await world.store.stripActs(await actsBefore(world, act.seq + 1, isNamed));
}

/**
 * What was decided about their memberships and is still owed is done while it is known whose they are. Throws
 * DirectoryError; the errand comes again then.
 */
async function settleFirst(world: World, seq: number, isNamed: (one: AdminAct) => boolean): Promise<void> {
  const report = await latestDrift(world);
  if (report === undefined) return;
  const open = new Set<number>();
  for await (const { n, outcome } of driftRows(world, report)) if (outcome === undefined) open.add(n);
  const owed = (act: AdminAct): boolean =>
    act.kind === 'drift-settled' &&
    act.report === report.id &&
    isNamed(act) &&
    act.rows.some(({ n }) => open.has(n));
  for (const one of await actsBefore(world, seq, owed)) {
    const act = await world.store.act(one);
    if (act?.kind === 'drift-settled') await settleDrift(world, act);
  }
}

/** Decisions about memberships name people from outside; all others name ours alone. */
export async function stripOldActs(world: World, act: Of<'old-forgotten'>): Promise<void> {
  await world.store.stripActs(await oldActs(world, act.seq, act.before));
}

/** Decisions of before then that still name somebody, of those with a lower number; the newest first. */
export const oldActs = (world: World, seq: number, before: number): Promise<readonly number[]> =>
  actsBefore(
    world,
    seq,
    (act) =>
      act.kind === 'drift-settled' &&
      act.at < before &&
      act.rows.some(({ account }) => account !== FORGOTTEN),
  );

async function actsBefore(
  { store }: Pick<World, 'store'>,
  seq: number,
  isMeant: (act: AdminAct) => boolean,
): Promise<readonly number[]> {
  const found: number[] = [];
  let after: string | undefined;
  do {
    const page = await store.acts(ACTS_A_PAGE, after);
    for (const act of page.items) if (act.seq < seq && isMeant(act)) found.push(act.seq);
    after = page.next;
  } while (after !== undefined);
  return found;
}

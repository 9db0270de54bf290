import type { CutOffWhom } from '../../access/admin-act.ts';
import { DAY_MS } from '../../access/term.ts';
import type { World } from '../ports.ts';

/** For so long a card's buttons say whom it is about, in milliseconds. */
const KEPT_MS = 7 * DAY_MS;
/** The form of what is kept. */
const FORM = 1;

const keyOf = (id: string): string => `cut-off/${id}`;

/** Cards say no address: they name this. */
export async function askAbout(
  { store, clock, random }: Pick<World, 'store' | 'clock' | 'random'>,
  whom: CutOffWhom,
): Promise<string> {
  const id = random.token(16);
  await store.saveNote(keyOf(id), JSON.stringify({ form: FORM, whom }), clock.now() + KEPT_MS);
  return id;
}

/** Undefined where nobody asked, or long ago. */
export async function askedAbout(
  { store }: Pick<World, 'store'>,
  id: string,
): Promise<CutOffWhom | undefined> {
  const note = await store.note(keyOf(id));
  if (note === undefined) return undefined;
  const kept = JSON.parse(note) as { readonly form: number; readonly whom: CutOffWhom };
  return kept.form === FORM ? kept.whom : undefined;
}

import type { Terms } from '../../access/catalog.ts';
import type { Granting } from '../../access/record.ts';
import { change } from '../change.ts';
import type { World } from '../ports.ts';
import { type Payment, postponed } from './payment.ts';

/** Looked at again this often, in milliseconds, for a catalogue that asks for none any more. */
const TERMS_MS = 600_000;

/** Nothing is given before the partner has agreed; their word lets it go on at once. */
export async function awaitTerms(world: World, { id }: Granting, { version }: Terms): Promise<Payment> {
  await change(world, id, { type: 'note-terms-awaited', at: world.clock.now(), version });
  return postponed(TERMS_MS);
}

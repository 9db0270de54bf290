import type { View } from '../cards/view.ts';
import type { World } from '../usecases/ports.ts';
import type { Caller, RolesHeld } from '../usecases/roles.ts';
import type { CommandName } from '../words/en/commands.ts';
import type { Asked } from './asked.ts';

/** What a section is made of. */
export interface Looking {
  readonly world: Pick<World, 'store' | 'clock' | 'policy' | 'log'>;
  readonly caller: Caller;
  readonly view: View;
  readonly asked: Asked;
  /** Where a line is put into the compose box of our chat; nothing is sent. */
  chatWith(line: string): string;
  /** What somebody is told that they can type. */
  offered(held: RolesHeld): readonly CommandName[];
}

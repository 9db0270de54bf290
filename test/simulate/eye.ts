import type { CommitRequest } from '../../src/usecases/ports.ts';
import type { Checks } from './checks.ts';
import type { Act } from './plan.ts';
import type { Scene } from './scene.ts';
import type { Message } from './teams.ts';
import type { Fault } from './wire.ts';

/** What there is to see of a life. */
export type Sight =
  | { readonly kind: 'act'; readonly act: Act }
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'fault'; readonly call: string; readonly fault: Fault }
  | { readonly kind: 'change'; readonly change: CommitRequest }
  | { readonly kind: 'started'; readonly replica: string }
  | { readonly kind: 'healed' };

/** Somebody who looks on, and changes nothing: a life that is watched leaves the trace of one that is not. */
export interface Eye {
  opens(scene: Scene, checks: Checks): void;
  sees(sight: Sight): void;
  /** Before all is put away. */
  closes(): void;
  /** Waited for before what happens `next`, in milliseconds of the simulation; it takes no time there. */
  paces(next: number): Promise<void> | undefined;
}

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Step } from './plan.ts';
import type { Wanted } from './simulation.ts';
import type { Weather } from './wire.ts';

/** What a failing seed took, as a file: it stays a test although seeds draw other plans one day. */
interface KeptPlan {
  /** What it came to. */
  readonly violation: string;
  readonly seed: number;
  readonly days: number;
  readonly steps: readonly Step[];
  /** Absent: how the seed's world fails. */
  readonly weather?: Weather;
  /** The commit whose version the second replica now and then is of. */
  readonly older?: string;
  /** The calls that may meet a fault. */
  readonly faults: readonly string[];
}

const FOLDER = join(import.meta.dirname, 'kept');

/** Keeps what it takes to come to a violation under a name. */
export function keep(name: string, violation: string, wanted: Wanted): void {
  const { seed, days, steps = [], faults = new Set<string>(), weather, older } = wanted;
  const more = { ...(weather && { weather }), ...(older !== undefined && { older }) };
  const kept: KeptPlan = { violation, seed, days, steps, ...more, faults: [...faults] };
  writeFileSync(join(FOLDER, `${name}.json`), `${JSON.stringify(kept, undefined, 2)}\n`);
}

/** All that was kept, by its name. */
export function keptPlans(): readonly (readonly [name: string, wanted: Wanted])[] {
  return readdirSync(FOLDER)
    .toSorted()
    .map((file) => {
      const {
        violation: _,
        faults,
        ...plan
      }: KeptPlan = JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));
      return [file.replace('.json', ''), { ...plan, faults: new Set(faults) }];
    });
}

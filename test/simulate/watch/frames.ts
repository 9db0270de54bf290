import type { AllFaults, Faults } from '../faults.ts';
import type { Port } from '../wire.ts';

/** Which life somebody wants to see: what stands in the address. */
export interface Chosen {
  readonly seed: number;
  readonly days: number;
  readonly faults: Faults;
}

/** Simulated seconds a second, while somebody is awake. */
export type Pace = number | 'full';

/** What the process that lives is told. */
export type Order =
  | { readonly kind: 'live'; readonly chosen: Chosen; readonly pace: Pace; readonly defect?: string }
  | { readonly kind: 'pace'; readonly pace: Pace };

/** A line of what happens; who does it, or reads it, where it is somebody. */
export interface Told {
  /** Since the beginning, as people read it. */
  readonly when: string;
  readonly kind: 'act' | 'read' | 'fault' | 'record' | 'fate';
  readonly who?: string;
  readonly text: string;
}

export interface ReplicaSeen {
  /** How often it was started. */
  readonly starts: number;
  readonly alive: boolean;
  readonly cut: readonly Port[];
  readonly skewMs: number;
}

/** What the page is told, one after the other. */
export type Frame =
  | {
      readonly kind: 'opens';
      /** How often things fail in this life, as the seed and the address have it. */
      readonly faults: AllFaults;
      readonly command: string;
      /** When faults stop, in milliseconds since the beginning. */
      readonly healsMs: number;
    }
  | {
      readonly kind: 'goes-on';
      readonly atMs: number;
      readonly when: string;
      readonly replicas: readonly ReplicaSeen[];
      /** `due` of them now; since when the oldest of those is owed, in milliseconds. */
      readonly owed: { readonly all: number; readonly due: number; readonly oldestMs: number };
      readonly looks: number;
      readonly records: number;
      readonly healed: boolean;
      readonly told: readonly Told[];
    }
  | {
      readonly kind: 'over';
      readonly digest: string;
      readonly violation?: string;
      readonly command: string;
    };

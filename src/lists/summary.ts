import type { Action, CheckedRow } from './checked.ts';
import { type FileFault, ROW_FAULT_CODES, type RowFaultCode } from './faults.ts';

/** What a preview counts; whoever knows the directory adds who everybody is. */
export interface Summary {
  readonly good: number;
  readonly wrong: number;
  readonly examples: number;
  /** Good rows by what they ask for. */
  readonly actions: Readonly<Record<Action, number>>;
  /** How often each thing is wrong, the most frequent first. */
  readonly faults: readonly (readonly [code: RowFaultCode, count: number])[];
  /** Good rows with something that Microsoft's own mail leaves out. */
  readonly messages: number;
  readonly contactUrls: number;
  readonly links: number;
  /** Set where the list could not be read to its end: then nothing of it counts. */
  readonly unreadable?: FileFault;
}

/** Counts rows as they pass, however many. */
export class Tally {
  #good = 0;
  #wrong = 0;
  #examples = 0;
  #messages = 0;
  #contactUrls = 0;
  #links = 0;
  #unreadable: FileFault | undefined;
  readonly #actions = { invite: 0, remove: 0, extend: 0, resend: 0, transfer: 0 };
  readonly #faults = new Map<RowFaultCode, number>();

  add(row: CheckedRow): void {
    switch (row.kind) {
      case 'good':
        this.#good++;
        this.#actions[row.wish.kind]++;
        if (row.wish.kind !== 'invite') return;
        if (row.wish.message) this.#messages++;
        if (row.wish.contactUrl) this.#contactUrls++;
        if (row.wish.delivery === 'link') this.#links++;
        return;
      case 'wrong':
        this.#wrong++;
        for (const { code } of row.faults) this.#faults.set(code, (this.#faults.get(code) ?? 0) + 1);
        return;
      case 'example':
        this.#examples++;
        return;
      case 'unreadable':
        this.#unreadable = row.fault;
    }
  }

  summary(): Summary {
    const order = (code: RowFaultCode): number => ROW_FAULT_CODES.indexOf(code);
    return {
      good: this.#good,
      wrong: this.#wrong,
      examples: this.#examples,
      actions: { ...this.#actions },
      faults: [...this.#faults].sort(([a, many], [b, more]) => more - many || order(a) - order(b)),
      messages: this.#messages,
      contactUrls: this.#contactUrls,
      links: this.#links,
      ...(this.#unreadable && { unreadable: this.#unreadable }),
    };
  }
}

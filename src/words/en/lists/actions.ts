import type { ActionEffect } from '../../../access/batch/action-row.ts';
import type { RowState } from '../../../access/batch/batch.ts';
import { are, number, rows } from './counted.ts';

/** Lists about access that there is. */
export const actions = {
  everybodyOf: (domain: string): string => `Everybody of ${domain}`,
  nobodyOf: (domain: string, where: string): string =>
    `Nobody of ${domain} has access to ${where}, or is on the way to it. There’s nothing to remove.`,
  onlyOthers: (domain: string, where: string, left: number): string =>
    left === 1
      ? `1 partner of ${domain} has access to ${where}, but somebody else looks after them. Nothing was changed; an owner of ${where} or an administrator can remove all.`
      : `${number(left)} partners of ${domain} have access to ${where}, but others look after them. Nothing was changed; an owner of ${where} or an administrator can remove all.`,
  counts: (good: number, wrong: number): string =>
    wrong === 0
      ? `**${rows(good)} ${are(good)} good, none is wrong.** Nothing is changed before you confirm.`
      : good === 0
        ? `**No row is good, ${rows(wrong)} ${are(wrong)} wrong.** Nothing can be done. Fix them in the list, and send it again.`
        : `**${rows(good)} ${are(good)} good, ${number(wrong)} ${are(wrong)} wrong.** Wrong rows are skipped; nothing is changed before you confirm.`,
  struck: (count: number): string => `${rows(count)} ${are(count)} struck out, and will be skipped.`,
  effects: {
    'ends-access': 'Access ends',
    withdraws: 'Request or invitation withdrawn',
    'sends-anew': 'New invitation',
    lengthens: 'Longer access',
    'asks-to-lengthen': 'Longer access, once approved',
    'asks-to-take-over': 'A colleague is asked to look after them',
  } satisfies Readonly<Record<ActionEffect['kind'], string>>,
  others: (count: number): string =>
    count === 1
      ? 'Somebody else looks after 1 of them, and is told.'
      : `Others look after ${number(count)} of them, and are told.`,
  left: (count: number): string =>
    count === 1
      ? '1 more partner of this domain is looked after by somebody else, and keeps their access.'
      : `${number(count)} more partners of this domain are looked after by others, and keep their access.`,
  row: {
    'ends-access': (who: string, where: string): string => `${who}: access to ${where} ends`,
    withdraws: (who: string, where: string): string =>
      `${who}: request or invitation to ${where} is withdrawn`,
    'sends-anew': (who: string, where: string): string => `${who}: new invitation to ${where}`,
    lengthens: (who: string, where: string, until: string | undefined): string =>
      until === undefined
        ? `${who}: access to ${where} without end`
        : `${who}: access to ${where} until ${until}`,
    'asks-to-lengthen': (who: string, where: string, until: string | undefined): string =>
      until === undefined
        ? `${who}: access to ${where} without end, once approved`
        : `${who}: access to ${where} until ${until}, once approved`,
    'asks-to-take-over': (who: string, where: string, to: string | undefined): string =>
      `${who}: ${to} is asked to look after their access to ${where}`,
  } satisfies Readonly<
    Record<ActionEffect['kind'], (who: string, where: string, detail: string | undefined) => string>
  >,
  doGood: 'Carry out good rows',
  /** When the last of it is done, by what the list does. */
  last: {
    'ends-access': (when: string): string => `The last removal is done around ${when}.`,
    withdraws: (when: string): string => `The last withdrawal is done around ${when}.`,
    'sends-anew': (when: string): string => `The last new invitation goes out around ${when}.`,
    lengthens: (when: string): string => `The last extension is done around ${when}.`,
    'asks-to-lengthen': (when: string): string =>
      `The last request for longer access goes out around ${when}.`,
    'asks-to-take-over': (when: string): string => `The last colleague is asked around ${when}.`,
    several: (when: string): string => `The last row is done around ${when}.`,
  } satisfies Readonly<Record<ActionEffect['kind'] | 'several', (when: string) => string>>,
  dropped: (name: string): string => `${name} is dropped. Nothing was changed.`,
  paused: 'Paused. Nothing more is changed until it goes on.',
  stopped: 'Stopped. What hadn’t begun by then stays as it is.',
  /** Of a list that was stopped: rows that aren’t over yet. */
  stopping: 'Not settled yet',
  states: {
    'to-come': 'Still to come',
    asked: 'Waiting for approval',
    'under-way': 'Under way',
    'held-up': 'Delayed',
    invited: 'Invited, not accepted yet',
    in: 'Have access',
    done: 'Done',
    declined: 'Turned down',
    failed: 'Came to nothing',
  } satisfies Readonly<Record<RowState, string>>,
  told: (name: string, done: number, lost: number): string =>
    `${name}: ${number(done)} done${lost === 0 ? '' : `, ${number(lost)} turned down or without result`}. **Result as a file** on its card shows what became of each.`,
};

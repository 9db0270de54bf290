import type { Refusal } from '../../src/access/refusal.ts';
import { given, requested } from './given.ts';
import { alex, approver, secondApprover, T0 } from './people.ts';

const HOUR = 3_600_000;
const by = alex;
const takenUp = { type: 'taken-up', at: T0 + 10, by, stage: 0 } as const;
const takes = (who: typeof approver, after: number) =>
  ({ type: 'take-up', at: takenUp.at + after, by: who, stage: 0 }) as const;
const OTHERS: Refusal = { code: 'taken-up', by, at: takenUp.at };

test('for an hour it is one person’s: others are told whose, and who has it has nothing to do', () => {
  const taken = given([...requested(), takenUp]);
  taken.when(takes(secondApprover, HOUR - 1)).thenRefused(OTHERS);
  taken.when(takes(approver, HOUR - 1)).thenNothing();
  const at = takenUp.at + HOUR;
  taken.when(takes(secondApprover, HOUR)).then({ ...takenUp, at, by: secondApprover.person });
  taken.when(takes(approver, HOUR)).then({ ...takenUp, at });
});

test('it keeps nobody from deciding, and moves no time', () => {
  const taken = given([...requested(), takenUp]);
  taken
    .when({ type: 'reject', at: T0 + 11, by: secondApprover, stage: 0 })
    .then({ type: 'rejected', at: T0 + 11, by: secondApprover.person });
  taken.when({ type: 'lapse', at: T0 + 14 * 24 * HOUR }).then({ type: 'lapsed', at: T0 + 14 * 24 * HOUR });
});

test('the next stage begins with nobody on it', () => {
  const passed = { type: 'stage-approved', at: T0 + 20, by, stage: 0 } as const;
  given([...requested(), takenUp, passed])
    .when({ type: 'take-up', at: T0 + 30, by: secondApprover, stage: 1 })
    .then({ type: 'taken-up', at: T0 + 30, by: secondApprover.person, stage: 1 });
});

import { takeOverTimeAndChance } from '../machine.ts';
import { withDefect } from '../with-defect.ts';
import type { Frame, Order } from './frames.ts';
import { Pacer } from './pacer.ts';

/** One life in a process of its own, for time and chance are taken over in the whole of it. It ends with the life. */
const tell = (frame: Frame): void => {
  // Whoever looked may be gone before this process hears of it.
  if (process.connected) process.send?.(frame, undefined, undefined, () => undefined);
};

async function live({ chosen, pace, defect }: Extract<Order, { kind: 'live' }>): Promise<void> {
  // Nobody waits for what was asked.
  if (!process.connected) return;
  let look = (): void => undefined;
  const pacer = new Pacer(pace, () => look());
  process.on('message', (order: Order) => {
    if (order.kind === 'pace') pacer.turn(order.pace);
  });
  // Nobody looks any more; what it keeps on disk goes with it.
  process.once('disconnect', () => pacer.leave());
  takeOverTimeAndChance();
  if (defect !== undefined) withDefect(Number(defect));
  const { simulate } = await import('../simulation.ts');
  const { faultsIn, faultsText, healsAfter, wantedWith } = await import('../faults.ts');
  const { commandOf } = await import('../transcript.ts');
  const { Onlooker } = await import('./onlooker.ts');
  const { seed, days, faults } = chosen;
  const wanted = wantedWith(seed, days, faults);
  const command = commandOf(seed, days, faultsText(faults));
  tell({ kind: 'opens', faults: faultsIn(wanted), command, healsMs: healsAfter(wanted) });
  const onlooker = new Onlooker(pacer, tell);
  look = () => onlooker.tells();
  const { digest, violation } = await simulate(wanted, onlooker);
  tell({ kind: 'over', digest, command, ...(violation !== undefined && { violation }) });
}

process.once('message', (order: Order) => {
  if (order.kind === 'live') void live(order);
});

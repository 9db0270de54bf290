import { dateTime } from '../../cards/dates.ts';
import type { View } from '../../cards/view.ts';
import type { Reply } from './reply.ts';

/** How fast invitations go, why they do not, and what to do then. */
export function paceWords({ report, typed, goesOn }: Extract<Reply, { kind: 'pace' }>, view: View): string {
  const say = view.words.pace;
  const { stopped, allowance, sent, opensAt, waiting, more } = report;
  const speed = allowance === undefined ? say.full : say.learning(sent, allowance);
  return [
    goesOn ? say.goesOn : typed === 'go on' && say.notStopped,
    stopped ? say.stopped(view.words.directory[stopped.code](), dateTime(stopped.at, view)) : speed,
    say.waiting(waiting, more),
    stopped === undefined && opensAt !== undefined && say.opens(dateTime(opensAt, view)),
  ]
    .filter((line) => typeof line === 'string')
    .join(' ');
}

import { answerTo } from '../commands/answer.ts';
import { readMessage } from '../commands/read.ts';
import type { Action } from './action.ts';

/** A line that was offered, as if whoever clicks had typed it. */
export const runLine: Action<'run-line'> = (context, { line }) =>
  answerTo(
    context,
    readMessage(
      line,
      context.world.policy.resources.flatMap(({ id, name }) => [id, name]),
      context.speaker.locale,
    ),
  );

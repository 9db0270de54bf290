import { openForm, submitForm } from '../compose/dialog.ts';
import { searchBox } from '../compose/search.ts';
import type { Answer } from '../receive.ts';
import type { Speaker } from '../speaker.ts';
import type { Turns } from '../turns.ts';
import { cardAction } from './card-action.ts';
import { search } from './search.ts';

/** Answers one invoke, whose value is as it was sent: nothing of it is trusted. */
export type Invoke = (turns: Turns, speaker: Speaker, value: unknown) => Promise<Answer>;

/** The invokes that are answered, by the name that Teams gives them; others get 501. */
export const INVOKES: ReadonlyMap<string, Invoke> = new Map<string, Invoke>([
  ['adaptiveCard/action', cardAction],
  ['application/search', search],
  ['composeExtension/query', searchBox],
  ['composeExtension/fetchTask', openForm],
  ['composeExtension/submitAction', submitForm],
]);

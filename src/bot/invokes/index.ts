import type { Answer } from '../channel/receive.ts';
import type { Speaker } from '../channel/speaker.ts';
import { openForm, submitForm } from '../compose/dialog.ts';
import { searchBox } from '../compose/search.ts';
import type { Responder } from '../respond/respond.ts';
import { cardAction } from './card-action.ts';
import { search } from './search.ts';

/** Answers one invoke, whose value is as it was sent: nothing of it is trusted. */
export type Invoke = (responder: Responder, speaker: Speaker, value: unknown) => Promise<Answer>;

/** The invokes that are answered, by the name that Teams gives them; others get 501. */
export const INVOKES: ReadonlyMap<string, Invoke> = new Map<string, Invoke>([
  ['adaptiveCard/action', cardAction],
  ['application/search', search],
  ['composeExtension/query', searchBox],
  ['composeExtension/fetchTask', openForm],
  ['composeExtension/submitAction', submitForm],
]);

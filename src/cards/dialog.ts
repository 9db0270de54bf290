import { type Action, type Card, notice } from './card.ts';

/**
 * A card as a dialog shows it. Teams executes nothing in a dialog, so its buttons submit, with `data` besides; what
 * there is to say about the whole stands below the heading.
 */
export function inDialog(shown: Card, data: object, said?: string): Card {
  const [first, ...rest] = shown.body;
  const body =
    said === undefined ? shown.body : [...(first ? [first] : []), notice(said, 'warning'), ...rest];
  const submitting = (action: Action): Action => {
    if (action.type !== 'Action.Execute') return action;
    const { title, style, verb, data: own } = action;
    return { type: 'Action.Submit', title, data: { ...own, verb, ...data }, ...(style && { style }) };
  };
  return { ...shown, body, ...(shown.actions && { actions: shown.actions.map(submitting) }) };
}

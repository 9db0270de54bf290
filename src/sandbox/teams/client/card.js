// Cards, drawn by adaptivecards with a host like Teams: up to version 1.5, and what it does not know is said.
import { h } from './dom.js';
import { hostConfig } from './host-config.js';
import { markdown } from './markdown.js';
import { suggest } from './typeahead.js';

const { AdaptiveCard, HostConfig, SerializationContext, ValidationEvent, Version } = window.AdaptiveCards;
const NEWEST = new Version(1, 5);
/** What Teams leaves out, as opposed to what it reads generously. */
const UNKNOWN = [
  ValidationEvent.UnknownElementType,
  ValidationEvent.UnknownActionType,
  ValidationEvent.ElementTypeNotAllowed,
  ValidationEvent.ActionTypeNotAllowed,
];

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown(text);
  result.didProcess = true;
};

const problem = (text) => h('p', { class: 'failed', role: 'alert' }, text);

/**
 * @param {object} payload
 * @param {string | undefined} busy the title of the button that is being worked on
 * @param {{ execute: Function, submit: Function, search: (dataset: string, text: string) => Promise<object[] | undefined> }} on
 */
export function drawCard(payload, busy, on) {
  const box = h('div', { class: 'card', tabindex: -1, 'aria-busy': busy !== undefined });
  if (payload?.msteams?.width === 'Full') box.classList.add('full');
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(hostConfig);
  // The choices that a bot looks up are of version 1.6, and Teams has had them since 1.5.
  const context = new SerializationContext(new Version(1, 6));
  try {
    card.parse(structuredClone(payload), context);
    if (NEWEST.compareTo(card.version) < 0)
      box.append(problem(`Teams shows cards up to version 1.5; this one is ${card.version}.`));
    card.onExecuteAction = (action) => run(action, on);
    suggest(card, on.search);
    const drawn = card.render();
    if (drawn) box.append(drawn);
  } catch (error) {
    box.append(problem(`This card cannot be shown: ${error.message}`));
  }
  for (let i = 0; i < context.eventCount; i++) {
    const { event, message } = context.getEventAt(i);
    if (UNKNOWN.includes(event)) box.append(problem(message));
  }
  // A choice that is made already is shown by its title.
  for (const input of card.getAllInputs()) {
    const chosen = input.choices?.find(({ value }) => value === input.defaultValue);
    const typed = chosen && input.renderedElement?.querySelector('input[type="text"]');
    if (typed) typed.value = chosen.title;
  }
  // What one may not press, and what holds no heading, is for the page to say.
  for (const heading of box.querySelectorAll('[role="heading"]')) heading.setAttribute('aria-level', '3');
  // The label of an input that offers choices while somebody types is tied to the box around it.
  for (const input of box.querySelectorAll(
    '.ac-choiceSetInput-filtered-textbox, input.ac-choiceSetInput-filtered',
  )) {
    const around = input.parentElement.closest('[aria-labelledby]');
    input.setAttribute('aria-labelledby', around?.getAttribute('aria-labelledby') ?? '');
    around?.removeAttribute('aria-labelledby');
  }
  if (busy !== undefined) {
    for (const button of box.querySelectorAll('button, input, select, textarea')) button.disabled = true;
    [...box.querySelectorAll('.ac-pushButton')]
      .find(({ title, textContent }) => (title || textContent) === busy)
      ?.classList.add('working');
  }
  return box;
}

function run(action, on) {
  switch (action.getJsonTypeName()) {
    case 'Action.OpenUrl':
      if (/^(https?|mailto):/i.test(action.url)) window.open(action.url, '_blank', 'noopener');
      break;
    case 'Action.Execute':
      void on.execute(action, action.data ?? {});
      break;
    case 'Action.Submit':
      void on.submit(action, typeof action.data === 'object' ? action.data : {});
      break;
  }
}

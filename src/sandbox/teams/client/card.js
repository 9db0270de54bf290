// Cards, drawn by adaptivecards with a host like Teams.
import { hostConfig } from './host-config.js';
import { markdown } from './markdown.js';

const { AdaptiveCard, HostConfig, SerializationContext } = window.AdaptiveCards;
AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown(text);
  result.didProcess = true;
};

const problem = (text) =>
  Object.assign(document.createElement('div'), { className: 'failed', role: 'alert', textContent: text });

export function drawCard(payload, actions) {
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(hostConfig(document.documentElement.dataset.theme === 'dark'));
  const context = new SerializationContext();
  try {
    card.parse(structuredClone(payload), context);
  } catch (error) {
    return problem(`This card cannot be shown: ${error.message}`);
  }
  card.onExecuteAction = (action) => {
    const kind = action.getJsonTypeName();
    if (kind === 'Action.OpenUrl') window.open(action.url, '_blank', 'noopener');
    else if (kind === 'Action.Execute') void actions.execute(action, action.data ?? {});
    else if (kind === 'Action.Submit') void actions.submit(action.data ?? {});
  };
  const wrap = document.createElement('div');
  wrap.className = 'card';
  const drawn = card.render();
  if (drawn) wrap.append(drawn);
  for (let i = 0; i < context.eventCount; i++) wrap.append(problem(context.getEventAt(i).message));
  return wrap;
}

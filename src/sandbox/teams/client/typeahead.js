// Choice sets that ask the bot for their choices while somebody types.

/**
 * @param {object} card
 * @param {(dataset: string, text: string) => Promise<{ title: string, value: string }[] | undefined>} search
 */
export function suggest(card, search) {
  const { Choice } = window.AdaptiveCards;
  const asked = new Map();
  card.onInputValueChanged = async (input) => {
    const text = input.getFilterForDynamicSearch?.();
    if (!input.isDynamicTypeahead?.() || !text || asked.get(input) === text) return;
    asked.set(input, text);
    input.showLoadingIndicator();
    const found = await search(input.choicesData.dataset, text);
    if (asked.get(input) !== text) return;
    input.removeLoadingIndicator();
    if (found === undefined) return input.showErrorIndicator(text, 'Usher is not answering.');
    // The input looks up a title's value among its own choices; those that were found belong to them from now on.
    const known = new Set(input.choices.map(({ value }) => value));
    for (const { title, value } of found) if (!known.has(value)) input.choices.push(new Choice(title, value));
    input.renderChoices(text, []);
    input.renderedElement
      ?.querySelector('.ac-choiceSetInput-filtered-dropdown')
      ?.scrollIntoView({ block: 'nearest' });
  };
}

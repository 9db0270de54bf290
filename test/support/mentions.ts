interface Mention {
  readonly type?: unknown;
  readonly text?: unknown;
  readonly mentioned?: { readonly id?: unknown; readonly name?: unknown };
}

/** Whom each card of a message mentions. Source: learn.microsoft.com, mentions within Adaptive Cards. */
export function mentionsIn(message: object): readonly { readonly card: object; readonly mention: Mention }[] {
  const { attachments = [] } = message as {
    readonly attachments?: readonly {
      readonly content?: { readonly msteams?: { readonly entities?: readonly Mention[] } };
    }[];
  };
  return attachments.flatMap(({ content }) =>
    (content?.msteams?.entities ?? []).map((mention) => ({ card: content ?? {}, mention })),
  );
}

/** What Teams does not take of a message's mentions: each stands in its card's text, letter for letter, and once. */
export function mentionFault(message: object): string | undefined {
  for (const { card, mention } of mentionsIn(message)) {
    const { type, text, mentioned } = mention;
    const isWhole =
      type === 'mention' && typeof text === 'string' && text === `<at>${String(mentioned?.name)}</at>`;
    const isSaid = JSON.stringify(card).split(JSON.stringify(text).slice(1, -1)).length === 3;
    if (!isWhole || typeof mentioned?.id !== 'string' || !isSaid)
      return `Invalid mention entity ${String(text)}`;
  }
  const tags = JSON.stringify(message).match(/<at>/gu)?.length ?? 0;
  return tags === 2 * mentionsIn(message).length ? undefined : 'a mention without its entity';
}

import { languageCalled } from '../../words/index.ts';
import type { CommandContext } from '../authorize.ts';
import { chooseLanguage, hasChosen } from '../channel/conversation-references.ts';
import { type Said, trimmed, whole } from '../parse/said.ts';
import type { Reply } from '../respond/reply.ts';
import { defineCommand } from './command.ts';

/** Its code, or what it is called. */
interface TypedLanguage {
  readonly name: string;
}

export const language = defineCommand<TypedLanguage>({
  name: 'language',
  aliases: ['which languages', 'what languages'],
  roles: ['everybody'],
  // What somebody reads changes nothing of what anybody may.
  readOnly: true,
  parse: ({ text }: Said) => whole({ name: trimmed(text) }),
  run: choose,
});

async function choose(
  { world: { store }, speaker }: CommandContext,
  { name }: TypedLanguage,
): Promise<Reply> {
  const { locale } = speaker;
  const auto = name.toLowerCase() === 'auto';
  const wanted = auto ? undefined : languageCalled(name, locale);
  if (!auto && wanted === undefined) {
    const now = { kind: 'language', locale, chosen: await hasChosen(store, speaker) } as const;
    return name === '' ? now : { ...now, unknown: name };
  }
  const reads = await chooseLanguage(store, speaker, wanted);
  return reads === undefined
    ? { kind: 'says', sentence: 'languageInChat' }
    : { kind: 'language', locale: reads, chosen: wanted !== undefined };
}

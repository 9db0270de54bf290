import { answerWhoHad } from '../audit/answer-who-had.ts';
import { parseTime } from '../parse/parse-time.ts';
import { type Reading, type Said, splitAt, trimmed, whole } from '../parse/said.ts';
import { noSuchResource, resourceNamed } from '../partner/resource-named.ts';
import { defineCommand } from './command.ts';

interface TypedWhoHad {
  readonly resource: string;
  /** As it was written; absent: now. */
  readonly on?: string;
}

export const whoHadAccess = defineCommand({
  name: 'who had access to',
  aliases: [
    'who could see',
    'who could use',
    'who could access',
    'who could get into',
    'who was in',
    'who was on',
  ],
  roles: ['asks', 'administers'],
  readOnly: true,
  parse,
  async run(context, { resource: said, on }) {
    const resource = resourceNamed(context, said);
    if (resource === undefined) return { kind: 'refused', refusal: noSuchResource(context, said) };
    const now = context.world.clock.now();
    const time = on === undefined ? { since: now, until: now + 1 } : parseTime(on, context.speaker, now);
    if (time === undefined) return { kind: 'says', sentence: 'timeNotUnderstood' };
    return answerWhoHad(context, { resource: resource.id, ...time });
  },
});

/** Some languages have no more than an article before a day. */
const ON = / on (?:the )?| the (?=\d)/iu;

function parse({ text }: Said): Reading<TypedWhoHad> {
  const said = trimmed(text.replace(/\?\s*$/u, ''));
  if (said === '') return { kind: 'incomplete' };
  const [resource, on] = splitAt(said, ON);
  return whole({ resource, ...(on !== undefined && { on }) });
}

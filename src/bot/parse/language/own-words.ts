import type { CommandName } from '../../../words/en/commands.ts';
import { typedIn, vocabularyFor, wordsFor } from '../../../words/index.ts';
import { type OwnWords, untilIn } from '../may-mean.ts';
import { parseTerm } from '../parse-term.ts';
import { type Addressee, written } from '../tokens.ts';

/**
 * What stands between the parts of a line that is offered in a language, as its own examples have it; undefined for
 * English itself.
 */
export function jointsIn(locale: string): OwnWords['joint'] | undefined {
  const words = vocabularyFor(locale)?.words;
  if (words === undefined) return undefined;
  const { commands, cards } = wordsFor(locale);
  const [lasting = ''] = words.for;
  const [until = ''] = words.until;
  const { behind } = delegateParts(commands.delegate.example);
  return {
    to:
      / (\S+) portal\b/u.exec(cards.partner.example('anna@partner.com', 'portal'))?.[1] ?? words.to[0] ?? '',
    for: lasting,
    until,
    untilDay: behind === '' ? until : behind,
    by: lasting,
    from: words.from[0] ?? '',
  };
}

/** `vertretung durch bea@example.com bis zum 31. März 2027`: what stands before the address and what before the day. */
function delegateParts(example: string): { readonly verb: string; readonly behind: string } {
  const words = example.split(' ');
  const at = words.findIndex((word) => word.includes('@'));
  const day = words.findIndex((word, i) => i > at && /^\d/u.test(word));
  return { verb: words.slice(0, at).join(' '), behind: words.slice(at + 1, day).join(' ') };
}

/** What a command was typed with that one line can say. */
interface Typed {
  readonly address?: string;
  readonly addresses?: readonly (string | Addressee)[];
  readonly to?: string;
  readonly resource?: string;
  readonly term?: string;
  readonly reason?: string;
  readonly until?: string;
}

const SAID: ReadonlySet<string> = new Set(['address', 'addresses', 'to', 'resource', 'term', 'reason']);
/** Commands whose lines are put together from these alone. */
const PLAIN: ReadonlySet<CommandName> = new Set([
  ...(['invite', 'remove', 'extend', 'resend', 'cancel', 'change', 'status', 'history'] as const),
]);

/**
 * The line that says so in a language, with what whoever wrote it said as they did; undefined for English, and where no
 * such line is known. Whoever shows it makes sure that it is understood so.
 */
export function lineIn(
  { locale, asWritten }: { readonly locale: string; asWritten(part: string): string },
  name: CommandName,
  typed: unknown,
): string | undefined {
  const joint = jointsIn(locale);
  const said: Typed = Object(typed);
  if (joint !== undefined && name === 'delegate' && said.to !== undefined && said.until !== undefined) {
    const { verb } = delegateParts(wordsFor(locale).commands.delegate.example);
    return `${verb} ${said.to} ${untilIn(joint, said.until)} ${asWritten(said.until)}`;
  }
  const isPlain = Object.entries(said).every(
    ([key, value]) => value === undefined || (SAID.has(key) && value !== ''),
  );
  if (joint === undefined || !PLAIN.has(name) || !isPlain) return undefined;
  const people = (said.addresses ?? []).map((one) => (typeof one === 'string' ? one : written(one)));
  const { address, to, resource, term, reason } = said;
  const isDay = term !== undefined && parseTerm(term, 'UTC', 0, locale)?.kind === 'until';
  return [
    typedIn(locale, name),
    address ?? people.join(', '),
    to && `${joint.to} ${to}`,
    resource && `${name === 'remove' ? joint.from : joint.to} ${resource}`,
    term && `${isDay ? untilIn(joint, term) : joint.for} ${term}`,
    reason && `${vocabularyFor(locale)?.words.because[0] ?? ''} ${reason}`,
  ]
    .filter(Boolean)
    .join(' ');
}

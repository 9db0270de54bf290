import {
  BECAUSE,
  COURTESY,
  doubts,
  GOES_ON,
  GREETING,
  POLITE_QUESTION,
  SIGN_OFF,
  THANKS,
} from './english.ts';
import { lowered, onlyAddresses } from './tokens.ts';

/** What is asked for, of all that was written; or that it is several commands. */
export type MessageLines =
  | {
      readonly kind: 'line';
      /** The first line with those that go on with it, a line break between them. */
      readonly line: string;
      /** What else was written that may take it back, put it off or only ask about it. */
      readonly doubt?: string;
    }
  | { readonly kind: 'several'; readonly first: string };

/**
 * A line counts where it goes on with the first or is nothing but addresses. Quotations and signatures are left out;
 * everything else casts doubt on the whole, and a second command is never left out silently.
 */
export function messageLines(text: string, startsCommand: (line: string) => boolean): MessageLines {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const unquoted = lines.filter((line) => !line.startsWith('>'));
  const own = (unquoted.length > 0 ? unquoted : lines).map((line) =>
    // A mention is often followed by a comma, which stays behind where it was taken out.
    isRule(line) ? line : line.replace(/^[\s,;:.!–—-]+/u, ''),
  );
  while (own.length > 1 && GREETING.test(own[0] ?? '')) own.shift();
  const kind = own.map(withoutCourtesy);
  const [first = '', ...rest] = kind.map(({ line }) => line);
  const said = [first];
  let reason = BECAUSE.test(`${first} `);
  let signed = false;
  let doubt: string | undefined;
  for (const next of rest) {
    if (startsCommand(next)) return { kind: 'several', first: said.join(' ') };
    signed ||= isRule(next) || SIGN_OFF.test(next);
    if (signed || next === '') continue;
    if (onlyAddresses(next) ? !reason : reason || GOES_ON.test(next)) said.push(next);
    else doubt ??= next;
    reason ||= BECAUSE.test(`${next} `);
  }
  // One that is in the first line may be part of what that says.
  doubt ??= [...kind.slice(1), ...kind.slice(0, 1)].find(({ line, polite }) =>
    isDoubtful(line, polite),
  )?.line;
  return { kind: 'line', line: said.join('\n'), ...(doubt !== undefined && { doubt }) };
}

/** What casts doubt on a message, wherever in it that stands. */
export function doubtIn(text: string): string | undefined {
  const said = messageLines(text, () => false);
  return said.kind === 'line' ? said.doubt : undefined;
}

/** What programs put above a signature. */
const isRule = (line: string): boolean => /^[-–—_=*~]{2,}$/u.test(line);

/** `please, thanks in advance`. */
const MAX_THANKS = 3;

/** What people say around a command to be kind; `polite` where they made a question of it. */
function withoutCourtesy(line: string): { readonly line: string; readonly polite: boolean } {
  const [before = ''] = COURTESY.exec(line) ?? [];
  let bare = line.slice(before.length).trim();
  for (let i = 0; i < MAX_THANKS; i++) {
    const shorter = bare.replace(THANKS, '').trim();
    if (shorter === bare) break;
    bare = shorter;
  }
  return bare === '' ? { line, polite: false } : { line: bare, polite: POLITE_QUESTION.test(before) };
}

/** Whether it is asked for kindly, whatever sign it ends with. */
export const isPolite = (line: string): boolean => withoutCourtesy(line).polite;

function isDoubtful(line: string, polite: boolean): boolean {
  const words = line.split(/\s+/u).map((word) => word.replace(/^[("'“„‘]+|(?<![)"'”“’])[)"'”“’]+$/gu, ''));
  return words.some(
    (word, i) =>
      doubts(lowered(word), lowered(words[i + 1] ?? '')) ||
      (/[?¿]$/u.test(word) && !(polite && i === words.length - 1)),
  );
}

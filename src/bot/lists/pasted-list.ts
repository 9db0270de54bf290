import type { Incoming } from '../channel/incoming.ts';
import type { Read } from '../commands/command.ts';
import { pastedText } from '../parse/plain-text.ts';

/** A list in a message, and the command that stands above it; undefined where none does. */
export interface PastedList {
  readonly text: string;
  readonly head: Read | undefined;
}

/** Fewer are a line like any other. */
const MIN_ADDRESSES = 2;
const addressesIn = (text: string): number => text.match(/[^\s,;<>@]@[^\s,;<>@]/gu)?.length ?? 0;

/**
 * The list of a message that is one: rows or addresses without a command, or under a line with one that leaves out whom.
 * What a command takes as it is, is that command's.
 */
export function pastedList(
  activity: Incoming,
  read: Read,
  readLine: (line: string) => Read,
): PastedList | undefined {
  const text = pastedText(activity);
  const [first = '', ...rest] = text.split('\n');
  if (read.kind === 'unknown')
    return addressesIn(text) < MIN_ADDRESSES ? undefined : { text, head: undefined };
  if (read.kind !== 'ready' || read.name !== 'invite' || read.whole) return undefined;
  if (first.includes('@') || addressesIn(rest.join('\n')) < MIN_ADDRESSES) return undefined;
  const head = readLine(first);
  return head.kind === 'ready' && head.name === 'invite' ? { text: rest.join('\n'), head } : undefined;
}

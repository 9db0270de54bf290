import { parseAddress } from '../../../src/access/address.ts';
import { COMMANDS } from '../../../src/bot/commands/index.ts';
import { readMessage } from '../../../src/bot/commands/read.ts';
import { parseTerm } from '../../../src/bot/parse/parse-term.ts';

export const RESOURCES = ['portal', 'Partner portal', 'reports', 'Report studio', 'wiki', 'Wiki'];
const ORDER = ['addresses', 'address', 'domain', 'to', 'resource', 'term', 'filter', 'whose', 'reason'];

/** The rows of a table of `line => what comes of it`. */
export const rowsOf = (table: string): [string, string][] =>
  table
    .trim()
    .split('\n')
    .map((row) => row.split(' => ') as [string, string]);

/** What comes of a line, in the words of the table. */
export function understood(line: string, locale = 'en', resources = RESOURCES): string {
  const read = readMessage(line, resources, locale);
  if (read.kind === 'small-talk') return read.talk;
  if (read.kind === 'nothing') return 'help';
  if (read.kind === 'same')
    return `same ${read.addresses.map(({ address }) => address).join(',')}${read.as === undefined ? '' : ` as ${read.as}`}`;
  if (read.kind !== 'ready') return 'nothing';
  const typed: Readonly<Record<string, unknown>> = { ...(read.typed as object) };
  const values = ORDER.flatMap((key) => {
    const value = typed[key];
    if (value === undefined || (key === 'whose' && value === 'mine')) return [];
    if (Array.isArray(value)) {
      const all = value.map((one: unknown) =>
        typeof one === 'string' ? one : (one as { address: string }).address,
      );
      return all.length === 0 ? [] : [all.join(',')];
    }
    return [key === 'resource' || key === 'term' ? String(value).toLowerCase() : String(value)];
  });
  return `${read.whole ? '' : 'form '}${read.name} ${values.join(' | ')}`.trim();
}

/** The same, with what is offered where it is not plain. */
export function outcomeOf(line: string, resources = RESOURCES, locale = 'en'): string {
  const comes = understood(line, locale, resources);
  if (comes !== 'nothing') return comes;
  const read = readMessage(line, resources, locale);
  if (read.kind === 'incomplete') return `example ${read.name}`;
  const offered = read.kind === 'unknown' ? (read.corrected ?? read.offered?.join(' / ')) : undefined;
  return offered === undefined ? 'nothing' : `offers ${offered}`;
}

/** Whether nothing may be done or changed by it: it is not understood, asks first, or only looks. */
export function isSafe(line: string): boolean {
  const read = readMessage(line, RESOURCES);
  if (read.kind !== 'ready' || !read.whole || COMMANDS[read.name].readOnly === true) return true;
  const {
    address,
    addresses = [],
    term,
    reason,
  } = read.typed as Record<string, unknown> & { addresses?: unknown[] };
  // A length of time that is none opens the form; without a reason an approval is not taken back, but asked about.
  if (typeof term === 'string' && parseTerm(term, 'UTC', Date.now()) === undefined) return true;
  if (read.name === 'revoke' && reason === undefined) return true;
  const named = [address, ...addresses].filter((one) => one !== undefined);
  return (
    named.length === 0 ||
    named.every(
      (one) => !parseAddress(typeof one === 'string' ? one : (one as { address: string }).address).ok,
    )
  );
}

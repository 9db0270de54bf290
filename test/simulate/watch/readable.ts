import { EMPLOYEES, GROUPS } from '../../../src/sandbox/tenant.ts';

/** Longer is cut short: it is one line of many. */
const MOST = 220;

/** The texts of a card, wherever they stand, but for what is shown only after a click. */
function texts(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(texts);
  if (typeof part !== 'object' || part === null) return [];
  const own = Reflect.get(part, 'type') === 'TextBlock' ? [String(Reflect.get(part, 'text'))] : [];
  return [...own, ...['body', 'items', 'columns'].flatMap((name) => texts(Reflect.get(part, name)))];
}

/** A message as one line. */
export function readable(body: Readonly<Record<string, unknown>>): string {
  const attachments: readonly unknown[] = Array.isArray(body.attachments) ? body.attachments : [];
  const cards = attachments.flatMap((one) =>
    typeof one === 'object' && one !== null ? texts(Reflect.get(one, 'content')) : [],
  );
  const text = [typeof body.text === 'string' ? body.text : '', ...cards]
    .filter((one) => one !== '')
    .join(' · ')
    .replaceAll(/\*\*|\s+/gu, (found) => (found === '**' ? '' : ' '))
    .trim();
  return text.length > MOST ? `${text.slice(0, MOST - 1)}…` : text;
}

/** Whose chat it is; undefined: nobody's own. */
export const readerOf = (conversation: string): string | undefined =>
  EMPLOYEES.find(({ id }) => conversation === `a:${id}`)?.mail.split('@')[0];

export const withGroupNames = (text: string): string =>
  Object.values(GROUPS).reduce((named, { id, name }) => named.replaceAll(id, name), text);

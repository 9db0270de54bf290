import { plain } from './user-text.ts';
import type { View } from './view.ts';

/** What examples in the words are made with, and what stands for it. */
const RESOURCE = /\bportal\b/gu;
const DOMAIN = /\bpartner\.com\b/gu;

/** An example of what to type, with a resource that the reader may ask for and a domain that it takes. */
export function ownExample(
  example: string,
  { askable, resources }: Pick<View, 'askable' | 'resources'>,
): string {
  const all = askable !== undefined && askable.length > 0 ? askable : resources;
  const [first] = all;
  if (first === undefined) return example;
  const domain = first.domains.allow[0];
  const named = example.replace(RESOURCE, () => plain(first.id, 100));
  return domain === undefined ? named : named.replace(DOMAIN, () => plain(domain, 253));
}

import type { Mutant } from './mutants.ts';
import { parse, type Source } from './syntax.ts';

/** Mutants with their numbers. */
export type Numbered = Mutant & { readonly id: number };

/** What the running source asks: whether this mutant is the one. */
const asked = (id: number): string => `globalThis.__mutant?.(${id})`;

/** A file's text in which each mutant is there, and none is in force until it is switched on. */
export function instrument(file: string, text: string, mutants: readonly Numbered[]): string {
  const source = parse(file, text);
  const sites = [
    ...Map.groupBy(mutants, ({ start, end, place }) => `${start} ${end} ${place}`).values(),
  ].toSorted(([a], [b]) => (a === undefined || b === undefined ? 0 : a.start - b.start || b.end - a.end));
  const made = render(1, source.end, sites, source);
  parse(file, made);
  return made;
}

function render(from: number, to: number, sites: readonly (readonly Numbered[])[], source: Source): string {
  let made = '';
  let done = from;
  for (let n = 0; n < sites.length; n++) {
    const [first, ...others] = sites[n] ?? [];
    if (first === undefined) continue;
    let last = n + 1;
    while ((sites[last]?.[0]?.start ?? to) < first.end) last++;
    const inside = render(first.start, first.end, sites.slice(n + 1, last), source);
    made += source.text(done, first.start) + switched([first, ...others], inside);
    done = first.end;
    n = last - 1;
  }
  return made + source.text(done, to);
}

function switched(site: readonly Numbered[], inside: string): string {
  return site.reduce((text, { id, place, instead = '' }) => {
    switch (place) {
      case 'value':
        return `(${asked(id)} ? (${instead}) : (${text}))`;
      case 'statement':
        return `{ if (!${asked(id)}) { ${text} } }`;
      case 'property':
        return `...(${asked(id)} ? {} : { ${text} })`;
      case 'entry':
        return ` if (${asked(id)}) return; `;
      default:
        return place satisfies never;
    }
  }, inside);
}

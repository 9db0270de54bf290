import type { Received } from './collector.ts';

const INTERESTING = /^(http\.response|usher\.errand\.(outcome|attempts)|error\.type)/u;

/** The spans of one trace as a tree, each with when it began after the first and how long it took. */
export function treeOf(spans: readonly Received[]): string {
  const known = new Set(spans.map(({ id }) => id));
  const began = Math.min(...spans.map(({ start }) => start));
  const sorted = spans.toSorted((one, other) => one.start - other.start || one.end - other.end);
  const drawn = (parent: string | undefined, indent: string): string[] => {
    const children = sorted.filter((span) =>
      parent === undefined ? !known.has(span.parent) : span.parent === parent,
    );
    return children.flatMap((span, i) => {
      const last = i === children.length - 1;
      const branch = parent === undefined ? '' : last ? '└─ ' : '├─ ';
      const below = parent === undefined ? '' : last ? '   ' : '│  ';
      return [`${indent}${branch}${lineOf(span, began)}`, ...drawn(span.id, indent + below)];
    });
  };
  return drawn(undefined, '').join('\n');
}

function lineOf(span: Received, began: number): string {
  const said = Object.entries(span.attributes)
    .filter(([name]) => INTERESTING.test(name))
    .map(([name, value]) => `${name.replace(/^.*\./u, '')}=${value}`);
  const at = `+${(span.start - began).toFixed(0)} ms`;
  const took = `${(span.end - span.start).toFixed(1)} ms`;
  return [`${span.name} [${span.kind}] ${at}, ${took}`, ...said, ...(span.failed ? ['failed'] : [])].join(
    ' ',
  );
}

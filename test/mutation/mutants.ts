import { createHash } from 'node:crypto';
import { type Change, changesOf } from './operators.ts';
import { childrenOf, type Node, parse, type Source } from './syntax.ts';

/** One way to break one file. */
export interface Mutant extends Change {
  readonly file: string;
  readonly line: number;
  /** The same for the same text, whatever is written above it: file, what is done, to what, and the how-manieth of them. */
  readonly name: string;
}

/** What is evaluated each time; what is evaluated as a module is loaded cannot be broken later. */
const LATER = /^(?:FunctionBody|ArrowFunctionExpression|ClassProperty|PrivateProperty)$/u;
const LONGEST_NAME = 70;

/** All ways to break a file. */
export function mutantsIn(file: string, text: string): readonly Mutant[] {
  const source = parse(file, text);
  const seen = new Map<string, number>();
  return changesIn(source.module, source, false).map((change) => {
    const { start, end, what } = change;
    const said = source.text(start, end).replaceAll(/\s+/gu, ' ').slice(0, LONGEST_NAME);
    const plain = `${file}: ${what}${said && `: ${said}`}`;
    const nth = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, nth);
    return { ...change, file, line: source.lineOf(start), name: nth === 1 ? plain : `${plain} (${nth})` };
  });
}

const changesIn = (node: object, source: Source, later: boolean): readonly Change[] =>
  childrenOf(node).flatMap((child: Node) => {
    const inside = later || (LATER.test(child.type) && child.isStatic !== true);
    return [...(inside ? changesOf(child, source) : []), ...changesIn(child, source, inside)];
  });

/** In an order that a seed draws. It depends on names alone, so that most of a sample stays when the source changes. */
export function ranked(all: readonly Mutant[], seed: string): readonly Mutant[] {
  const rank = ({ name }: Mutant): string => createHash('sha256').update(`${seed} ${name}`).digest('hex');
  return all
    .map((mutant) => ({ mutant, by: rank(mutant) }))
    .toSorted((a, b) => (a.by < b.by ? -1 : 1))
    .map(({ mutant }) => mutant);
}

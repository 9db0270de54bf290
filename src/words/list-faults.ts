import type { RowProblem } from '../access/batch/batch.ts';
import type { LookCode } from '../access/batch/row-problem.ts';
import type { FileFault, FileFaultCode, RowFaultCode } from '../lists/index.ts';

type Of<C extends FileFaultCode> = Extract<FileFault, { code: C }>;
/** For a card a text is escaped and cut; for a file it goes as it is. */
export type Plain = (text: string, longest?: number) => string;

/** What is wrong with a whole list. */
export type FileFaultWords = { readonly [C in FileFaultCode]: (fault: Of<C>, plain: Plain) => string };
/** What to write instead, or why not; the place stands before it. */
export type RowFaultWords = {
  readonly [C in RowFaultCode | LookCode]: (given: string, instead: readonly string[]) => string;
};

/** What a language says of a list that is wrong, from its words for each fault. */
export function listFaults(
  file: FileFaultWords,
  row: RowFaultWords,
  place: (row: number, column: string) => string,
  /** How a sentence of ours goes on after a colon. */
  goesOn = (said: string): string => said,
) {
  const isKnown = (code: string): code is keyof RowFaultWords => Object.hasOwn(row, code);
  // What nobody has words for any more is said as it is called.
  const problem = ({ code, given, instead }: RowProblem, plain: Plain): string =>
    isKnown(code)
      ? row[code](
          plain(given, 100),
          instead.map((one) => plain(one, 100)),
        )
      : plain(code, 60);
  return {
    fileFault<C extends FileFaultCode>(fault: Of<C>, plain: Plain): string {
      const say: (fault: Of<C>, plain: Plain) => string = file[fault.code];
      return say(fault, plain);
    },
    problem,
    rowProblem: (at: number, wrong: RowProblem, plain: Plain): string => {
      const said = problem(wrong, plain);
      // What somebody wrote stays as it is.
      const isTheirs = [wrong.given, ...wrong.instead].some(
        (one) => one !== '' && said.startsWith(plain(one, 100)),
      );
      return `${place(at, plain(wrong.column, 60))}: ${isTheirs ? said : goesOn(said)}`;
    },
  };
}

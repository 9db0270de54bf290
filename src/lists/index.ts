export type { Action, Against, CheckedRow, ListedResource, Wish } from './checked.ts';
export {
  type FileFault,
  type FileFaultCode,
  type Foreign,
  ROW_FAULT_CODES,
  type RowFault,
  type RowFaultCode,
} from './faults.ts';
export type { ListFormat } from './formats/headings.ts';
export { EXAMPLE_ADDRESS, template } from './formats/template.ts';
export { type Limits, limitsOf } from './limits.ts';
export { type Given, type OpenedList, openList } from './open-list.ts';
export { type ResultHeadings, type ResultRow, writeFaults, writeResults } from './results.ts';
export { type Summary, Tally } from './summary.ts';

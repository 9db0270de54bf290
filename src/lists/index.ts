export type { Action, Against, CheckedRow, ListedResource, Wish } from './checked.ts';
export type {
  FileFault,
  FileFaultCode,
  Foreign,
  RowFault,
  RowFaultCode,
} from './faults.ts';
export { template } from './formats/template.ts';
export { type Limits, limitsOf } from './limits.ts';
export { type Given, type OpenedList, openList } from './open-list.ts';
export { type ResultHeadings, type ResultRow, writeFaults, writeResults } from './results.ts';

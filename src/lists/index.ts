export type { Against, CheckedRow, Wish } from './checked.ts';
export { writeCsv } from './csv-writer.ts';
export { driftTable } from './drift-table.ts';
export type {
  FileFault,
  FileFaultCode,
  Foreign,
  RowFaultCode,
} from './faults.ts';
export { template } from './formats/template.ts';
export { limitsOf } from './limits.ts';
export { type Given, openList } from './open-list.ts';
export { type ResultRow, writeFaults, writeResults } from './results.ts';

import { TransferError, type Transfers } from '../../src/bot/files/transfer.ts';

/** Where no file can be had or put. */
export const NO_FILES: Transfers = {
  fetch: () => Promise.reject(new TransferError('gone')),
  put: () => Promise.reject(new TransferError('gone')),
};

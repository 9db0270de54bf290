/**
 * The store does not answer, or takes no writes: the network, the service, the disk. It passes by itself. What was to
 * be written may have been.
 */
export class StoreAwayError extends Error {
  override readonly name = 'StoreAwayError';
}

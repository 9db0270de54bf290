/** A fault, never a refusal: an event that cannot follow this state was committed or decided. */
export class ImpossibleEvent extends Error {
  override readonly name = 'ImpossibleEvent';
  constructor(status: string, event: string) {
    super(`${event} cannot follow ${status}`);
  }
}

/** Mutants that change nothing that anybody could see, by name, and why. */
export const EQUIVALENT: ReadonlyMap<string, string> = new Map([]);

/**
 * Until when an errand is leased that nobody has: to 0 where it was given back, and else for a time that is over, as it
 * stands where whoever had it last never said what came of it.
 */
export const leftAs = (inDoubt: boolean): number => (inDoubt ? 1 : 0);
/** Of one that is free now, by how it was left. */
export const isInDoubt = (leaseUntil: number): boolean => leaseUntil > 0;

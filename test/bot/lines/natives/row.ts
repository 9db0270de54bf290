/** A line, and what comes of it as `understood` says; `safe` is one of which nothing may be done. */
export type Row = readonly [line: string, comes: string];
export const SAFE = 'safe';

export const a = 'anna@partner.com';
export const b = 'ben@partner.com';
export const bea = 'bea@lindenau.example';

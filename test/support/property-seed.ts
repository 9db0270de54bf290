import fc from 'fast-check';
import { PROVES_ALL } from './prove.ts';

/**
 * A change is judged by what it changes: properties draw the same each time, so that nobody's run is red by what
 * somebody else's draw found. New ones are drawn by `PROVE=all`; `PROPERTY_SEED=N` draws those of a failure again.
 */
const asked = process.env.PROPERTY_SEED;
const seed = asked === undefined ? (PROVES_ALL ? undefined : 1) : Number(asked);
if (seed !== undefined) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });

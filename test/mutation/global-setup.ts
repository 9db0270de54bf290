import { keepInMemory } from '../support/in-memory.ts';

/** What is tried starts neither processes nor browsers. */
export default keepInMemory;

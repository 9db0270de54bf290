import type { Term } from '../../access/term.ts';
import type { CommandContext } from '../authorize.ts';
import { parseTerm } from './parse-term.ts';

/** A length of time or a day, as whoever speaks means it; undefined for what is neither. */
export const termSaid = ({ speaker, world }: CommandContext, said: string): Term | undefined =>
  parseTerm(said, speaker.timeZone, world.clock.now(), speaker.locale);

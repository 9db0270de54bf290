import { type SmallTalk, TALKS } from '../../words/small-talk.ts';
import { SMALL_TALK } from './english.ts';

/** Long enough for any of it. */
const MAX_LENGTH = 60;

/** What a whole message is, where it is no more than that; whoever names a partner asks for something. */
export const smallTalk = (line: string): SmallTalk | undefined =>
  line.length > MAX_LENGTH || line.includes('@')
    ? undefined
    : TALKS.find((one) => SMALL_TALK[one].test(line));

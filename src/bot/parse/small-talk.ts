import { SMALL_TALK } from './english.ts';

/** What people say that asks for nothing. */
export const TALKS = ['hello', 'thanks', 'ok', 'bye', 'who', 'help'] as const;
export type SmallTalk = (typeof TALKS)[number];

/** Long enough for any of it. */
const MAX_LENGTH = 60;

/** What a whole message is, where it is no more than that. */
export const smallTalk = (line: string): SmallTalk | undefined =>
  line.length > MAX_LENGTH ? undefined : TALKS.find((one) => SMALL_TALK[one].test(line));

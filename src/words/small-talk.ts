/** What people say that asks for nothing. */
export const TALKS = ['hello', 'thanks', 'ok', 'bye', 'who', 'help'] as const;
export type SmallTalk = (typeof TALKS)[number];

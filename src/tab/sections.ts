/** What the tab is made of, in the order in which it stands. */
export const SECTION_NAMES = ['partners', 'waiting', 'help'] as const;
export type Section = (typeof SECTION_NAMES)[number];

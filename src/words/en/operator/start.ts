/** What whoever starts Usher reads when it does not start. */
export const start = {
  settings: (count: number): string =>
    count === 1
      ? 'Usher cannot start: one setting is wrong.'
      : `Usher cannot start: ${count} settings are wrong.`,
  failed: (why: string): string => `Usher cannot start: ${why}`,
  address: 'Set PORT to a free port, and HOST to an address of this machine.',
};

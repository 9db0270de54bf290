/** What `npm run backup` says. */
export const backupWords = {
  usage: 'Usage: npm run backup -- FILE\n  Copies the store in DATA_DIR, running or not, to FILE.',
  exists: (file: string): string => `${file} is there already. Name a new file, or move that one away.`,
  noStore: (file: string): string => `There is no store at ${file}. Set DATA_DIR to its folder.`,
  broken: 'The running Usher could not make the copy. Is there space in DATA_DIR? Its log says more.',
  silent: (file: string): string =>
    `${file} is in use by another process, and that one hands out no copies. Ask on the machine where it runs, as the user that it runs as.`,
  failed: (why: string): string => `The copy could not be made: ${why}`,
  done: (file: string, bytes: number): string =>
    `Copied to ${file} (${bytes} bytes).\nTo go back to it: stop Usher, put it in place of usher.db in DATA_DIR, remove usher.db-wal, and start.`,
} as const;

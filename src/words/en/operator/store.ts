/** What whoever runs Usher reads about its store. Names of documents, files and fields; never what is in them. */
export const store = {
  newerDocument: (kind: string, version: number, newest: number): string =>
    `A ${kind} document in the store was written by a newer Usher: its version is ${version}, and this Usher knows versions up to ${newest}. Run the newer Usher again.`,
  document: (kind: string, problem: string): string =>
    `A ${kind} document in the store cannot be read: ${problem}`,
  noVersion: 'it carries no version',
  held: (
    file: string,
    holder: { readonly pid: number; readonly host: string; readonly since: string } | undefined,
  ) => {
    const who = holder ? `process ${holder.pid} on ${holder.host}, since ${holder.since}` : 'another process';
    return `${file} is in use by ${who}. Stop that process, or set DATA_DIR to another folder.`;
  },
  folder: (folder: string): string =>
    `The folder ${folder} cannot be made. Set DATA_DIR to a folder that Usher may write to.`,
  otherVersion: (file: string, found: number, known: number): string =>
    `${file} was written by ${found > known ? 'a newer' : 'an older'} Usher (file version ${found}, this one reads ${known}). Run that one, or set DATA_DIR to another folder.`,
  noStore: (file: string): string =>
    `${file} is not a store of Usher's, or is damaged. Move it away, or set DATA_DIR to another folder.`,
  unwritable: (file: string, why: string): string =>
    `${file} cannot be opened for writing (${why}). Check its rights and the space on the disk, or set DATA_DIR to another folder.`,
  container: (id: string, divided: string, wanted: string): string =>
    `The Cosmos DB container ${id} is divided by ${divided}, Usher's by ${wanted}. Set COSMOS_DATABASE to a database of Usher's own.`,
  identity: (endpoint: string): string =>
    `${endpoint} does not accept the key or identity. Check COSMOS_KEY.`,
  mayNotCreate: (database: string, commands: readonly string[]): string =>
    `Usher may not create the database ${database} or a container in it. Somebody who may, runs (in a serverless account without --max-throughput):\n${commands.map((one) => `  ${one}`).join('\n')}`,
  weak: (endpoint: string, consistency: string, cure: string): string =>
    `The default consistency of ${endpoint} is ${consistency}, and Usher needs Session or a stronger one: it has to read what it wrote. Run: ${cure}`,
  severalRegions: (cure: string): string =>
    `this Cosmos DB account writes in several regions, so two replicas could both win the same change: run ${cure}`,
  indexes: (
    id: string,
    { lacking, needless }: { readonly lacking: readonly string[]; readonly needless: readonly string[] },
    cure: string,
  ): string =>
    lacking.length > 0
      ? `the Cosmos DB container ${id} lacks indexes, so queries cost more or are refused (${lacking.join('; ')}): run ${cure}`
      : `the Cosmos DB container ${id} has indexes that no query uses, so writes cost more (${needless.join('; ')}): run ${cure}`,
  mend: (command: string): string => `npm run migrate -- indexes (COSMOS_KEY may), or ${command}`,
  unusable: (endpoint: string, status: number | string | undefined, why: string): string =>
    `Cosmos DB at ${endpoint} cannot be used${status === undefined ? '' : ` (status ${status})`}: ${why}. Check COSMOS_ENDPOINT, and whether its firewall lets this machine in.`,
  notEmpty: 'The store to copy into is not empty. Give an empty one.',
  differ: (kinds: readonly (readonly [kind: string, given: number, taken: number])[]): string =>
    `The stores differ: ${kinds.map(([kind, given, taken]) => `${kind} ${given} and ${taken}`).join(', ')}. Was one of them in use? Empty the new store, and migrate again.`,
};

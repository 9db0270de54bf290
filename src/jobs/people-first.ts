/** Who waits for an answer right now; what can be told a moment later lets them go first. */
export interface PeopleFirst {
  /** Somebody waits until `work` has come to something. */
  during<T>(work: Promise<T>): Promise<T>;
  someoneWaits(): boolean;
}

export function createPeopleFirst(): PeopleFirst {
  let waiting = 0;
  return {
    async during(work) {
      waiting += 1;
      try {
        return await work;
      } finally {
        waiting -= 1;
      }
    },
    someoneWaits: () => waiting > 0,
  };
}

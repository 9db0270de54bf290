const ASK_MS = 60_000;

/**
 * What the company is called, as far as it is known: nobody waits for it, and it is asked for at most once a minute
 * however often a stranger comes.
 */
export function companyName(
  ask: () => Promise<string | undefined>,
  now: () => number = Date.now,
): () => string | undefined {
  let name: string | undefined;
  let askedAt = Number.NEGATIVE_INFINITY;
  return () => {
    if (now() - askedAt >= ASK_MS) {
      askedAt = now();
      ask().then(
        (told) => {
          name = told ?? name;
        },
        () => undefined,
      );
    }
    return name;
  };
}

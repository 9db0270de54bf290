const CACHED_MS = 1000;
const ANSWER_TIMEOUT_MS = 5000;

/**
 * What does not answer, asked at most once a second however often it is called, so that nobody can hammer Graph
 * through it. What takes over five seconds to say does not answer.
 */
export function readiness(
  unready: () => Promise<readonly string[]>,
  now: () => number = Date.now,
): () => Promise<readonly string[]> {
  let latest: { readonly askedAt: number; readonly answer: Promise<readonly string[]> } | undefined;
  return () => {
    if (latest === undefined || now() - latest.askedAt >= CACHED_MS)
      latest = { askedAt: now(), answer: withDeadline(unready) };
    return latest.answer;
  };
}

async function withDeadline(unready: () => Promise<readonly string[]>): Promise<readonly string[]> {
  const late = Promise.withResolvers<readonly string[]>();
  const timer = setTimeout(() => late.resolve(['checks']), ANSWER_TIMEOUT_MS);
  try {
    return await Promise.race([unready(), late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

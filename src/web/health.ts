/** One thing that must answer before this process can serve. */
export interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly detail?: string;
}

export interface Readiness {
  readonly ready: boolean;
  readonly checks: readonly Check[];
}

const KEEP_MS = 1000;
const PATIENCE_MS = 5000;

/** Asks at most once a second, however often it is called, so that nobody can hammer Graph through it. */
export function readiness(
  ask: () => Promise<readonly Check[]>,
  now: () => number = Date.now,
): () => Promise<Readiness> {
  let latest: { readonly askedAt: number; readonly answer: Promise<Readiness> } | undefined;
  return () => {
    if (latest === undefined || now() - latest.askedAt >= KEEP_MS)
      latest = { askedAt: now(), answer: answerOf(ask) };
    return latest.answer;
  };
}

async function answerOf(ask: () => Promise<readonly Check[]>): Promise<Readiness> {
  const patience = Promise.withResolvers<readonly Check[]>();
  const timer = setTimeout(
    () => patience.resolve([{ name: 'checks', ok: false, detail: 'timeout' }]),
    PATIENCE_MS,
  );
  try {
    const checks = await Promise.race([ask(), patience.promise]);
    return { ready: checks.every(({ ok }) => ok), checks };
  } catch {
    return { ready: false, checks: [{ name: 'checks', ok: false, detail: 'failed' }] };
  } finally {
    clearTimeout(timer);
  }
}

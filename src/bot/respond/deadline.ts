/** Runs `act` after so many milliseconds, unless what is returned is called first. */
export type After = (ms: number, act: () => void) => () => void;

/** How long a person may be kept waiting for a sign, in milliseconds: Teams wants an answer within 3 s. */
export const PROMPT_MS = 2_000;

const after: After = (ms, act) => {
  const timer = setTimeout(act, ms);
  return () => clearTimeout(timer);
};

export type Deadlined<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'late'; readonly value: Promise<T> };

/** `work`'s result when it comes within `ms`; else a sign that it goes on. Rejects when it fails in time. */
export async function withDeadline<T>(
  work: Promise<T>,
  ms: number,
  wait: After = after,
): Promise<Deadlined<T>> {
  let cancel = (): void => undefined;
  const late = new Promise<Deadlined<T>>((resolve) => {
    cancel = wait(ms, () => resolve({ kind: 'late', value: work }));
  });
  try {
    return await Promise.race([work.then((value): Deadlined<T> => ({ kind: 'done', value })), late]);
  } finally {
    cancel();
  }
}

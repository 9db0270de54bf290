/** How long a person may be kept waiting for a sign, in milliseconds: Teams wants an answer within 3 s. */
export const PROMPT_MS = 2_000;

export type Deadlined<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'late'; readonly value: Promise<T> };

/** `work`'s result when it comes within `ms`; else a sign that it goes on. Rejects when it fails in time. */
export async function withDeadline<T>(work: Promise<T>, ms: number = PROMPT_MS): Promise<Deadlined<T>> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Deadlined<T>>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'late', value: work }), ms);
  });
  try {
    return await Promise.race([work.then((value): Deadlined<T> => ({ kind: 'done', value })), late]);
  } finally {
    clearTimeout(timer);
  }
}

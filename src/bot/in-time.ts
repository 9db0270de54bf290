/** How long a person may be kept waiting for a sign, in milliseconds: Teams wants an answer within 3 s. */
export const PROMPT = 2_000;

export type InTime<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'late'; readonly value: Promise<T> };

/** `work`'s result when it comes within `ms`; else a sign that it goes on. Rejects when it fails in time. */
export async function inTime<T>(work: Promise<T>, ms: number = PROMPT): Promise<InTime<T>> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<InTime<T>>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'late', value: work }), ms);
  });
  try {
    return await Promise.race([work.then((value): InTime<T> => ({ kind: 'done', value })), late]);
  } finally {
    clearTimeout(timer);
  }
}

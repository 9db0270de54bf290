/** What `act` makes of each, in their order; of so many at the same time. Rejects with the first that does. */
export async function someAtOnce<T, R>(
  items: readonly T[],
  atOnce: number,
  act: (item: T) => Promise<R>,
): Promise<R[]> {
  const done: R[] = [];
  for (let at = 0; at < items.length; at += atOnce)
    done.push(...(await Promise.all(items.slice(at, at + atOnce).map((item) => act(item)))));
  return done;
}

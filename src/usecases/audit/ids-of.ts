import type { World } from '../ports.ts';

const IDS_A_PAGE = 200;

/** The id of every list of partners, or of everything that people were asked about many records. */
export async function* idsOf(
  { store }: Pick<World, 'store'>,
  kind: 'batch' | 'inquiry',
): AsyncGenerator<string> {
  let after: string | undefined;
  do {
    const page = await store.idsOf(kind, IDS_A_PAGE, after);
    yield* page.items;
    after = page.next;
  } while (after !== undefined);
}
